import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bufferSource } from "../../src/index/byte-source.js";
import { englishLemma } from "../../src/index/english-lemma.js";
import { fold } from "../../src/index/fold-text.js";
import { openLexicon, type WeightedLemma } from "../../src/index/lexicon.js";

const FILE = new URL("../../src/index/facts/lexicon.bin", import.meta.url);
const LARGEST_FILE = 3 * 1024 * 1024;
const bytes = readFileSync(FILE);
const open = (file: Buffer): ReturnType<typeof openLexicon> => openLexicon(bufferSource(file));
const lexicon = open(bytes);

const lemmas = (list: readonly WeightedLemma[]): string[] => list.map(({ lemma }) => lemma);
const glosses = (word: string, language?: "zh" | "ja"): string[] =>
  lemmas(lexicon.glossesOf(fold(word), language));
const near = (word: string): string[] =>
  lexicon.glossesOf(fold(word)).flatMap(({ lemma, weight }) => (weight === 1 ? [lemma] : []));

describe("synonyms", () => {
  it("lead from a people to its place and back, and from what is compared to the word", () => {
    const near = (word: string) => lexicon.synonymsOf(englishLemma(word)).map(({ lemma }) => lemma);
    expect(near("Portuguese".toLowerCase())).toContain("portugal");
    expect(near("british")).toContain("britain");
    expect(near("ireland")).toContain("irish");
    expect(near("smallest")).toContain("small");
    expect(near("stronger")).toContain("strong");
  });

  it("hold no past of another verb: to found is not to find", () => {
    expect(lexicon.glossesOf("创立", "zh").map(({ lemma }) => lemma)).toContain("found");
    expect(englishLemma("founded")).toBe("found");
    expect(englishLemma("found")).toBe("find");
  });
});

describe("glosses", () => {
  it.each([
    ["防火墙", ["firewall"]],
    ["文件夹", ["folder"]],
    ["煮", ["boil", "cook"]],
    ["目录", ["directory"]],
    ["内存", ["memory"]],
    ["挂载", ["mount"]],
    ["线程", ["thread"]],
    ["量子", ["quantum"]],
    ["德国", ["germany"]],
    ["米饭", ["rice"]],
    ["提交", ["commit", "submit"]],
    ["撤销", ["undo"]],
    ["退出", ["exit", "quit"]],
  ])("the Chinese %s is first of all %j", (word, expected) => {
    expect(near(word)).toEqual(expect.arrayContaining(expected.map(englishLemma)));
  });

  it.each([
    ["コンピュータ", ["computer"]],
    ["ファイアウォール", ["firewall"]],
    ["サーバー", ["server"]],
    ["サーバ", ["server"]],
    ["料理", ["cook", "cuisine"]],
    ["戦争", ["war"]],
    ["消す", ["delete", "erase"]],
    ["食べる", ["eat"]],
    ["静か", ["quiet"]],
    ["削除", ["delete", "remove"]],
  ])("the Japanese %s is first of all %j", (word, expected) => {
    const found = lexicon
      .glossesOf(fold(word), "ja")
      .flatMap(({ lemma, weight }) => (weight === 1 ? [lemma] : []));
    expect(found).toEqual(expect.arrayContaining(expected.map(englishLemma)));
  });

  it("are those of the dictionary form for the stems that Japanese inflection leaves", () => {
    expect(glosses("消し")).toEqual(glosses("消す"));
    for (const stem of ["走っ", "走ら", "走り"]) expect(glosses(stem)).toContain("run");
    expect(glosses("高かっ")).toContain("high");
  });

  it("are the same for traditional, simplified and Japanese forms of the characters", () => {
    expect(glosses("防火牆")).toEqual(glosses("防火墙"));
    expect(glosses("檢索")).toEqual(glosses("检索"));
    expect(glosses("検索", "ja")).toContain("search");
  });

  it("prefer the language that is asked for and know the other", () => {
    expect(glosses("手紙", "ja")).toContain("letter");
    expect(glosses("手紙", "zh")).toContain("toilet");
    expect(glosses("手紙")).toEqual(expect.arrayContaining(["letter", "toilet"]));
    expect(glosses("コンピュータ", "zh")).toEqual(["computer"]);
  });

  it("are in order of weight, the other language's behind, and lemmas of English words", () => {
    for (const word of ["打", "卷", "目录", "後台", "料理", "方向", "時間", "開く", "環境", "処理"]) {
      for (const language of ["zh", "ja"] as const) {
        const list = lexicon.glossesOf(fold(word), language);
        const weights = list.map(({ weight }) => weight);
        expect(list.length).toBeGreaterThan(0);
        expect(list.length).toBeLessThanOrEqual(12);
        expect(weights).toEqual([...weights].sort((a, b) => b - a));
        for (const weight of weights) expect([1, 0.6, 0.6 * 0.6, 0.3, 0.6 * 0.3]).toContain(weight);
        for (const { lemma } of list) {
          // A lemma may have lost a final e, without which it can look inflected.
          expect([englishLemma(lemma), englishLemma(`${lemma}e`), englishLemma(`${lemma}es`)]).toContain(
            lemma,
          );
        }
      }
    }
  });

  it("are of both languages where a word is of both, those of the other farther", () => {
    const weight = (language: "zh" | "ja", lemma: string) =>
      lexicon.glossesOf("南极", language).find((one) => one.lemma === lemma)?.weight ?? 0;
    expect(weight("ja", "antarctica")).toBe(1);
    expect(weight("zh", "antarctica")).toBe(0.6);
  });

  it("are missing for Chinese grammar, which is listed all the same and may be a word in Japanese", () => {
    expect(glosses("会", "ja")).toContain("meet");
    for (const word of ["的", "很", "会", "什么"]) {
      expect(glosses(word)).toEqual([]);
      expect(lexicon.hasWord(word)).toBe(true);
    }
  });

  it("leave the dictionary's apparatus out", () => {
    const words = ["个", "打", "北京", "卷", "陈", "目录", "本", "枚", "行く", "来る"];
    for (const lemma of words.flatMap((word) => glosses(word))) {
      expect(["classifier", "surname", "variant", "cl", "sth", "sb", "particl"]).not.toContain(lemma);
    }
  });
});

