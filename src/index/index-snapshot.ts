import type { LengthArrays } from "./field-lengths.js";
import type { Lexicon } from "./index-terms.js";
import { NoteIndex } from "./note-index.js";
import { NotePacker, type PackedNote } from "./packed-note.js";
import type { Codes } from "./packings.js";
import type { SegmentParts } from "./posting-segment.js";
import { Postings } from "./postings.js";
import type { Unpacked } from "./snapshot-container.js";

/** What is small and looked at at once. */
interface Outline {
  readonly notes: readonly PackedNote[];
  /** How many segments there are. */
  readonly segments: number;
  /** By field, the lengths that are too large for the array. */
  readonly large: readonly LengthArrays["large"][];
}

/**
 * An index as sections of bytes: an outline, the three arrays of the vocabulary, for each field an array of lengths, for
 * each segment of the postings its eight arrays, and the notes.
 */
export function saveIndex(index: NoteIndex): Uint8Array[] {
  const packer = new NotePacker(1);
  // Where notes came and went, numbers are left out, and the order is not that of the paths.
  const inOrder = [...index.notes.values()].sort((a, b) => a.first - b.first);
  for (const note of inOrder) packer.add(note, { first: note.first });
  const { notes, bytes } = packer.pack();
  const { terms, segments, lengths } = index.postings.toParts();
  const outline: Outline = {
    notes,
    segments: segments.length,
    large: lengths.map(({ large }) => large),
  };
  return [
    toBytes(outline),
    ...[terms.units, terms.starts, terms.slots].map(asBytes),
    ...lengths.map(({ stored }) => asBytes(stored)),
    ...segments.flatMap(({ documents, terms, starts, places, codes, rare, rareStarts, packings }) =>
      [documents, terms, starts, places, codes, rare, rareStarts, packings].map(asBytes),
    ),
    bytes,
  ];
}

/**
 * @param saved.sections as `saveIndex` gave them, unaltered, each at a multiple of four bytes of its buffer
 * @param saved.last the last of them: the notes
 */
export function restoreIndex({ sections, last }: Unpacked, lexicon: Lexicon): NoteIndex {
  let at = 0;
  const next = (): Uint8Array<ArrayBuffer> => {
    const section = sections[at++];
    if (section === undefined) throw new RangeError(`more sections expected, ${sections.length} came`);
    return section;
  };
  const { notes, segments, large } = fromBytes<Outline>(next());
  const terms = { units: narrow(next()), starts: wide(next()), slots: wide(next()) };
  const lengths = large.map((one): LengthArrays => ({ stored: next(), large: one }));
  const parts = Array.from(
    { length: segments },
    (): SegmentParts => ({
      documents: wide(next()),
      terms: wide(next()),
      starts: wide(next()),
      places: narrow(next()),
      codes: next(),
      rare: wide(next()),
      rareStarts: wide(next()),
      packings: wide(next()),
    }),
  );
  const postings = Postings.fromParts({ terms, segments: parts, lengths });
  return NoteIndex.restore(lexicon, { notes, bytes: last, postings });
}

export function toBytes(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value), "utf8");
}

export function fromBytes<T>(bytes: Uint8Array<ArrayBuffer>): T {
  return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8")) as T;
}

function asBytes({ buffer, byteOffset, byteLength }: Codes): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function wide({ buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>): Uint32Array {
  return new Uint32Array(buffer, byteOffset, byteLength / Uint32Array.BYTES_PER_ELEMENT);
}

function narrow({ buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>): Uint16Array {
  return new Uint16Array(buffer, byteOffset, byteLength / Uint16Array.BYTES_PER_ELEMENT);
}
