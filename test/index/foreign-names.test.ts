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
    ["ostrom", "奥斯特罗姆"],
    ["sibélius", "西贝柳斯"],
    ["haiyan", "海燕"],
  ])("%s is found as %s", (asked, held) => {
    expect(namesOver([held, "kubelet", "ウィトゲンシュタイン", "哈尔科夫斯基"])(asked)).toEqual([held]);
  });

  it("is found where the notes' word has the next character with it", () => {
    expect(namesOver(["帕芒蒂耶来", "说帕芒蒂耶"])("parmentier")).toEqual(["帕芒蒂耶来", "说帕芒蒂耶"]);
    expect(namesOver(["说帕芒蒂耶来"])("parmentier")).toEqual(["说帕芒蒂耶来"]);
  });

  it("is not found among words that a dictionary has, nor in its own script", () => {
    expect(namesOver(["manhattan", "メール"])("マイル")).toEqual([]);
    expect(namesOver(["maillart"])("maillard")).toEqual([]);
  });

  it("is not guessed where two of the notes sound as near", () => {
    expect(namesOver(["karlsberg", "carlsberg"])("カールスバーグ")).toEqual([]);
  });

  it("is a word where a dictionary has it, unless it is known to be a name", () => {
    expect(namesOver(["西蒙"])("simon")).toEqual([]);
    expect(namesOver(["西蒙"])("simon", { listed: true })).toEqual(["西蒙"]);
  });

  it("is not found in Chinese words that are written by their meaning", () => {
    expect(namesOver(["考察站"])("karajan")).toEqual([]);
    expect(namesOver(["更稠"])("kimchi")).toEqual([]);
  });

  it("is not found by its Pinyin where many words sound so", () => {
    expect(namesOver(["世纪", "实际", "时机"])("shiji")).toEqual([]);
  });

  it("is not found by two sounds that many names have", () => {
    expect(namesOver(["コダ", "ケト"])("kuhd")).toEqual([]);
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

  it("is answered from Chinese notes where the name is cut into pieces, whatever stands beside it", () => {
    const index = new NoteIndex(lexicon);
    const notes = {
      "bridge.md": "图拉真皇帝的桥有二十个桥墩。\n",
      "road.md": "后来图拉真又修了一条公路。\n",
    };
    for (const [path, text] of Object.entries(notes))
      index.add({ chunks: chunkNote(parseNote({ path, text })), tags: [] });
    for (const question of ["Trajan's bridge", "图拉真的桥"])
      expect(ask(question, { index })).toMatchObject({ kind: "found", answers: [{ note: "bridge.md" }] });
    expect(ask("the highway of Trajan", { index })).toMatchObject({
      kind: "found",
      answers: [{ note: "road.md" }],
    });
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
