import { describe, expect, it } from "vitest";
import type { RankedHit } from "../../src/answer/rank-hits.js";
import { refuses } from "../../src/answer/refuse.js";
import { chunksOf } from "./support/notes.js";
import { unitOf } from "./support/units.js";

const [chunk] = chunksOf("A line.");
const covering = (coverage: number, score = 1): RankedHit => ({
  hit: { chunk: chunk!, block: chunk!.blocks[0]!, at: 0, score, qualities: [], matches: [] },
  coverage,
  factors: {},
  score,
});

describe("refusal", () => {
  it("follows where nothing was found", () => {
    expect(refuses([unitOf("docker")], undefined)).toBe(true);
  });

  it("does not follow where the best block covers the question", () => {
    expect(refuses([unitOf("docker"), unitOf("stats")], covering(1))).toBe(false);
  });

  it("follows where the best block hardly covers the question, however high its score", () => {
    expect(refuses([unitOf("docker"), unitOf("stats")], covering(0.05, 1000))).toBe(true);
  });

  it("follows where the notes lack nearly all that the question is about", () => {
    const units = [unitOf("how", { weight: 0.1 }), unitOf("rice", { weight: 2, known: false })];
    expect(refuses(units, covering(1))).toBe(true);
  });

  it.each(["--privileged", "-x", "—privileged"])(
    "follows where the notes lack %s, though they know all the rest",
    (flag) => {
      const units = [unitOf("docker", { weight: 9 }), unitOf(flag, { weight: 0.1, known: false })];
      expect(refuses(units, covering(1))).toBe(true);
    },
  );

  it("does not follow where a flag that is asked about is known", () => {
    expect(refuses([unitOf("--detach")], covering(1))).toBe(false);
  });

  it("follows where the flag is another program's than the one that is named, unless that may be a word", () => {
    const best = covering(0.7);
    const hit: RankedHit = { ...best, hit: { ...best.hit, qualities: [0, 1] } };
    expect(refuses([unitOf("curl"), unitOf("-u")], hit)).toBe(true);
    expect(refuses([unitOf("set"), unitOf("-u")], hit)).toBe(false);
  });
});
