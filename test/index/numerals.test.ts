import { describe, expect, it } from "vitest";
import { numeralsIn } from "../../src/index/numerals.js";

const digits = (run: string) => numeralsIn(run).map((numeral) => numeral.digits);

describe("numerals", () => {
  it.each([
    ["一九零四年", "1904"],
    ["二〇一五", "2015"],
    ["一百零五年", "105"],
    ["十二", "12"],
    ["二十", "20"],
    ["四十五个", "45"],
    ["三千五百万人", "35000000"],
    ["两亿", "200000000"],
    ["一千九百七十万", "19700000"],
  ])("%s is %s", (run, expected) => {
    expect(digits(run)).toEqual([expected]);
  });

  it("are found where they stand", () => {
    expect(numeralsIn("他在一九零四年和一九零五年")).toEqual([
      { text: "一九零四", start: 2, digits: "1904" },
      { text: "一九零五", start: 8, digits: "1905" },
    ]);
  });

  it.each(["七八", "万一", "一", "三个", "二三十", "百", "无"])("%s is none from ten on", (run) => {
    expect(digits(run)).toEqual([]);
  });
});
