import { describe, expect, it } from "vitest";
import { askedFlags } from "../../src/answer/asked-flags.js";
import { loadLexicon } from "../../src/index/load-lexicon.js";
import { indexNotes } from "./support/index-notes.js";
import { unitOf } from "./support/units.js";

const NOTE = `# Run
\`docker run -d nginx\` starts it.

\`--detach\` is for the background.`;

const index = indexNotes({ "note.md": NOTE }, loadLexicon());
const blockAt = (line: number) => {
  const block = [...index.chunks].flatMap(({ blocks }) => blocks).find(({ lines }) => lines[0] === line);
  if (block === undefined) throw new Error(`no block at line ${line}`);
  return block;
};

describe("the flags that a question names", () => {
  it("are each named once", () => {
    const flags = askedFlags([unitOf("--detach"), unitOf("nginx")], { index, block: blockAt(4) });
    expect(flags).toHaveLength(1);
    expect(flags[0]).toContain("--detach");
  });

  it("are told from their short spelling where a command of the notes uses it", () => {
    expect(askedFlags([unitOf("-d")], { index, block: blockAt(4) })[0]).toContain("--detach");
  });

  it("are named without dashes where the block that answers has them", () => {
    expect(askedFlags([unitOf("detach")], { index, block: blockAt(4) })[0]).toContain("--detach");
    expect(askedFlags([unitOf("detach")], { index, block: blockAt(2) })).toEqual([]);
  });

  it("are none where only words are asked", () => {
    expect(askedFlags([unitOf("background"), unitOf("starts")], { index, block: blockAt(4) })).toEqual([]);
  });
});
