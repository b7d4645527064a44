import type { Lexicon } from "./index-terms.js";
import { NoteIndex, type SavedNote } from "./note-index.js";
import { once } from "./once.js";
import { Postings } from "./postings.js";
import { type ChunkBody, SavedChunk, saveChunk } from "./saved-chunk.js";

/** What is small and looked at at once. */
interface Outline {
  readonly notes: readonly {
    readonly path: string;
    readonly title?: string;
    readonly tags: readonly string[];
    /** Of each section: its id and how many blocks it has. */
    readonly chunks: readonly (readonly [id: string, blocks: number])[];
  }[];
  readonly fields: number;
}

/**
 * An index as sections of bytes: an outline, the sections of each note with where each note's begin, the vocabulary,
 * the postings in three arrays and one of lengths, and the terms that suggestions are made of.
 */
export function saveIndex(index: NoteIndex): Uint8Array[] {
  const notes = [...index.notes].map(([path, { chunks, tags, title }]) => ({
    path,
    tags,
    ...(title === undefined ? {} : { title }),
    chunks: chunks.map(({ id, blocks }) => [id, blocks.length] as const),
  }));
  const { terms, starts, ids, counts, lengths } = index.postings.toArrays();
  const bodies = [...index.notes.values()].map(({ chunks }) => toBytes(chunks.map(saveChunk)));
  const offsets = new Uint32Array(bodies.length + 1);
  bodies.forEach((body, at) => {
    offsets[at + 1] = (offsets[at] ?? 0) + body.byteLength;
  });
  const documents = Math.max(0, ...lengths.map((one) => one.length));
  const allLengths = new Int32Array(documents * lengths.length).fill(NO_FIELD);
  lengths.forEach((one, field) => {
    allLengths.set(one, field * documents);
  });
  const outline: Outline = { notes, fields: lengths.length };
  return [
    toBytes(outline),
    asBytes(offsets),
    Buffer.concat(bodies),
    toBytes(terms),
    asBytes(starts),
    asBytes(ids),
    asBytes(counts),
    asBytes(allLengths),
    toBytes([...index.terms()]),
  ];
}

/** As `Postings` marks a field that a document does not have. */
const NO_FIELD = -1;

/** @param sections as `saveIndex` gave them, unaltered, each at a multiple of four bytes of its buffer */
export function restoreIndex(sections: readonly Uint8Array<ArrayBuffer>[], lexicon: Lexicon): NoteIndex {
  const [outline, offsets, bodies, terms, starts, ids, counts, lengths, ownTerms] = sections;
  if (
    outline === undefined ||
    offsets === undefined ||
    bodies === undefined ||
    terms === undefined ||
    starts === undefined ||
    ids === undefined ||
    counts === undefined ||
    lengths === undefined ||
    ownTerms === undefined
  ) {
    throw new RangeError(`nine sections expected, ${sections.length} came`);
  }
  const { notes, fields } = fromBytes<Outline>(outline);
  const places = asNumbers(offsets);
  const allLengths = new Int32Array(lengths.buffer, lengths.byteOffset, lengths.byteLength / 4);
  const documents = fields === 0 ? 0 : allLengths.length / fields;
  const postings = Postings.fromArrays({
    terms: fromBytes<string[]>(terms),
    starts: asNumbers(starts),
    ids: asNumbers(ids),
    counts: asNumbers(counts),
    lengths: Array.from({ length: fields }, (_, field) =>
      allLengths.subarray(field * documents, (field + 1) * documents),
    ),
  });
  const restored = notes.map(({ path, tags, title, chunks }, at): SavedNote => {
    const read = once(() => fromBytes<ChunkBody[]>(bodies.subarray(places[at], places[at + 1])));
    return {
      tags,
      ...(title === undefined ? {} : { title }),
      chunks: chunks.map(([id], place) => new SavedChunk(id, path, () => bodyAt(read(), place))),
      blocks: chunks.map(([, blocks]) => blocks),
    };
  });
  const suggested = once(() => fromBytes<string[]>(ownTerms));
  return NoteIndex.restore(lexicon, { notes: restored, postings, terms: suggested });
}

function bodyAt(bodies: readonly ChunkBody[], place: number): ChunkBody {
  const body = bodies[place];
  if (body === undefined) throw new RangeError(`no section ${place} of ${bodies.length}`);
  return body;
}

export function toBytes(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value), "utf8");
}

export function fromBytes<T>(bytes: Uint8Array<ArrayBuffer>): T {
  return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8")) as T;
}

function asBytes({ buffer, byteOffset, byteLength }: Uint32Array | Int32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function asNumbers({ buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>): Uint32Array {
  return new Uint32Array(buffer, byteOffset, byteLength / 4);
}
