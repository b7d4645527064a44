import { expect, it } from "vitest";
import { freeMemory } from "../../src/bot/free-memory.js";
import { loadLexicon } from "../../src/index/load-lexicon.js";

const DICTIONARIES = 5_000_000;

it("dictionaries that were let go take no memory, and say the same when they are wanted again", async () => {
  const lexicon = loadLexicon();
  const words = ["防火墙", "煮", "目录", "内存", "挂载", "线程", "量子", "米饭", "撤销", "サーバー"];
  const ask = () => ({
    cut: lexicon.cutChinese("我来到北京清华大学"),
    concepts: ["container", "镜像", "コンテナ"].map((word) => lexicon.concepts.idsOf(word)),
    slips: lexicon.concepts.shapes().alike("contaner", 1),
    // More than a question looks up.
    commonness: Array.from({ length: 2000 }, (_, at) =>
      lexicon.dictionary?.commonness(String.fromCharCode(0x4e00 + 10 * at)),
    ),
    synonyms: words.map((word) => lexicon.dictionary?.synonymsOf(word)),
  });
  const asked = ask();
  await freeMemory();
  const kept = process.memoryUsage().arrayBuffers;
  lexicon.letGo?.();
  await freeMemory();
  expect(kept - process.memoryUsage().arrayBuffers).toBeGreaterThan(DICTIONARIES);
  expect(ask()).toEqual(asked);
});
