import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, foldText } from "../../src/index/fold-text.js";

describe("fold", () => {
  it.each([
    ["Docker RUN", "docker run"],
    ["Ｄｏｃｋｅｒ　－－ｄｅｔａｃｈ", "docker --detach"],
    ["ﾄﾞｯｶｰ", "ドッカー"],
    ["檢索 検索 检索", "检索 检索 检索"],
    ["容器網路與映像檔", "容器网路与映像档"],
    ["①ﬁ㎏", "1fikg"],
    ["e\u0301", "é"],
    ["do\u00ADck\u200Ber\uFEFF", "docker"],
    ["", ""],
  ])("%j is %j", (raw, folded) => {
    expect(fold(raw)).toBe(folded);
  });

  it("changes nothing that is folded already", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("A", "é", "ｶ", "ﾞ", "檢", " ", "-", "容") }), (raw) => {
        expect(fold(fold(raw))).toBe(fold(raw));
      }),
    );
  });
});

describe("foldText", () => {
  it("needs no way back where no offset moves", () => {
    expect(foldText("Docker 檢索 ドッカー")).toEqual({ text: "docker 检索 ドッカー" });
  });

  it("leads back over half-width katakana with their sound marks", () => {
    const { text, offsets } = foldText("xﾄﾞｯｶﾞy");
    expect(text).toBe("xドッガy");
    expect(offsets).toEqual([0, 1, 3, 4, 6, 7]);
  });

  it("leads back over characters that become several, and over invisible ones", () => {
    const raw = "㎏\u200Ba";
    const { text, offsets } = foldText(raw);
    expect(text).toBe("kga");
    expect(raw.slice(offsets?.[2], offsets?.[3])).toBe("a");
  });

  it("has an offset for every unit and for the end, never going back nor beyond the raw text", () => {
    const unit = fc.constantFrom(
      "a",
      "É",
      "ｶ",
      "ﾞ",
      "檢",
      "㎏",
      "\u200B",
      "e\u0301",
      "😀",
      "\uD83D",
      "ﬁ",
      "\n",
    );
    fc.assert(
      fc.property(fc.string({ unit }), (raw) => {
        const { text, offsets } = foldText(raw);
        expect(text).toBe(fold(raw));
        if (offsets === undefined) {
          expect(text.length).toBe(raw.length);
          return;
        }
        expect(offsets).toHaveLength(text.length + 1);
        expect(offsets.at(-1)).toBe(raw.length);
        for (let i = 1; i < offsets.length; i++)
          expect(offsets[i]).toBeGreaterThanOrEqual(offsets[i - 1] ?? 0);
      }),
    );
  });
});

it("is the same for a text as for its pieces, over Greek, Korean and invisible characters", () => {
  for (const raw of ["ΑΣ①", "\u1112\u1161\u11AB"]) expect(foldText(raw).text).toBe(fold(raw));
  expect(fold(fold("ｶ\u200Bﾞ"))).toBe(fold("ｶ\u200Bﾞ"));
});
