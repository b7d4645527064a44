import type { Block, BlockKind } from "./block.js";
import type { ChunkCache } from "./chunk-cache.js";
import type { Chunk } from "./chunk-note.js";
import type { CodeSpan } from "./inline-text.js";
import type { LineRange } from "./note-file.js";

/**
 * A text as it is saved: where it stands in another, as beginning and length of each stretch in UTF-16 units, or itself.
 */
type SavedText = readonly number[] | string;

type SavedCode = readonly [value: SavedText, line: number, block: 0 | 1, language?: string];

/** A block as it is saved; what is as it mostly is stands at the end and is left out. */
type SavedBlock = readonly [
  kind: number,
  firstLine: number,
  lastLine: number,
  text: SavedText,
  depth?: number,
  parent?: number,
  codes?: readonly SavedCode[],
  more?: {
    readonly number?: number;
    readonly checked?: boolean;
    readonly images?: Block["images"];
    readonly links?: Block["links"];
    readonly markdown?: string;
  },
];

/** A section as it is saved, without its id and its note. Lines of blocks count from the section's first. */
type SavedSection = readonly [
  headings: readonly string[],
  firstLine: number,
  lastLine: number,
  source: string,
  blocks: readonly SavedBlock[],
];

const KINDS: readonly BlockKind[] = [
  "heading",
  "paragraph",
  "list-item",
  "code",
  "table-row",
  "quote",
  "image",
];
const NO_PARENT = -1;

/** A section as bytes: JSON in which a block's text is a stretch of the source where it stands there as it is. */
export function saveChunk({ headings, lines, source, blocks }: Chunk): Uint8Array {
  const text = source.join("\n");
  const starts = lineStarts(text);
  const saved = blocks.map((block) => saveBlock(block, { text, starts, firstLine: lines[0] }));
  const section: SavedSection = [headings, lines[0], lines[1], text, saved];
  return Buffer.from(JSON.stringify(section), "utf8");
}

interface SectionSource {
  /** The lines, joined by line feeds: a line holds none. */
  readonly text: string;
  /** Where each line begins. */
  readonly starts: readonly number[];
  readonly firstLine: number;
}

function saveBlock(block: Block, source: SectionSource): SavedBlock {
  const { index: _, kind, text, markdown, lines, parent, depth, codes, images, links, ...rest } = block;
  const first = lines[0] - source.firstLine;
  const more = {
    ...rest,
    ...(images.length === 0 ? {} : { images }),
    ...(links.length === 0 ? {} : { links }),
    ...(markdown === markdownOf(lines, source) ? {} : { markdown }),
  };
  const saved = [
    KINDS.indexOf(kind),
    first,
    lines[1] - source.firstLine,
    within(text, source.text, source.starts[first] ?? 0),
    depth,
    parent ?? NO_PARENT,
    codes.map((code) => saveCode(code, text, source.firstLine)),
    more,
  ] as const;
  if (Object.keys(more).length > 0) return saved;
  if (codes.length > 0) return saved.slice(0, 7) as unknown as SavedBlock;
  if (parent !== undefined) return saved.slice(0, 6) as unknown as SavedBlock;
  return saved.slice(0, depth === 0 ? 4 : 5) as unknown as SavedBlock;
}

function saveCode({ value, line, block, language }: CodeSpan, text: string, firstLine: number): SavedCode {
  const saved = [within(value, text, 0), line - firstLine, block ? 1 : 0] as const;
  return language === undefined ? saved : [...saved, language];
}

/** Shorter than what says where it stands. */
const SHORT = 4;
/** Marks of Markdown between two stretches of a text, in UTF-16 units, at most. */
const LONGEST_MARK = 8;
/** A text of more stretches is saved whole. */
const MOST_STRETCHES = 8;

function within(text: string, source: string, from: number): SavedText {
  if (text.length <= SHORT) return text;
  const at = source.indexOf(text, from);
  return at < 0 ? (stretchesOf(text, source, from) ?? text) : [at, text.length];
}

