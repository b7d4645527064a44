import { expect, it } from "vitest";
import { restoreIndex, saveIndex } from "../../src/index/index-snapshot.js";
import { NoteIndex } from "../../src/index/note-index.js";
import { packSections, unpackSections } from "../../src/index/snapshot-container.js";
import { bytesAsFile } from "./support/bytes-as-file.js";
import { chunksOf } from "./support/chunks-of.js";
import { SMALL_LEXICON } from "./support/small-lexicon.js";

const noteOf = (path: string, text: string) => ({ chunks: chunksOf(text, path), tags: [path.slice(0, 1)] });

function found(index: NoteIndex): unknown {
  return ["docker", "commit", "quokka", "wombat"].map((question) =>
    index
      .search(question, { limit: 10 })
      .hits.map(({ chunk, block, score }) => [chunk.note, block.text, score])
      .sort(),
  );
}

it("finds the same as the index that was saved, also where notes came and went before", () => {
  const index = new NoteIndex(SMALL_LEXICON);
  index.add(noteOf("a.md", "# Docker\n\ndocker run\n\nquokka\n"));
  index.add(noteOf("b.md", "# Git\n\ncommit a wombat\n"));
  index.add(noteOf("c.md", "# C\n\nquokka and docker\n"));
  for (const changed of [
    [],
    [noteOf("a.md", "# Docker\n\nwombat\n")],
    [noteOf("b.md", "# Git\n\nquokka\n")],
  ]) {
    index.exchange(
      changed.map(({ chunks }) => chunks[0]?.note ?? ""),
      changed,
    );
    const packed = packSections(saveIndex(index)) ?? new Uint8Array();
    const options = { holdUpTo: 0, onUnreadable: () => undefined };
    const unpacked = unpackSections(bytesAsFile(packed), options);
    if (unpacked === undefined) throw new Error("a whole container expected");
    const restored = restoreIndex(unpacked, SMALL_LEXICON);
    expect(found(restored)).toEqual(found(index));
    expect(restored.postings.documents).toBe(index.postings.documents);
  }
});
