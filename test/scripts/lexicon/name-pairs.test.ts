import { describe, expect, it } from "vitest";
import { namePairs } from "../../../scripts/lexicon/name-pairs.js";

const entry = (word: string, ...glosses: string[]) => ({
  word,
  senses: [{ glosses, computing: false, far: false }],
  common: false,
  name: true,
  sameAs: [],
});

describe("names in two scripts", () => {
  it("are what a gloss begins with, of several words each", () => {
    const entries = [entry("亚马逊", "Amazon (river)"), entry("卡夫卡", "Franz Kafka (1883-1924), writer")];
    expect(namePairs("zh", { entries, messages: [] })).toEqual([
      { written: "亚马逊", latin: "amazon" },
      { written: "卡夫卡", latin: "franz" },
      { written: "卡夫卡", latin: "kafka" },
    ]);
  });

  it("of places are without the kind of place too", () => {
    expect(namePairs("zh", { entries: [entry("里昂市", "Lyon")], messages: [] })).toEqual([
      { written: "里昂市", latin: "lyon" },
      { written: "里昂", latin: "lyon" },
    ]);
  });

  it("are messages of one word with a capital, in the language that is asked for", () => {
    const messages = [
      { english: "Córdoba", translation: "コルドバ", language: "ja", source: "places" },
      { english: "Córdoba", translation: "科尔多瓦", language: "zh", source: "places" },
      { english: "open file", translation: "开", language: "zh", source: "editor" },
    ] as const;
    expect(namePairs("ja", { entries: [], messages })).toEqual([{ written: "コルドバ", latin: "cordoba" }]);
    expect(namePairs("zh", { entries: [], messages })).toEqual([{ written: "科尔多瓦", latin: "cordoba" }]);
  });
});