/** A text without the marks that stand in its source, as what is left between them; undefined where it is something else. */
function stretchesOf(text: string, source: string, from: number): number[] | undefined {
  const stretches: number[] = [];
  let at = source.indexOf(text.slice(0, SHORT), from);
  if (at < 0) return undefined;
  for (let done = 0; done < text.length; ) {
    let length = 0;
    while (done + length < text.length && source[at + length] === text[done + length]) length++;
    if (length === 0 || stretches.length === 2 * MOST_STRETCHES) return undefined;
    stretches.push(at, length);
    done += length;
    at += length;
    if (done === text.length) break;
    const next = source.slice(at, at + LONGEST_MARK + SHORT).indexOf(text.slice(done, done + SHORT));
    if (next < 0) return undefined;
    at += next;
  }
  return stretches;
}

function textOf(saved: SavedText, source: string): string {
  if (typeof saved === "string") return saved;
  let text = "";
  for (let i = 0; i < saved.length; i += 2) {
    const from = saved[i] ?? 0;
    text += source.slice(from, from + (saved[i + 1] ?? 0));
  }
  return text;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

function markdownOf(lines: LineRange, { text, starts, firstLine }: SectionSource): string {
  const next = starts[lines[1] - firstLine + 1];
  return text.slice(starts[lines[0] - firstLine] ?? 0, next === undefined ? text.length : next - 1);
}

type Body = Pick<Chunk, "headings" | "lines" | "source" | "blocks">;

function loadBody(bytes: Buffer): Body {
  const section = JSON.parse(bytes.toString("utf8")) as SavedSection;
  const [headings, firstLine, lastLine, text, saved] = section;
  const source = { text, starts: lineStarts(text), firstLine };
  const blocks = saved.map((block, index) => loadBlock(block, index, source));
  return { headings, lines: [firstLine, lastLine], source: text.split("\n"), blocks };
}

function loadBlock(saved: SavedBlock, index: number, source: SectionSource): Block {
  const [kind, first, last, own, depth = 0, parent = NO_PARENT, codes = [], more] = saved;
  const text = textOf(own, source.text);
  const lines: LineRange = [source.firstLine + first, source.firstLine + last];
  return {
    index,
    kind: KINDS[kind] ?? "paragraph",
    text,
    markdown: more?.markdown ?? markdownOf(lines, source),
    lines,
    depth,
    codes: codes.map(([value, line, block, language]) => ({
      value: textOf(value, text),
      line: source.firstLine + line,
      block: block === 1,
      ...(language === undefined ? {} : { language }),
    })),
    images: more?.images ?? [],
    links: more?.links ?? [],
    ...(parent === NO_PARENT ? {} : { parent }),
    ...(more?.number === undefined ? {} : { number: more.number }),
    ...(more?.checked === undefined ? {} : { checked: more.checked }),
  };
}

/**
 * A section of an index: read when it is looked at, and let go when others are (`ChunkCache`). Within one turn of the
 * event loop, and as long as anybody holds one of its blocks, these are the same objects.
 */
export class SavedChunk implements Chunk {
  readonly id: string;
  readonly note: string;
  readonly #bytes: Buffer;
  readonly #cache: ChunkCache;
  #body: Body | undefined;
  #known: WeakRef<Body> | undefined;
  /** Whether it was looked at since the cache asked. */
  #used = false;

  /** @param bytes as `saveChunk` gave them */
  constructor(id: string, note: string, bytes: Buffer, cache: ChunkCache) {
    this.id = id;
    this.note = note;
    this.#bytes = bytes;
    this.#cache = cache;
  }

  get headings(): readonly string[] {
    return this.#load().headings;
  }

  get lines(): LineRange {
    return this.#load().lines;
  }

  get source(): readonly string[] {
    return this.#load().source;
  }

  get blocks(): readonly Block[] {
    return this.#load().blocks;
  }

  /** What it is as bytes. */
  get bytes(): Buffer {
    return this.#bytes;
  }

  /** Whether it was looked at since this was last asked. */
  takeUsed(): boolean {
    const used = this.#used;
    this.#used = false;
    return used;
  }

  /** Holds what was read no longer than others do. */
  letGo(): void {
    this.#body = undefined;
  }

  #load(): Body {
    this.#used = true;
    if (this.#body !== undefined) return this.#body;
    let body = this.#known?.deref();
    if (body === undefined) {
      body = loadBody(this.#bytes);
      this.#known = new WeakRef(body);
      this.#cache.keepWhole(body);
    }
    this.#body = body;
    this.#cache.add(this);
    return body;
  }
}
