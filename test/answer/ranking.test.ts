import { describe, expect, it } from "vitest";
import { createRandom } from "../../scripts/eval/mixture/random.js";
import { type Candidate, Ranking } from "../../src/answer/ranking.js";
import { chunksOf } from "./support/notes.js";

const [first, second] = chunksOf("# One\nA line.\n\n# Two\nAnother line.");

/** Hits of two sections in turn, by their numbers; `looked` holds those whose blocks were looked at. */
function rankingOf(scores: readonly (readonly [score: number, most: number])[], looked: number[] = []) {
  const candidates = scores.map(([score, most], at): Candidate => {
    const chunk = (at % 2 === 0 ? first : second)!;
    const hit = { chunk, block: chunk.blocks[0]!, at: 0, score, qualities: [], matches: [] };
    return { hit, most, coverage: at, factors: { section: 1, flag: 1 } };
  });
  return new Ranking(candidates, ({ hit, coverage, factors }) => {
    looked.push(coverage);
    return { hit, coverage, score: hit.score, factors };
  });
}

describe("a ranking", () => {
  it("is the order of the scores, equals as they came, whatever each could have reached", () => {
    const random = createRandom(3);
    for (let round = 0; round < 200; round++) {
      const scores = Array.from({ length: random.between(0, 30) }, () => {
        const score = random.between(1, 6);
        return [score, score * (1 + random.between(0, 3) / 2)] as const;
      });
      const sorted = scores.map(([score], at) => ({ score, at })).sort((a, b) => b.score - a.score);
      const ranking = rankingOf(scores);
      const least = random.between(1, 6);
      const ofFirst = sorted.filter(({ at, score }) => at % 2 === 0 && score >= least);
      expect(ranking.ofSection(first!, least).map(({ coverage }) => coverage)).toEqual(
        ofFirst.map(({ at }) => at),
      );
      expect(ranking.best?.coverage).toBe(sorted[0]?.at);
      expect([...ranking].map(({ coverage }) => coverage)).toEqual(sorted.map(({ at }) => at));
    }
  });

  it("looks at no hit that cannot be the next, and at none twice", () => {
    const looked: number[] = [];
    const scores = [
      [1, 2],
      [5, 6],
      [4, 5.5],
      [3, 4],
    ] as const;
    const ranking = rankingOf(scores, looked);
    expect(ranking.best?.score).toBe(5);
    expect(looked).toEqual([1, 2]);
    expect([...ranking].length).toBe(4);
    expect(looked).toEqual([1, 2, 3, 0]);
  });
});
