import type { CodeSpan, InlinePiece, NoteImage, NoteLink } from "./inline-text.js";
import type { LineRange } from "./note-file.js";

export type BlockKind = "heading" | "paragraph" | "list-item" | "code" | "table-row" | "quote" | "image";

/** The smallest thing that is found and quoted. A list item is its own text, apart from its children. */
export interface Block {
  /** Its place among the chunk's blocks, from 0. */
  readonly index: number;
  readonly kind: BlockKind;
  /** What a reader sees, without Markdown's marks; line ends are kept. */
  readonly text: string;
  /** The source lines as they stand. */
  readonly markdown: string;
  readonly lines: LineRange;
  /** Index of the list item, or of the table's header row, that this block belongs to. */
  readonly parent?: number;
  /** List nesting: 0 outside of lists, 1 in an outermost list. */
  readonly depth: number;
  /** In an ordered list. */
  readonly number?: number;
  /** In a task list. */
  readonly checked?: boolean;
  readonly codes: readonly CodeSpan[];
  readonly images: readonly NoteImage[];
  readonly links: readonly NoteLink[];
}

/** Where a block stands, before its text is known. */
export interface BlockPlace {
  readonly kind: BlockKind;
  readonly parent?: number;
  readonly depth: number;
  readonly number?: number;
  readonly checked?: boolean;
}

type BlockContent = Pick<Block, "text" | "codes" | "images" | "links">;

export function contentOf(pieces: readonly InlinePiece[]): BlockContent {
  return {
    text: pieces
      .map((piece) => piece.text)
      .join("")
      .trim(),
    codes: pieces.flatMap((piece) => piece.code ?? []),
    images: pieces.flatMap((piece) => piece.image ?? []),
    links: pieces.flatMap((piece) => piece.link ?? []),
  };
}

export interface PieceGroup {
  readonly image: boolean;
  readonly pieces: readonly InlinePiece[];
  readonly lines: LineRange;
}

/**
 * Splits a paragraph at the lines that hold nothing but images, so that a picture which the writer put on a line of
 * its own is a block of its own, also where Markdown reads it as a continuation of the text above.
 */
export function splitImageLines(pieces: readonly InlinePiece[], lines: LineRange): PieceGroup[] {
  const byLine = new Map<number, InlinePiece[]>();
  for (const piece of pieces) byLine.set(piece.line, [...(byLine.get(piece.line) ?? []), piece]);
  const groups: { image: boolean; pieces: InlinePiece[]; first: number; last: number }[] = [];
  for (const [line, own] of byLine) {
    const blank = own.every((piece) => piece.image !== undefined || piece.text.trim() === "");
    const image = blank && own.some((piece) => piece.image !== undefined);
    const last = Math.max(...own.map((piece) => piece.endLine));
    const group = groups.at(-1);
    // A piece over several lines (emphasis, code) holds the lines it crosses together.
    if (group !== undefined && (group.image === image || line <= group.last)) {
      group.pieces.push(...own);
      group.last = Math.max(group.last, last);
      group.image &&= image;
    } else groups.push({ image, pieces: [...own], first: line, last });
  }
  const first = groups[0];
  const end = groups.at(-1);
  if (first !== undefined) first.first = Math.min(first.first, lines[0]);
  // A trailing line end leaves a piece without text on a line that is no longer the paragraph's.
  if (end !== undefined) end.last = lines[1];
  return groups.map(({ image, pieces, first, last }) => ({ image, pieces, lines: [first, last] }));
}
