import { describe, expect, it } from "vitest";
import { coverageOf, unknownShare } from "../../src/answer/coverage.js";
import { unitOf } from "./support/units.js";

describe("coverage", () => {
  it("is the share of the question's weight, not of its words", () => {
    const units = [unitOf("rare", { weight: 3 }), unitOf("common", { weight: 1 })];
    expect(coverageOf([1, 0], units)).toBe(0.75);
    expect(coverageOf([0, 1], units)).toBe(0.25);
    expect(coverageOf([1, 1], units)).toBe(1);
  });

  it("counts a word by how surely its other form means it", () => {
    expect(coverageOf([0.5], [unitOf("word")])).toBe(0.5);
  });

  it("leaves out what only adds to the order", () => {
    const units = [unitOf("word"), unitOf("neighbours", { counts: false })];
    expect(coverageOf([1, 0], units)).toBe(1);
    expect(coverageOf([0, 1], units)).toBe(0);
  });

  it("is nothing where the question says nothing, or the block matches less than it asks", () => {
    expect(coverageOf([], [])).toBe(0);
    expect(coverageOf([], [unitOf("word")])).toBe(0);
  });
});

describe("the unknown share of a question", () => {
  it("is by weight", () => {
    const units = [unitOf("docker", { weight: 1 }), unitOf("rice", { weight: 3, known: false })];
    expect(unknownShare(units)).toBe(0.75);
  });

  it("leaves out what only adds to the order", () => {
    expect(unknownShare([unitOf("docker"), unitOf("neighbours", { counts: false, known: false })])).toBe(0);
  });

  it("is all of a question that says nothing", () => {
    expect(unknownShare([])).toBe(1);
    expect(unknownShare([unitOf("what", { counts: false })])).toBe(1);
  });
});
