import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { correctWord, editDistance } from "../../src/shell/edit-distance.js";

describe("the edit distance", () => {
  it("counts two neighbours that changed places as one slip", () => {
    expect(editDistance("dokcer", "docker", 2)).toBe(1);
    expect(editDistance("conainer", "container", 2)).toBe(1);
    expect(editDistance("kitten", "sitting", 3)).toBe(3);
  });

  it("stops at one more than its limit", () => {
    expect(editDistance("aaaaaaaa", "bbbbbbbb", 2)).toBe(3);
    expect(editDistance("a", "abcdef", 2)).toBe(3);
  });

  it("is the same in both directions, nothing for equal words, and never more than the longer word", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b, 10);
        expect(distance).toBe(editDistance(b, a, 10));
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });

  it("grows by at most one when one letter is taken out", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 12 }), fc.nat(), (text, place) => {
        const at = place % text.length;
        expect(editDistance(text, text.slice(0, at) + text.slice(at + 1), 3)).toBe(1);
      }),
    );
  });
});

describe("correcting a word", () => {
  const commands = ["run", "rm", "ps", "container", "compose", "config", "image", "images"];

  it("finds the one candidate within a slip, or two in long words", () => {
    expect(correctWord("conainer", commands)).toBe("container");
    expect(correctWord("cotnianer", commands)).toBe("container");
    expect(correctWord("rnu", commands)).toBe("run");
  });

  it("takes a word in capitals as the same word", () => {
    expect(correctWord("PS", commands)).toBe("ps");
    expect(correctWord("Run", commands)).toBe("run");
  });

  it("leaves alone what is right, what is short, and what is near to two", () => {
    expect(correctWord("image", commands)).toBeUndefined();
    expect(correctWord("rum", commands)).toBeUndefined();
    expect(correctWord("imagse", ["imagsa", "imagsb"])).toBeUndefined();
    expect(correctWord("cut", ["cat"])).toBeUndefined();
    expect(correctWord("engine", commands)).toBeUndefined();
  });
});
