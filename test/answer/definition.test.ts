import { describe, expect, it } from "vitest";
import { ask } from "../../src/answer/ask.js";
import { asksDefinition } from "../../src/answer/definition.js";
import { loadLexicon } from "../../src/index/load-lexicon.js";
import { indexNotes } from "./support/index-notes.js";

describe("a question for a definition", () => {
  it.each([
    "what is a layer",
    "what does sed do",
    "什么是镜像",
    "tar 有什么用",
    "镜像是什么",
    "イメージとは",
    "ポートの意味",
  ])("is %s", (question) => {
    expect(asksDefinition(question)).toBe(true);
  });

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

  it("is answered by the first thing said below a title of that name", () => {
    const pages = indexNotes(
      {
        "scp.md": [
          "# scp",
          "",
          "> Moves documents between machines over a safe line.",
          "",
          "- Of another port:",
          "",
          "`scp -P 2222 scp.txt host:`",
        ].join("\n"),
        "tar.md":
          "# tar\n\n> Packs folders.\n\n- All of a folder, before it is copied by scp:\n\n`tar cf a.tar b`\n",
        "dig.md": "# dig\n\n> Asks name servers.\n\n- Of one name:\n\n`dig example.com`\n",
      },
      lexicon,
    );
    for (const question of ["what is scp", "scp 是干什么的", "scp とは"]) {
      const answer = ask(question, { index: pages });
      expect(answer).toMatchObject({ answers: [{ note: "scp.md" }, {}] });
      expect(answer.kind === "found" && answer.answers[0]?.excerpt.lines[0]).toBe(3);
    }
  });
});

describe("a question how something is done", () => {
  it("is answered by the line that shows the command, before one that only speaks of it", () => {
    const index = indexNotes(
      {
        "a.md":
          "- a new network has an address of its own\n- `docker network create web` makes a new network for the web\n",
      },
      loadLexicon(),
    );
    const answer = ask("how do I create a new network", { index });
    expect(answer).toMatchObject({ answers: [{ excerpt: { lines: [2, 2] } }] });
  });

  it("is answered by what a command does, where the notes say it in other words", () => {
    const index = indexNotes(
      { "a.md": "- 磁盘先分区：`fdisk -l`\n- `df -h` 看磁盘\n- 磁盘满了先删日志\n" },
      loadLexicon(),
    );
    const [first] = index.search("display free disk space", { limit: 3 }).hits;
    expect(first?.block.text).toContain("df -h");
  });
});
