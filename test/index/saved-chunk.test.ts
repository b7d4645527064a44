import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "../../src/index/block.js";
import { parsedCommands } from "../../src/index/block-commands.js";
import { bufferSource } from "../../src/index/byte-source.js";
import { ChunkCache } from "../../src/index/chunk-cache.js";
import type { Chunk } from "../../src/index/chunk-note.js";
import { SavedChunk } from "../../src/index/saved-chunk.js";
import { saveChunk } from "../../src/index/saved-section.js";
import { chunksOf } from "./support/chunks-of.js";
import { collectGarbage } from "./support/collect-garbage.js";

function saved(chunk: Chunk, cache = new ChunkCache()): SavedChunk {
  const bytes = Uint8Array.from(saveChunk(chunk, parsedCommands));
  const saved = { all: bufferSource(bytes), at: 0, size: bytes.length };
  return new SavedChunk(chunk.id, chunk.note, saved, cache);
}

const plain = ({ id, note, headings, lines, source, blocks }: Chunk) => ({
  ...{ id, note, headings, lines, source, blocks },
});

const LINES = [
  "# Run `docker run`",
  "## 容器 & *more*",
  "- [x] a **bold** word and `--rm`, then `code`",
  "  - child with ![alt](x.png) and [link](https://e.org)",
  "3. third <b>of</b> three",
  "> quoted *text* over",
  "> two lines",
  "| a | b |",
  "| - | - |",
  "| `x` | y\\|z |",
  "```sh",
  "docker top web",
  "```",
  "    indented code",
  "&amp; entity, [ref][1]",
  "![alone](y.png)",
  "",
];

describe("a section that was saved", () => {
  it("is the section", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LINES), { maxLength: 14 }), (lines) => {
        for (const chunk of chunksOf(lines.join("\n"))) expect(plain(saved(chunk))).toEqual(plain(chunk));
      }),
      { numRuns: 300 },
    );
  });

  it("says which commands a block shows, each once, without being read", () => {
    const text =
      "# A\n\nwords\n\n- `docker top web` and `docker ps | sort -r`, then `ls -l` and `sort -u`\n- `--rm`\n- `git stash push`\n";
    const [chunk] = chunksOf(text);
    if (chunk === undefined) throw new Error("no section");
    const one = saved(chunk);
    const shown = chunk.blocks.map(({ index }) => one.commandsOf(index).map((path) => path.join(" ")));
    expect(shown).toEqual([
      [],
      [],
      ["docker container top", "docker container ls", "sort", "ls"],
      [],
      ["git stash push"],
    ]);
  });

  it("is the same objects within a turn, and to whoever holds one of its blocks, though others were looked at", async () => {
    const cache = new ChunkCache();
    const [chunk] = chunksOf("# A\n\ntext\n");
    if (chunk === undefined) throw new Error("no section");
    const one = saved(chunk, cache);
    const block = lookWithin(one, cache);
    lookAtMany(cache);
    await collectGarbage();
    expect(one.blocks[0]).toBe(block);
  });

  it("is read again once it was let go", async () => {
    const cache = new ChunkCache();
    const [chunk] = chunksOf("# A\n\ntext\n");
    if (chunk === undefined) throw new Error("no section");
    const one = saved(chunk, cache);
    expect(one.headings).toEqual(["A"]);
    lookAtMany(cache);
    await new Promise(setImmediate);
    expect(plain(one)).toEqual(plain(chunk));
  });
});

/** More than a cache holds. */
function lookAtMany(cache: ChunkCache): void {
  const [large] = chunksOf(`# L\n\n${"word ".repeat(200_000)}\n`);
  if (large === undefined) throw new Error("no section");
  for (let i = 0; i < 6; i++) expect(saved(large, cache).headings).toEqual(["L"]);
}

/** @returns its first block, and nothing else of what was read */
function lookWithin(one: SavedChunk, cache: ChunkCache): Block | undefined {
  const { blocks } = one;
  lookAtMany(cache);
  expect(one.blocks).toBe(blocks);
  return blocks[0];
}
