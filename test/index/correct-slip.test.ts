import { describe, expect, it } from "vitest";
import { correctSlip, correctSound, type Vocabulary } from "../../src/index/correct-slip.js";
import { englishLemma } from "../../src/index/english-lemma.js";
import { loadHanSounds, soundAlike } from "../../src/index/han-sounds.js";
import { loadLexicon } from "../../src/index/load-lexicon.js";

const lexicon = loadLexicon();

/** Terms with the number of documents that hold them. */
function vocabularyOf(terms: Readonly<Record<string, number>>): Vocabulary {
  return {
    has: (term) => term in terms,
    terms: () => Object.keys(terms),
    list: (term) => (term in terms ? { length: terms[term] ?? 0 } : undefined),
  };
}

const slip = (written: string, terms: Readonly<Record<string, number>>) =>
  correctSlip(englishLemma(written.toLowerCase()), written, { vocabulary: vocabularyOf(terms), lexicon });
const sound = (stretch: string, terms: Readonly<Record<string, number>>) =>
  correctSound(stretch, { vocabulary: vocabularyOf(terms), lexicon });

describe("a slip of the keyboard", () => {
  it("is put right by the notes' words, flags by flags", () => {
    expect(slip("conatiner", { container: 9 })).toBe("container");
    expect(slip("--detahc", { "--detach": 1, detach: 1 })).toBe("--detach");
    expect(slip("--detahc", { detach: 1 })).toBeUndefined();
  });

  it("is put right by the word that the notes use, not by a slip of their own", () => {
    expect(slip("conatiner", { container: 9, conainer: 1 })).toBe("container");
  });

  it("is put right by the concepts where the notes are in another language", () => {
    expect(slip("subnte", { 子网: 3 })).toBe("subnet");
    expect(slip("perforce", { 性能: 3 })).toBeUndefined();
  });

  it("is put right by the English of the notes' words in another language", () => {
    expect(slip("germanum", { 锗: 3, "~germanium": 3 })).toBe("germanium");
    expect(slip("germ", { "~germs": 3 })).toBeUndefined();
  });

  it("is put right in katakana", () => {
    expect(slip("ゾンビプロセズ", { ゾンビプロセス: 2 })).toBe("ゾンビプロセス");
  });

  it("of an abbreviation is only a wrong order of its letters", () => {
    expect(slip("NTA", { nat: 4 })).toBe("nat");
    expect(slip("VXLAN", { vlan: 4 })).toBeUndefined();
  });

  it("is no word that the notes have, that exists elsewhere or that is a program", () => {
    expect(slip("container", { container: 1, containers: 4 })).toBeUndefined();
    expect(slip("house", { mouse: 4 })).toBeUndefined();
    expect(slip("nmap", { map: 4 })).toBeUndefined();
  });
});

describe("a wrong character of the right sound", () => {
  it("is put right by the notes' words, whatever the tone", () => {
    expect(sound("均横", { 均衡: 2, 负载: 4 })).toBe("均衡");
    expect(sound("容气", { 容器: 60 })).toBe("容器");
  });

  it("is put right by the concepts where the notes lack the word", () => {
    expect(sound("映象挡", {})).toBe("映像档");
  });

  it("is left where two words of the notes sound so, or none", () => {
    expect(sound("公氏", { 公式: 1, 公示: 1 })).toBeUndefined();
    expect(sound("均横", { 端口: 2 })).toBeUndefined();
  });

  it("is heard character by character", () => {
    const soundsOf = loadHanSounds();
    expect(soundAlike("命领", "命令", soundsOf)).toBe(true);
    expect(soundAlike("命令", "名称", soundsOf)).toBe(false);
    expect(soundAlike("命", "命令", soundsOf)).toBe(false);
    expect(soundsOf("a")).toEqual([]);
  });
});