describe("synonyms", () => {
  it.each([
    ["delete", "erase"],
    ["delete", "deletion"],
    ["jump", "leap"],
    ["repair", "fix"],
    ["installation", "install"],
    ["purchase", "buy"],
  ])("of %s have %s", (word, expected) => {
    expect(lemmas(lexicon.synonymsOf(englishLemma(word)))).toContain(englishLemma(expected));
  });

  it("never have the word itself and are five at most", () => {
    for (const word of ["run", "set", "container", "file", "move", "stop", "create", "copy", "light"]) {
      const found = lemmas(lexicon.synonymsOf(englishLemma(word)));
      expect(found).not.toContain(englishLemma(word));
      expect(found.length).toBeLessThanOrEqual(5);
    }
  });

  it("belong to English, glosses to Chinese and Japanese", () => {
    expect(lexicon.synonymsOf(fold("删除"))).toEqual([]);
    expect(lexicon.glossesOf("delet")).toEqual([]);
  });
});

describe("commonness", () => {
  it("puts everyday words above those of a subject, in each language", () => {
    const pairs = [
      ["always", "quantum"],
      ["machine", "firewall"],
      ["thing", "kubernetes"],
      ["东西", "量子"],
      ["已经", "防火墙"],
      ["机器", "挂载"],
      ["料理", "ファイアウォール"],
    ] as const;
    for (const [everyday, rare] of pairs) {
      const above = lexicon.commonness(englishLemma(fold(everyday)));
      expect(above, `${everyday} over ${rare}`).toBeGreaterThan(lexicon.commonness(englishLemma(fold(rare))));
    }
  });

  it("is 0 to 7, and 0 for what is not listed", () => {
    expect(lexicon.commonness("kubernetes")).toBe(0);
    expect(lexicon.commonness(fold("的"))).toBe(7);
  });
});

describe("the file", () => {
  it("stays small enough to ship", () => {
    expect(bytes.length).toBeLessThan(LARGEST_FILE);
  });

  it("is refused when it is cut, altered, empty or something else", () => {
    expect(() => open(bytes.subarray(0, 1000))).toThrow(/expected \d+ bytes, found 1000/);
    expect(() => open(Buffer.alloc(0))).toThrow(/found 0 bytes of something else/);
    expect(() => open(Buffer.from("not a lexicon at all, really"))).toThrow(/begins with/);
    const altered = (at: number): Buffer => {
      const copy = Buffer.from(bytes);
      copy[at] = (copy[at] ?? 0) ^ 1;
      return copy;
    };
    expect(() => open(altered(100))).toThrow(/list of pages was altered/);
    const damaged = open(altered(bytes.length - 1));
    expect(() => damaged.hasWord("\uffff")).toThrow(/page \d+ was altered/);
    expect(damaged.hasWord("delet")).toBe(true);
  });

  it("is opened without an argument from where the program stands", () => {
    expect(openLexicon().hasWord(fold("防火墙"))).toBe(true);
  });
});

describe("a foreign name in Chinese characters", () => {
  it.each([
    ["莫扎特", "mozart"],
    ["哥白尼", "copernicus"],
    ["华沙", "warsaw"],
    ["越南战争", "vietnam"],
  ])("%s is %s", (name, lemma) => {
    expect(lexicon.glossesOf(fold(name), "zh").map((one) => one.lemma)).toContain(lemma);
  });
});

describe("any string", () => {
  const unknown = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 40 }),
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.constantFrom("", "\ud800", "防火墙防火墙", "\u0000", "zzzzzz", "あ".repeat(10_000)),
  );

  it("is answered without a throw, and with nothing where it is not listed", () => {
    fc.assert(
      fc.property(unknown, (text) => {
        if (lexicon.hasWord(text)) return;
        expect(lexicon.glossesOf(text)).toEqual([]);
        expect(lexicon.synonymsOf(text)).toEqual([]);
        expect(lexicon.commonness(text)).toBe(0);
      }),
    );
  });

  it("is no word when it is longer than the longest", () => {
    expect(lexicon.longest).toBeGreaterThanOrEqual(8);
    expect(lexicon.hasWord("防".repeat(lexicon.longest + 1))).toBe(false);
  });
});
