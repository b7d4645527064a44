import { type APIBaseComponent, ComponentType } from "discord.js";
import { describe, expect, it } from "vitest";
import type { Answer, SectionAnswer } from "../../../src/answer/answer.js";
import { replyPayload } from "../../../src/bot/reply-payload.js";
import { detachSection, found, layersSection, nothingFound } from "../support/answers.js";
import { renderAnswer } from "../support/render-answer.js";

interface Node extends APIBaseComponent<ComponentType> {
  readonly content?: string;
  readonly components?: readonly Node[];
  readonly items?: readonly { readonly media: { readonly url: string }; readonly description?: string }[];
}

/** A message as a person reads it from the top: containers as boxes, galleries as lists. */
function draw(nodes: readonly Node[], box = ""): string {
  return nodes
    .map(({ type, content, components, items }) => {
      if (type === ComponentType.Separator) return `${box}---`;
      if (components !== undefined) return draw(components, "| ");
      const lines =
        content?.split("\n") ?? items?.map(({ media, description }) => `[${description}] ${media.url}`) ?? [];
      return lines.map((line) => box + line).join("\n");
    })
    .join("\n");
}

const show = (answer: Answer, locale = "en-US", questionCut?: number): string => {
  const reply = renderAnswer(answer, { locale, ...(questionCut === undefined ? {} : { questionCut }) });
  return draw(replyPayload(reply).components as readonly Node[]);
};

const longSection = (overrides: Partial<SectionAnswer>): SectionAnswer => ({
  ...detachSection,
  ...overrides,
});

