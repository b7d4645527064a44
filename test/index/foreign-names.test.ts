import { beforeAll, describe, expect, it } from "vitest";
import { ask } from "../../src/answer/ask.js";
import { chunkNote } from "../../src/index/chunk-note.js";
import { createForeignNames, type ForeignNames } from "../../src/index/foreign-names.js";
import type { Lexicon } from "../../src/index/index-terms.js";
import { loadLexicon } from "../../src/index/load-lexicon.js";
import { NoteIndex } from "../../src/index/note-index.js";
import { parseNote } from "../../src/index/parse-note.js";

let lexicon: Lexicon;
beforeAll(() => {
  lexicon = loadLexicon();
});

function namesOver(terms: readonly string[]): ForeignNames {
  const held = new Set(terms);
  const vocabulary = { has: (term: string) => held.has(term), terms: () => held, list: () => undefined };
  return createForeignNames(vocabulary, lexicon);
}

describe("a name in another script", () => {
  it.each([
    ["メイラード", "maillard"],
    ["ピータールー", "peterloo"],
    ["peterloo", "彼得卢"],
    ["maillard", "メイラード"],
    ["ニューコメン", "newcomen"],
  ])("%s is found as %s", (asked, held) => {
    expect(namesOver([held, "kubelet", "ウィトゲンシュタイン", "哈尔科夫斯基"])(asked)).toBe(held);
  });

  it("is found where the notes' word has the next character with it", () => {
    expect(namesOver(["帕芒蒂耶来"])("parmentier")).toBe("帕芒蒂耶来");
  });

  it("is not found among words that a dictionary has, nor in its own script", () => {
    expect(namesOver(["manhattan", "メール"])("マイル")).toBeUndefined();
    expect(namesOver(["maillart"])("maillard")).toBeUndefined();
  });

  it("is not guessed where two of the notes sound as near", () => {
    expect(namesOver(["maillard", "mayllard"])("メイラード")).toBeUndefined();
  });

  it("is not found by two sounds that many names have", () => {
    expect(namesOver(["コダ", "ケト"])("kuhd")).toBeUndefined();
  });
});

describe("a question with a foreign name", () => {
  it("is answered from notes in another language, as long as they hold the name", () => {
    const index = new NoteIndex(lexicon);
    const chunks = chunkNote(
      parseNote({ path: "kitchen.md", text: "# heat\n\nThe Maillard reaction browns the crust.\n" }),
    );
    index.add({ chunks, tags: [] });
    expect(ask("メイラード反応とは", { index }).kind).toBe("found");
    index.remove(chunks);
    index.add({
      chunks: chunkNote(parseNote({ path: "kitchen.md", text: "# heat\n\nA slow reaction.\n" })),
      tags: [],
    });
    expect(ask("メイラード反応とは", { index }).kind).toBe("nothing-found");
  });

  it("is answered where some of the name's characters are words by themselves", () => {
    const index = new NoteIndex(lexicon);
    index.add({
      chunks: chunkNote(
        parseNote({
          path: "kitchen.md",
          text: "# heat\n\nThe Maillard reaction browns the crust.\n\n美 means beautiful.\n",
        }),
      ),
      tags: [],
    });
    expect(ask("美拉德反应是什么", { index })).toMatchObject({
      kind: "found",
      answers: [{ excerpt: { lines: [3, 3] } }],
    });
  });
});
