import type { AlignType, Table } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import stringWidth from "string-width";
import { neutralLine } from "./neutralise.js";

const COLUMN_GAP = "  ";

type Pad = (cell: string, missing: number) => string;

const PAD: Readonly<Record<NonNullable<AlignType>, Pad>> = {
  left: (cell, missing) => cell + " ".repeat(missing),
  right: (cell, missing) => " ".repeat(missing) + cell,
  center: (cell, missing) => " ".repeat(missing >> 1) + cell + " ".repeat(missing - (missing >> 1)),
};

/**
 * A table as lines of monospaced text: columns aligned as the table says, East Asian characters two columns wide, a
 * rule under the header. For a code block: Discord has no tables.
 */
export function tableLines(table: Table): readonly string[] {
  const rows = table.children.map((row) => row.children.map((cell) => neutralLine(plainText(cell))));
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(1, ...rows.map((row) => stringWidth(row[column] ?? ""))),
  );
  const draw = (row: readonly string[]): string =>
    widths
      .map((width, column) => {
        const cell = row[column] ?? "";
        return PAD[table.align?.[column] ?? "left"](cell, width - stringWidth(cell));
      })
      .join(COLUMN_GAP)
      .trimEnd();
  const rule = widths.map((width) => "─".repeat(width)).join(COLUMN_GAP);
  const [header = [], ...body] = rows;
  return [draw(header), rule, ...body.map(draw)];
}