describe("an answer that is found", () => {
  it("has the question, the heading with its path, the excerpt, the example and where it stands", () => {
    expect(show(found("what does --detach do"))).toMatchInlineSnapshot(`
      "-# ❓ what does --detach do
      | ### 执行启动容器命令之后会发生什么
      | -# docker-learning.md › Section3
      | 8. \`--detach\`使得container在后台运行，不接收输入与输出。
      |    - 重新进入交互模式使用\`docker attach\`(需要有正在运行的bash，退出container也停止)，或者\`docker exec -it\`(退出container不停止)
      | \`\`\`sh
      | docker container run --publish 80:80 --name webhost --detach nginx
      | \`\`\`
      | -# docker-learning.md:19-20"
    `);
  });

  it("says what to fill in, what was corrected and where an example stands that is from elsewhere", () => {
    expect(show(found("image layers", layersSection), "zh-CN")).toMatchInlineSnapshot(`
      "-# ❓ image layers
      | ### Image layers
      | -# docker-learning.md › Section4 Image
      | - \`docker image history\` 显示Image layer的历史
      | - 每个Image都从成为scratch的空layer开始
      | \`\`\`sh
      | docker image history <image>
      | \`\`\`
      | -# 请替换 \`<image>\`
      | \`\`\`sh
      | docker container run --rm nginx
      | \`\`\`
      | -# 已更正，笔记原文为 \`docker conainer run -rm nginx\`
      | -# docker-learning.md:151
      | \`\`\`sh
      | mycli do it
      | \`\`\`
      | [例图] https://github.com/ACGNM/pics/raw/master/docker/image_layers.png
      | -# docker-learning.md:99-103"
    `);
  });

  it("shows the best section in full and two more in short", () => {
    const answers = [layersSection, detachSection, detachSection, detachSection];
    expect(show(found("x", ...answers), "ja", 300)).toMatchInlineSnapshot(`
      "-# ❓ x
      | ### Image layers
      | -# docker-learning.md › Section4 Image
      | - \`docker image history\` 显示Image layer的历史
      | - 每个Image都从成为scratch的空layer开始
      | \`\`\`sh
      | docker image history <image>
      | \`\`\`
      | -# \`<image>\` を置き換えてください
      | \`\`\`sh
      | docker container run --rm nginx
      | \`\`\`
      | -# 訂正済み。ノートの表記は \`docker conainer run -rm nginx\`
      | -# docker-learning.md:151
      | \`\`\`sh
      | mycli do it
      | \`\`\`
      | [例图] https://github.com/ACGNM/pics/raw/master/docker/image_layers.png
      | -# docker-learning.md:99-103
      | -# ノートのほかの箇所
      | ---
      | **执行启动容器命令之后会发生什么**
      | 8. \`--detach\`使得container在后台运行，不接收输入与输出。
      | -# … docker-learning.md:19-20
      | ---
      | **执行启动容器命令之后会发生什么**
      | 8. \`--detach\`使得container在后台运行，不接收输入与输出。
      | -# … docker-learning.md:19-20
      -# 質問が長いため、先頭の 300 文字だけを調べました。"
    `);
  });

  it("has no marks round a further title of which nothing can be shown: they would end its code block", () => {
    const nameless = longSection({ headings: ["\u200B"], note: "\u200B", examples: [], images: [] });
    const excerpt = { lines: [1, 1], markdown: "***<#1>", inCode: "" } as const;
    const shown = show(found("x", detachSection, { ...nameless, excerpt }));
    expect(shown).toContain("***<#1>");
    expect(shown).not.toContain("****");
  });

  it("is public", () => {
    expect(renderAnswer(found("x"), { locale: "en-US" }).ephemeral).toBe(false);
  });

  it("without a heading has the note's name for a title, and a single line for its source", () => {
    const section = longSection({ headings: [], excerpt: { lines: [3, 3], markdown: "text" }, examples: [] });
    expect(show(found("", section))).toMatchInlineSnapshot(`
      "| ### docker-learning.md
      | -# docker-learning.md
      | text
      | -# docker-learning.md:3"
    `);
  });

  it("that is too long ends at a block and says where the rest is", () => {
    const items = Array.from({ length: 12 }, (_, index) => `${index + 1}. ${"容器".repeat(100)}`);
    const text = show(found("x", longSection({ excerpt: { lines: [8, 19], markdown: items.join("\n") } })));
    expect(text).toMatch(/\n\| 6\. (?:容器){100}\n\| -# Cut here; the rest is at docker-learning\.md:8-22\n/);
    expect(text).not.toContain("7. ");
    expect(text).toContain("--detach nginx");
  });

  it("that is too long within one code block closes it after a whole line", () => {
    const lines = Array.from({ length: 100 }, (_, index) => `echo ${index} ${"x".repeat(30)}`);
    const markdown = ["```sh", ...lines, "```"].join("\n");
    const text = show(found("x", longSection({ excerpt: { lines: [8, 22], markdown } })));
    expect(text).toMatch(/\| echo \d+ x{30}\n\| ```\n\| -# Cut here/);
  });

  it("that is one line too long ends at a word", () => {
    const markdown = "word ".repeat(1000);
    const text = show(found("x", longSection({ excerpt: { lines: [8, 8], markdown } })));
    expect(text).toMatch(/\| (?:word )+word…\n\| -# Cut here/);
  });

  it("counts the examples that it does not show", () => {
    const [example] = detachSection.examples;
    const examples = Array.from({ length: 8 }, () => example!);
    expect(show(found("x", longSection({ examples })))).toContain("\n| -# 3 more examples are in the notes.");
    expect(show(found("x", longSection({ examples: examples.slice(2) })))).toContain("-# One more example");
  });

  it("shows a command with three backticks so that it copies cleanly, or says where it is", () => {
    const [example] = detachSection.examples;
    const examples = [
      { ...example!, command: "echo '```'" },
      { ...example!, command: "cat <<EOF\n```\nEOF", lines: [12, 14] as const },
    ];
    const text = show(found("x", longSection({ examples })));
    expect(text).toContain("\n| `echo '```'`\n");
    expect(text).toContain(
      "-# An example that cannot be shown so that it copies cleanly is at docker-learning.md:12-14",
    );
  });

  it("keeps a command of several lines in one block, unchanged", () => {
    const [example] = detachSection.examples;
    const command = "docker run \\\n  --name <@1> \\\n  `whoami`";
    const text = show(found("x", longSection({ examples: [{ ...example!, command }] })));
    expect(text).toContain("| ```sh\n| docker run \\\n|   --name <@1> \\\n|   `whoami`\n| ```");
  });
});

describe("an answer that is not found", () => {
  it("is private, with the nearest terms as code", () => {
    const answer = nothingFound("<@1> *rice*", "--detach", "`x`", "");
    expect(renderAnswer(answer, { locale: "en-US" }).ephemeral).toBe(true);
    expect(show(answer, "zh-TW", 300)).toMatchInlineSnapshot(`
      "筆記裡沒有關於「\\<@​1> \\*rice\\*」的內容。
      筆記裡有這些：\`--detach\` \`\` \`x\` \`\`
      -# 問題過長，只查詢了前 300 個字元。"
    `);
  });

  it("without suggestions says only that", () => {
    expect(show(nothingFound("rice"))).toBe("The notes say nothing about “rice”.");
  });
});
