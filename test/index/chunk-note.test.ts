import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { chunksOf, describeBlock } from "./support/chunks-of.js";

const notes = new URL("../../notes/docker-learning.md", import.meta.url);
const docker = chunksOf(readFileSync(notes, "utf8"), "docker-learning.md");

function section(title: string) {
  const chunk = docker.find((one) => one.headings.at(-1) === title);
  if (chunk === undefined) throw new Error(`no section ${title}`);
  return chunk;
}

const shape = (text: string) => chunksOf(text).map(({ headings, lines }) => [headings.join(" > "), ...lines]);

describe("sections", () => {
  it("begin at a heading and end before the next one of any level, without the blank lines between", () => {
    expect(shape("# A\na\n\n\n## B\nb\n\n# C\n")).toEqual([
      ["A", 1, 2],
      ["A > B", 5, 6],
      ["C", 8, 8],
    ]);
  });

  it("hold the text before the first heading under no heading", () => {
    expect(shape("intro\n\n# A\n")).toEqual([
      ["", 1, 1],
      ["A", 3, 3],
    ]);
    expect(chunksOf("intro")[0]?.headings).toEqual([]);
  });

  it("do not begin with front matter, nor hold any of it", () => {
    expect(shape("---\ntitle: T\n---\n\n# A\n")).toEqual([["A", 5, 5]]);
    expect(shape("+++\ntitle = 'T'\n+++\nintro\n")).toEqual([["", 4, 4]]);
  });

  it("are none in an empty note, nor where nothing is visible", () => {
    for (const text of ["", "\n\n", "---\ntitle: T\n---\n", "<!-- hidden -->\n", "[a]: http://x\n", "***"]) {
      expect(chunksOf(text)).toEqual([]);
    }
  });

  it("begin at an underlined title, not at the definitions right above it", () => {
    const lines = chunksOf("# a\n[r]: u\nhello\n---\n").map((chunk) => chunk.lines);
    expect(lines).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  it("are kept where a heading has no text below it", () => {
    expect(shape("# A\n## B\n### C\n")).toEqual([
      ["A", 1, 1],
      ["A > B", 2, 2],
      ["A > B > C", 3, 3],
    ]);
  });

  it("follow jumps in level down and up", () => {
    expect(shape("# A\n#### D\n## B\n###### F\n### C\n# Z\n").map(([path]) => path)).toEqual([
      "A",
      "A > D",
      "A > B",
      "A > B > F",
      "A > B > C",
      "Z",
    ]);
    expect(shape("### deep\n# top\n").map(([path]) => path)).toEqual(["deep", "top"]);
  });

  it("take a heading without text as a step of the path", () => {
    const chunks = chunksOf("#\n\ntext\n\n## B\n\n##\n");
    expect(chunks.map((chunk) => chunk.headings)).toEqual([[""], ["", "B"], ["", ""]]);
    expect(chunks.map((chunk) => chunk.blocks.map((block) => block.text))).toEqual([["text"], ["B"], []]);
  });

  it("begin at setext headings too, of one line or more", () => {
    expect(shape("Big\n===\na\n\nSmall\nand more\n---\nb\n")).toEqual([
      ["Big", 1, 3],
      ["Big > Small and more", 5, 8],
    ]);
  });

  it("do not begin at a heading within a quote or a list", () => {
    expect(shape("# A\n> # quoted\n\n- # listed\n")).toEqual([["A", 1, 4]]);
  });

  it("name a heading by what a reader sees of it", () => {
    expect(
      chunksOf("# The `run` *command* [here](http://x) ![pic](y) &amp; a\\_b ##\n")[0]?.headings,
    ).toEqual(["The run command here pic & a_b"]);
  });

  it("keep the source as it stands", () => {
    const [first, second] = chunksOf("intro  \r\n\r\n# A\r\n\tcode\r\n");
    expect([first?.source, second?.source]).toEqual([["intro  "], ["# A", "\tcode"]]);
  });
});

describe("what is nested too deeply to be parsed", () => {
  it.each([">", "- ", "1. ", "> - "])("keeps its words and lines: %j ten thousand times", (mark) => {
    const [chunk] = chunksOf(`before\n\n${mark.repeat(10_000)}deep\nafter\n`);
    expect(chunk?.blocks.map(({ kind, lines }) => [kind, ...lines])).toEqual([
      ["paragraph", 1, 1],
      ["paragraph", 3, 3],
      ["paragraph", 4, 4],
    ]);
    expect(chunk?.blocks[1]?.text).toMatch(/deep$/);
  });
});

describe("ids", () => {
  const ids = (text: string, path?: string) => chunksOf(text, path).map((chunk) => chunk.id);

  it("tell sections of one name apart, within a note and between notes", () => {
    const text = "intro\n\n# A\n# A\n## A\n# A\n";
    const all = [...ids(text, "a.md"), ...ids(text, "b.md")];
    expect(new Set(all).size).toBe(10);
  });

  it("stay the same when a section is edited, moved down or added to elsewhere", () => {
    const before = ids("# A\na\n\n# B\nb\n\n# C\nc\n");
    expect(ids("new intro\n\n# A\n\nquite other\n\n- text\n\n# B\nb\n\n### new\n\n# C\nc\n")).toEqual([
      expect.not.stringMatching(new RegExp(before.join("|"))),
      before[0],
      before[1],
      expect.any(String),
      before[2],
    ]);
  });

  it("do not mistake a heading for a path", () => {
    expect(new Set([...ids('# a","b\n'), ...ids("# a\n## b\n"), ...ids("# a b\n")]).size).toBe(4);
  });

  it("stay short under long headings", () => {
    for (const id of ids(`# ${"容器".repeat(2000)}\n`, `${"deep/".repeat(200)}a.md`)) {
      expect(id.length).toBeLessThanOrEqual(100);
    }
  });
});

describe("notes/docker-learning.md", () => {
  it("has its sections where they stand", () => {
    expect(
      docker.map(({ headings, lines }) => `${lines.join("-")} ${headings.join(" > ")}`),
    ).toMatchInlineSnapshot(`
      [
        "7-7 Section3",
        "8-22 Section3 > 执行启动容器命令之后会发生什么",
        "24-24 Section3 > Container VS. VM",
        "25-28 Section3 > Container VS. VM > container不是mini VM（与VM基本没有相似之处）",
        "30-33 Section3 > Container VS. VM > container不是mini VM（与VM基本没有相似之处） > 相关命令解说",
        "35-38 Section3 > 监视",
        "40-50 Section3 > 进入容器内部",
        "52-52 Section3 > 容器的网络",
        "53-60 Section3 > 容器的网络 > 网络默认设置",
        "61-66 Section3 > 容器的网络 > 定制化",
        "67-70 Section3 > 容器的网络 > 代码",
        "72-82 Section3 > 容器的网络 > 命令行管理网络",
        "84-87 Section3 > 容器的网络 > DNS",
        "89-89 Section4 Image",
        "90-92 Section4 Image > 什么是Image （包括）",
        "94-102 Section4 Image > Image layers",
        "104-114 Section4 Image > image tag",
        "116-116 Section4 Image > Dockerfile基础",
        "117-119 Section4 Image > Dockerfile基础 > 参考dockerfile-sample-1注释",
        "121-136 Section4 Image > Dockerfile基础 > 建立Image (building Image)",
      ]
    `);
  });

  it("makes the dashes under point 8 its children, though they stand too far left for CommonMark", () => {
    const { blocks } = section("执行启动容器命令之后会发生什么");
    const point = blocks.find((block) => block.lines[0] === 19);
    expect(point).toMatchObject({ number: 8, depth: 1, lines: [19, 19] });
    for (const line of [20, 21, 22]) {
      expect(blocks.find((block) => block.lines[0] === line)).toMatchObject({
        kind: "list-item",
        parent: point?.index,
        depth: 2,
        lines: [line, line],
      });
    }
    const tabbed = blocks.find((block) => block.lines[0] === 17);
    expect(blocks[tabbed?.parent ?? -1]).toMatchObject({ number: 6, lines: [16, 16] });
  });

  it("numbers the points of an ordered list as they are counted", () => {
    const { blocks } = section("执行启动容器命令之后会发生什么");
    expect(
      blocks.flatMap((block) => (block.number === undefined ? [] : [[block.number, block.lines[0]]])),
    ).toEqual([
      [1, 11],
      [2, 12],
      [3, 13],
      [4, 14],
      [5, 15],
      [6, 16],
      [7, 18],
      [8, 19],
    ]);
  });

  it("nests by tabs, two levels deep", () => {
    const { blocks } = section("进入容器内部");
    const at = (line: number) => blocks.find((block) => block.lines[0] === line);
    expect(at(45)).toMatchObject({ depth: 2, parent: at(41)?.index });
    expect(at(46)).toMatchObject({ depth: 3, parent: at(45)?.index, text: "退出后容器停止" });
    expect(at(48)).toMatchObject({ depth: 2, parent: at(47)?.index });
  });

  it("takes the pictures on lines of their own apart from the text that they follow, and goes on after them", () => {
    const { blocks } = section("Image layers");
    expect(blocks.map(describeBlock)).toMatchInlineSnapshot(`
      [
        "94 heading d0 "Image layers"",
        "95 list-item d1 "docker image history 显示Image layer的历史"",
        "96 list-item <1 d2 "除了第一个履历有Image ID之外其他都为<missing>, 因为其他的layer只是构成Image的一部分并不是Image本身，所以不配拥有ID。"",
        "97 list-item d1 "每个Image都从成为scratch的空layer开始，在这之后发生在Image的文件系统中的改变都是一个layer"",
        "98-100 image <3 d1 "例图\\n例图\\npic"",
        "102 list-item d1 "docker image inspect 取得Image的metadata (Image如何运行，Image的JSON格式的详细信息)"",
      ]
    `);
    const pictures = blocks.find((block) => block.kind === "image");
    expect(pictures?.lines).toEqual([98, 100]);
    expect(pictures?.images.map(({ alt, line }) => [alt, line])).toEqual([
      ["例图", 98],
      ["例图", 99],
      ["pic", 100],
    ]);
    expect(pictures?.images[2]?.url).toBe(
      "https://github.com/ACGNM/pics/raw/master/docker/copy_on_write.png",
    );
  });

  it("keeps <missing> as text and unescapes SOURCE\\_IMAGE", () => {
    expect(section("Image layers").blocks.find((block) => block.lines[0] === 96)?.text).toContain(
      "都为<missing>, 因为",
    );
    const tag = section("image tag").blocks.find((block) => block.lines[0] === 107);
    expect(tag?.text).toBe("根据SOURCE_IMAGE(with tag TAG)来创建一个TARGET_IMAGE（默认tag为latest）");
    expect(tag?.markdown).toContain("SOURCE\\_IMAGE");
  });

  it("reads a line without indentation as going on with the item above, as CommonMark does", () => {
    const lazy = section("image tag").blocks.find((block) => block.lines[0] === 113);
    expect(lazy).toMatchObject({ kind: "list-item", depth: 2, lines: [113, 114] });
    expect(lazy?.text).toMatch(/认证信息\n如果想上传/);
  });

  it("keeps a paragraph of three lines, and a link's words and place", () => {
    const [, paragraph] = section("相关命令解说").blocks;
    expect(paragraph).toMatchObject({ kind: "paragraph", lines: [31, 33] });
    expect(paragraph?.codes.map(({ value, line }) => [value, line])).toEqual([
      ["docker top", 31],
      ["ps aux", 32],
    ]);
    const [, link] = section("参考dockerfile-sample-1注释").blocks;
    expect(link?.links).toEqual([
      {
        url: "https://github.com/BretFisher/udemy-docker-mastery/blob/main/dockerfile-sample-1/Dockerfile",
        text: "dockerfile-sample-1",
        line: 118,
      },
    ]);
  });

  it("has every line with words in exactly one block", () => {
    const lines = readFileSync(notes, "utf8").split("\n");
    const held = docker.flatMap(({ blocks }) =>
      blocks.flatMap(({ lines: [first, last] }) =>
        Array.from({ length: last - first + 1 }, (_, i) => first + i),
      ),
    );
    const written = lines.flatMap((line, i) => (i > 5 && line.trim() !== "" ? [i + 1] : []));
    expect(held).toEqual(written);
  });
});

it.each(["```\na\n\n\n", "# h\n\n```\na\n\n\n", "<!--\n\n-->x\n<?\n\n\n"])(
  "keeps block lines inside chunk lines in %j",
  (text) => {
    for (const { lines, blocks } of chunksOf(text)) {
      for (const block of blocks) {
        expect(block.lines[0]).toBeGreaterThanOrEqual(lines[0]);
        expect(block.lines[1]).toBeLessThanOrEqual(lines[1]);
      }
    }
  },
);
