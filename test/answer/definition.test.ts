import { describe, expect, it } from "vitest";
import { ask } from "../../src/answer/ask.js";
import { asksDefinition } from "../../src/answer/definition.js";
import { loadLexicon } from "../../src/index/load-lexicon.js";
import { indexNotes } from "./support/index-notes.js";

describe("a question for a definition", () => {
  it.each(["what is a layer", "什么是镜像", "镜像是什么", "イメージとは", "ポートの意味"])(
    "is %s",
    (question) => {
      expect(asksDefinition(question)).toBe(true);
    },
  );

  it.each(["how do I remove a layer", "怎么删除镜像", "イメージを消す"])("is not %s", (question) => {
    expect(asksDefinition(question)).toBe(false);
  });

  const lexicon = loadLexicon();
  const index = indexNotes(
    {
      "a.md": [
        "# Storage",
        "- mount a volume with `-v`, a volume survives the container, copy a volume by hand",
        "- a volume is a folder that the engine keeps",
        "",
        "# 什么是镜像",
        "- 应用的二进制和依赖",
        "",
        "# 其他",
        "- 镜像可以推送，镜像可以下载，镜像可以删除",
      ].join("\n"),
    },
    lexicon,
  );
  const firstLines = (question: string): readonly number[] | undefined => {
    const answer = ask(question, { index });
    return answer.kind === "found" ? answer.answers[0]?.excerpt.lines : undefined;
  };

  it("is answered by the line that says what the thing is, before lines that mention it more often", () => {
    expect(firstLines("what is a volume")).toEqual([3, 3]);
  });

  it("is answered by the section whose title announces it", () => {
    expect(firstLines("镜像是什么")).toEqual([5, 6]);
  });
});
