import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Jieba } from "@node-rs/jieba";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bufferSource } from "../../src/index/byte-source.js";
import { createChineseCutter } from "../../src/index/chinese-cutter.js";
import { openChineseDictionary } from "../../src/index/chinese-dictionary.js";

const cut = createChineseCutter();
const dict = readFileSync("node_modules/@node-rs/jieba/dict.txt");
const jieba = Jieba.withDict(dict);
const byJieba = (run: string): string[] => jieba.cut(run, true);

const entries = dict
  .toString("utf8")
  .split("\n")
  .map((line) => line.split(" "))
  .filter(([word = ""]) => /^\p{Script=Han}+$/u.test(word));
const words = entries.map(([word = ""]) => word);
const frequent = entries.filter(([, count]) => Number(count) > 200).map(([word = ""]) => word);
const characters = [...new Set(frequent.join(""))];

const hanCharacter = fc.oneof(
  fc.integer({ min: 0x4e00, max: 0x9fff }),
  fc.integer({ min: 0x3400, max: 0x4dbf }),
  fc.integer({ min: 0x20000, max: 0x2fa1f }),
  fc.integer({ min: 0xf900, max: 0xfaff }),
  fc.constantFrom(0x3005, 0x3007, 0x30a2, 0x2e80),
);
const piece = fc.oneof(
  { weight: 4, arbitrary: oneOf(frequent) },
  { weight: 2, arbitrary: oneOf(words) },
  { weight: 3, arbitrary: oneOf(characters) },
  { weight: 1, arbitrary: hanCharacter.map((code) => String.fromCodePoint(code)) },
);

function oneOf(texts: readonly string[]): fc.Arbitrary<string> {
  return fc.nat(texts.length - 1).map((at) => texts[at] ?? "");
}

describe("createChineseCutter", () => {
  it("cuts as jieba does: likely words, single ones where they are likelier, and unknown names", () => {
    expect(cut("我来到北京清华大学")).toEqual(["我", "来到", "北京", "清华大学"]);
    expect(cut("我们中出了一个叛徒")).toEqual(["我们", "中出", "了", "一个", "叛徒"]);
    expect(cut("他来到了网易杭研大厦")).toEqual(["他", "来到", "了", "网易", "杭研", "大厦"]);
    expect(cut("")).toEqual([]);
  });

  it("cuts every run of the notes and of the evaluation's folders as jieba does", () => {
    const runs = new Set(
      ["notes", "test/eval", "docs"].flatMap((folder) =>
        readdirSync(folder, { recursive: true, encoding: "utf8" })
          .filter((name) => /\.(?:md|json|yml)$/.test(name))
          .flatMap((name) => readFileSync(join(folder, name), "utf8").match(/\p{Script=Han}+/gu) ?? []),
      ),
    );
    expect(runs.size).toBeGreaterThan(1000);
    expect([...runs].filter((run) => cut(run).join("|") !== byJieba(run).join("|"))).toEqual([]);
  });

  it("cuts words of the dictionary, two joined, as jieba does", () => {
    const runs = words
      .filter((_, at) => at % 4 === 0)
      .map((word, at) => word + (words[(at * 7919) % words.length] ?? ""));
    expect(runs.filter((run) => cut(run).join("|") !== byJieba(run).join("|"))).toEqual([]);
  });

  it("cuts any run as jieba does", () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
        const run = pieces.join("");
        expect(cut(run)).toEqual(byJieba(run));
      }),
      { numRuns: 2000 },
    );
  });
});

describe("openChineseDictionary", () => {
  it("refuses a file that is cut, altered or something else", () => {
    const whole = readFileSync("src/index/facts/chinese-words.bin");
    const open = (bytes: Buffer): unknown => openChineseDictionary(bufferSource(bytes));
    const altered = Buffer.from(whole);
    altered[whole.length >> 1] = (altered[whole.length >> 1] ?? 0) ^ 1;
    expect(() => open(whole)).not.toThrow();
    expect(() => open(altered)).toThrow("it was altered");
    expect(() => open(whole.subarray(0, -1))).toThrow(`expected ${whole.length} bytes`);
    expect(() => open(Buffer.from("something else"))).toThrow("begins with sbhanzi1");
    expect(() => open(Buffer.alloc(0))).toThrow("begins with sbhanzi1");
  });
});
