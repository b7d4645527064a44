import { stripVTControlCharacters } from "node:util";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import wrapAnsi from "wrap-ansi";
import type { Example, SectionAnswer } from "../../../src/answer/answer.js";
import type { Output } from "../../../src/cli/output.js";
import { renderAnswer } from "../../../src/cli/render/answer.js";

const PLAIN: Output = { colour: false };

const SECTION: SectionAnswer = {
  note: "docker-learning.md",
  headings: ["Section3", "执行启动容器命令之后会发生什么"],
  section: { lines: [8, 22] },
  excerpt: {
    lines: [19, 20],
    markdown:
      "8. `--detach`使得container在后台运行，不接收输入与输出。\n  - 重新进入交互模式使用`docker attach`",
  },
  matched: ["--detach"],
  examples: [
    {
      command: "docker container run --publish 80:80 --name webhost --detach nginx",
      status: "runnable",
      note: "docker-learning.md",
      lines: [9, 9],
    },
  ],
  images: [],
  links: [],
  score: 1,
};

const renderSection = (changes: Partial<SectionAnswer>, output = PLAIN): string =>
  renderAnswer({ question: "q", kind: "found", answers: [{ ...SECTION, ...changes }] }, output);

const renderExample = (example: Omit<Example, "note" | "lines">, place: Partial<Example> = {}): string => {
  const whole = { note: SECTION.note, lines: [9, 9] as const, ...place, ...example };
  const rendered = renderSection({ examples: [whole] });
  return rendered.slice(rendered.indexOf("    #"));
};

describe("an answer in the terminal", () => {
  it("has its place, its headings, the quotation and the examples with their verdicts", () => {
    expect(renderSection({})).toMatchInlineSnapshot(`
      "docker-learning.md:19-20  Section3 › 执行启动容器命令之后会发生什么

        8. \`--detach\`使得container在后台运行，不接收输入与输出。
          - 重新进入交互模式使用\`docker attach\`

          # runs as it stands; line 9
          docker container run --publish 80:80 --name webhost --detach nginx
      "
    `);
  });

  it("has sections one below the other", () => {
    const second = {
      ...SECTION,
      headings: [],
      excerpt: { lines: [38, 38] as const, markdown: "\t- short" },
      examples: [],
    };
    expect(
      renderAnswer({ question: "q", kind: "found", answers: [{ ...SECTION, examples: [] }, second] }, PLAIN),
    ).toMatchInlineSnapshot(`
        "docker-learning.md:19-20  Section3 › 执行启动容器命令之后会发生什么

          8. \`--detach\`使得container在后台运行，不接收输入与输出。
            - 重新进入交互模式使用\`docker attach\`

        docker-learning.md:38

          - short
        "
      `);
  });

  it("has pictures and links at its end", () => {
    const rendered = renderSection({
      examples: [],
      images: [
        { url: "https://example.com/a.png", alt: "例图", lines: [21, 21] },
        { url: "b.png", alt: "", lines: [22, 22] },
      ],
      links: [{ url: "https://example.com/", text: "参考1", lines: [21, 21] }],
    });
    expect(rendered.split("\n").slice(5)).toEqual([
      "  image 例图: https://example.com/a.png",
      "  image: b.png",
      "  参考1: https://example.com/",
      "",
    ]);
  });

  it("says of an example what to fill in, what it was, and where it stands", () => {
    expect(
      renderExample({ command: "docker stop <container>", status: "template", fill: ["<container>"] }),
    ).toMatchInlineSnapshot(`
      "    # fill in <container>; line 9
          docker stop <container>
      "
    `);
    expect(
      renderExample(
        {
          command: "docker run --rm <image>",
          status: "corrected",
          from: "docker conainer run -rm",
          fill: ["<image>"],
        },
        { note: "other.md", lines: [3, 4] },
      ),
    ).toMatchInlineSnapshot(`
      "    # corrected from docker conainer run -rm; fill in <image>; other.md:3-4
          docker run --rm <image>
      "
    `);
  });

  it("gives no verdict on an unknown program", () => {
    expect(renderExample({ command: "frobnicate" })).toBe("    # line 9\n    frobnicate\n");
  });

  it("keeps a verdict in one line, so that what is copied with it still runs", () => {
    const rendered = renderExample({ command: "a\nb", status: "corrected", from: "x\ny" });
    expect(rendered).toBe("    # corrected from x y; line 9\n    a\n    b\n");
  });

  it("marks what the question matched, the place and the commands in colours", () => {
    const rendered = renderSection({}, { colour: true });
    expect(rendered).toContain("`\u001B[1m\u001B[33m--detach\u001B[39m\u001B[22m`");
    expect(rendered).toContain("\u001B[36mdocker-learning.md:19-20\u001B[39m");
    expect(stripVTControlCharacters(rendered)).toBe(renderSection({}));
  });

  it("is wrapped at the terminal's width, but for commands and addresses, which are copied", () => {
    const url = `https://example.com/${"a".repeat(60)}`;
    const rendered = renderSection(
      { links: [{ url, text: "link", lines: [21, 21] }] },
      { colour: false, columns: 40, wrapAnsi },
    );
    expect(rendered).toContain(SECTION.examples[0]?.command);
    expect(rendered).toContain(url);
    const wide = rendered.split("\n").filter((line) => stringWidth(line) > 40);
    expect(wide.map((line) => line.trim())).toEqual([SECTION.examples[0]?.command, `link: ${url}`]);
  });

  it("does not let the notes act on the terminal", () => {
    const evil = "\u001B]0;title\u0007\u001B[2J\u202E\r";
    const rendered = renderSection({
      note: `${evil}.md`,
      headings: [evil],
      excerpt: { lines: [1, 1], markdown: evil },
      examples: [{ command: evil, status: "corrected", from: evil, fill: [evil], note: evil, lines: [1, 1] }],
      images: [{ url: evil, alt: evil, lines: [1, 1] }],
      links: [{ url: evil, text: evil, lines: [1, 1] }],
    });
    expect(rendered).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/);
    expect(renderAnswer({ question: evil, kind: "nothing-found", suggestions: [evil] }, PLAIN)).not.toMatch(
      /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/,
    );
  });
});

describe("nothing found in the terminal", () => {
  it("says so", () => {
    expect(renderAnswer({ question: "q", kind: "nothing-found", suggestions: [] }, PLAIN)).toBe(
      "The notes do not say.\n",
    );
  });

  it("says what the notes do speak of", () => {
    const suggestions = ["--publish", "容器的网络"];
    expect(renderAnswer({ question: "q", kind: "nothing-found", suggestions }, PLAIN)).toMatchInlineSnapshot(`
      "The notes do not say.
      They do speak of: --publish, 容器的网络
      "
    `);
  });
});
