import type { Block, BlockKind } from "./block.js";
import type { ByteSource } from "./byte-source.js";
import type { Chunk } from "./chunk-note.js";
import type { CodeSpan } from "./inline-text.js";
import type { LineRange } from "./note-file.js";
import { type CommandsOf, loadCommands, saveCommands } from "./saved-commands.js";
import { type SavedText, saveText, textOf } from "./saved-text.js";

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

/** Where a section stands among others, as `saveChunk` gave it: a source of its own would take a hundred bytes. */
export interface SavedBytes {
  readonly all: ByteSource;
  readonly at: number;
  readonly size: number;
}

const LINE_FEED = 0x0a;

/**
 * A section as bytes: a line that says which commands its blocks show, which is read without the rest, then JSON in
 * which a block's text is a stretch of the source where it stands there as it is.
 */
export function saveChunk({ headings, lines, source, blocks }: Chunk, commandsOf: CommandsOf): Uint8Array {
  const text = source.join("\n");
  const starts = lineStarts(text);
  const saved = blocks.map((block) => saveBlock(block, { text, starts, firstLine: lines[0] }));
  const section: SavedSection = [headings, lines[0], lines[1], text, saved];
  return Buffer.from(`${saveCommands(blocks, commandsOf)}\n${JSON.stringify(section)}`, "utf8");
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
    saveText(text, source.text, source.starts[first] ?? 0),
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
  const saved = [saveText(value, text, 0), line - firstLine, block ? 1 : 0] as const;
  return language === undefined ? saved : [...saved, language];
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

/** What is read of a saved section. */
export type SectionBody = Pick<Chunk, "headings" | "lines" | "source" | "blocks">;

/** All but the commands. @param bytes as `saveChunk` gave them */
export function loadSection(bytes: Buffer): SectionBody {
  return readSection(JSON.parse(bytes.toString("utf8", bytes.indexOf(LINE_FEED) + 1)) as SavedSection);
}

/** The paths of the commands that a block shows. @param bytes as `saveChunk` gave them */
export function loadBlockCommands(bytes: Buffer, block: number): (readonly string[])[] {
  return loadCommands(bytes.toString("latin1", 0, bytes.indexOf(LINE_FEED)), block);
}

function readSection(section: SavedSection): SectionBody {
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
