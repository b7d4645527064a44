import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { patternsFor } from "../../src/index/token-patterns.js";
import { tokenize } from "../../src/index/tokenize.js";

/** A letter that the usual patterns do not know, apart from all others. */
const UNUSUAL = " \u00E9";

const piece = fc.oneof(
  fc.constantFrom(
    ..."容器 コンテナ 々 〇 ゠ ・ ー ゛ 镜像 が docker --detach -it -D HEAD~1 2>&1 it's 容's don\u2019t VMs NetworkSettings",
    "docker-compose.yml",
    "c++",
    "80:80",
    "::",
    "\uFF0D\uFF0D",
    "\u2014",
    "\u2026",
    "\u2192",
    " ",
    "\n",
  ),
  fc.string({ maxLength: 12 }),
  fc.integer({ min: 0x3000, max: 0x30ff }).map((code) => String.fromCharCode(code)),
);

describe("the patterns of usual text", () => {
  it("cut it as those of any text do", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join("");
        const whole = tokenize(text + UNUSUAL).slice(0, -1);
        expect(tokenize(text)).toEqual(whole);
      }),
      { numRuns: 300 },
    );
  });

  it("are for text without letters and digits of other scripts", () => {
    const usual = patternsFor("");
    const any = patternsFor(UNUSUAL);
    expect(usual).not.toBe(any);
    const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
    const wrong = all.filter((character) => {
      if (patternsFor(character) === any) return false;
      const cjk = /[\u3005\u3007\u3040-\u30FF\u3400-\u9FFF]/.test(character);
      const counts = /[\p{L}\p{N}_]/u.test(character) && !cjk;
      return counts !== /[A-Za-z0-9_]/.test(character);
    });
    expect(wrong).toEqual([]);
    expect(patternsFor("\u{20000}")).toBe(any);
  });
});
