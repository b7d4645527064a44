import { describe, expect, it } from "vitest";
import { loadLexicon } from "../../src/index/load-lexicon.js";
import { nameRuns } from "../../src/index/name-runs.js";

const lexicon = loadLexicon();
const runs = (...words: string[]) => nameRuns(words, lexicon);

describe("a foreign name in Chinese", () => {
  it("is put together where it was cut, with a character beside it that may belong to it", () => {
    expect(runs("图拉", "真", "皇帝")).toEqual(["图拉真"]);
    expect(runs("主席", "克里", "格勒", "法官")).toEqual(["克里格勒"]);
    expect(runs("坦", "博拉", "火山", "坦", "博拉")).toEqual(["坦博拉", "坦博拉"]);
  });

  it("is not made of what stands whole, of usual words, or of single characters", () => {
    expect(runs("卡拉扬", "指挥")).toEqual([]);
    expect(runs("意大利", "人")).toEqual([]);
    expect(runs("尔", "德", "斯")).toEqual([]);
    expect(runs("容器", "网络")).toEqual([]);
    expect(runs("马尼拉", "大", "帆船")).toEqual([]);
  });
});
