import type { Block } from "../../index/block.js";
import type { Chunk } from "../../index/chunk-note.js";

/** A row of a table with its header. */
export interface TableRow {
  readonly row: Block;
  readonly cells: readonly string[];
  readonly titles: readonly string[];
  /** The block of the header. */
  readonly header: Block;
}

const BETWEEN_CELLS = " | ";

/** The rows of a section's tables; rows whose cells cannot be told apart are left out. */
export function readTableRows(chunk: Chunk): TableRow[] {
  return chunk.blocks.flatMap((row): TableRow[] => {
    if (row.kind !== "table-row" || row.parent === undefined) return [];
    const header = chunk.blocks[row.parent];
    if (header === undefined) return [];
    // A block's text is trimmed: an empty last cell leaves a bar without a blank behind it.
    const titles = `${header.text} `.split(BETWEEN_CELLS).map((cell) => cell.trim());
    const cells = `${row.text} `.split(BETWEEN_CELLS).map((cell) => cell.trim().replace(/==/g, ""));
    return cells.length === titles.length ? [{ row, cells, titles, header }] : [];
  });
}
