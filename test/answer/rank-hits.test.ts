import { describe, expect, it } from "vitest";
import { isFlag, rankHits } from "../../src/answer/rank-hits.js";
import type { Hit } from "../../src/index/note-index.js";
import { chunksOf } from "./support/notes.js";
import { unitOf } from "./support/units.js";

const NOTE = `# Ports
A paragraph about ports.

- \`--publish\` opens a port
- [ports](https://example.com/ports)

![a port](https://example.com/port.png)

| Ports | Use |
| --- | --- |
| 80 | ports of the web |
`;

const chunk = chunksOf(NOTE)[0]!;
const hitOn = (line: number, score: number, ...qualities: number[]): Hit => {
  const block = chunk.blocks.find(({ lines }) => lines[0] === line);
  if (block === undefined) throw new Error(`no block at line ${line}`);
  return { chunk, block, score, at: block.index, qualities, matches: [] };
};
const order = (hits: readonly Hit[], units = [unitOf("ports")]): number[] =>
  [...rankHits({ question: "", units, hits })].map(({ hit }) => hit.block.lines[0]);

describe("the order of what was found", () => {
  it("is by score where nothing else tells them apart", () => {
    expect(order([hitOn(4, 1, 1), hitOn(2, 2, 1)])).toEqual([2, 4]);
  });

  it("keeps the order of equals", () => {
    expect(order([hitOn(2, 1, 1), hitOn(4, 1, 1)])).toEqual([2, 4]);
    expect(order([hitOn(4, 1, 1), hitOn(2, 1, 1)])).toEqual([4, 2]);
  });

  it("puts the line that says something before a title of about the same score", () => {
    expect(order([hitOn(1, 1.05, 1), hitOn(2, 1, 1)])).toEqual([2, 1]);
  });

  it("puts a lone link and a picture behind a line of about the same score", () => {
    expect(order([hitOn(5, 1.1, 1), hitOn(7, 1.1, 1), hitOn(2, 1, 1)])[0]).toBe(2);
  });

  it("puts a row of a table before the titles of its columns", () => {
    expect(order([hitOn(9, 1, 1), hitOn(11, 1, 1)])).toEqual([11, 9]);
  });

  it("puts the block that begins with what is asked before one that mentions it", () => {
    expect(order([hitOn(2, 1, 1), hitOn(4, 1, 1)], [unitOf("--publish")])).toEqual([4, 2]);
  });

  it("puts a block before one that scores the same where its section says the rest of what is asked", () => {
    const [other] = chunksOf("# Other\nA line about ports.");
    const elsewhere = {
      chunk: other!,
      block: other!.blocks[1]!,
      at: 1,
      score: 1,
      qualities: [1, 0],
      matches: [],
    };
    const hits = [elsewhere, hitOn(2, 1, 1, 0), hitOn(4, 0.1, 0, 1)];
    const [best] = rankHits({ question: "", units: [unitOf("ports"), unitOf("open")], hits });
    expect(best?.hit.chunk.headings).toEqual(["Ports"]);
  });

  it("puts a block without the flag that is asked about behind one that has it", () => {
    const units = [unitOf("ports"), unitOf("--publish")];
    expect(order([hitOn(2, 2, 1, 0), hitOn(4, 1, 0, 1)], units)).toEqual([4, 2]);
  });

  it("does not hold a flag against a block that no block has", () => {
    const units = [unitOf("ports"), unitOf("--nowhere", { known: false })];
    const [best] = rankHits({ question: "", units, hits: [hitOn(2, 2, 1, 0)] });
    const [alone] = rankHits({ question: "", units: [unitOf("ports")], hits: [hitOn(2, 2, 1)] });
    expect(best?.score).toBe(alone?.score);
  });

  it("says how much of the question each block covers", () => {
    const units = [unitOf("ports"), unitOf("open")];
    expect(rankHits({ question: "", units, hits: [hitOn(2, 1, 1, 0)] }).best?.coverage).toBe(0.5);
  });
});

describe("a flag", () => {
  it.each(["-d", "--detach", "-rm", "－d", "—rm", "--net=host"])("is %s", (label) => {
    expect(isFlag(label)).toBe(true);
  });

  it.each(["detach", "-", "--", "---", "a-b", "- d", ""])("is not %j", (label) => {
    expect(isFlag(label)).toBe(false);
  });
});
