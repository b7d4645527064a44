import { describe, expect, it } from "vitest";
import { chunkNote } from "../../src/index/chunk-note.js";
import { parseNote } from "../../src/index/parse-note.js";
import { nearOnes } from "../../src/quiz/near-ones.js";
import { readSpots } from "../../src/quiz/spot.js";
import { runSteps } from "../../src/quiz/steps.js";

/** The paragraphs of notes of so many each. */
function paragraphs(...sizes: readonly number[]) {
  const chunks = sizes.flatMap((size, note) => {
    const text = Array.from({ length: size }, (_, at) => `p${at}`).join("\n\n");
    return chunkNote(parseNote({ path: `${note}.md`, text }));
  });
  return runSteps(readSpots(chunks)).map((spot) => ({ spot, name: `${spot.chunk.note} ${spot.block.text}` }));
}

describe("what is near a place of the notes", () => {
  it("is the whole of its note and some of the notes around it", () => {
    const all = paragraphs(60, 10, 60);
    const near = nearOnes(all)(all[65]!.spot).map(({ name }) => name);
    expect(near).toHaveLength(90);
    expect([near[0], near.at(-1)]).toEqual(["0.md p20", "2.md p39"]);
  });

  it("is as much in a note of thousands as in one of hundreds, on both sides of the place", () => {
    const of = (size: number): string[] => {
      const all = paragraphs(size);
      return nearOnes(all)(all[size / 2]!.spot).map(({ name }) => name);
    };
    const near = of(4000);
    expect(near).toHaveLength(of(400).length);
    expect(near).toContain("0.md p1999");
    expect(near).toContain("0.md p2001");
  });
});
