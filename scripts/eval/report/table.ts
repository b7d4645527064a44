import stringWidth from "string-width";
import type { Share } from "../figures.js";

/** The first column is words; the others are figures. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const PERCENT = 100;
const NOTHING = "–";

/** `84.1`: hundredths of the whole, without the sign. */
export function points(share: Share): string {
  return share === undefined ? NOTHING : (share * PERCENT).toFixed(1);
}

export function fraction(value: Share): string {
  return value === undefined ? NOTHING : value.toFixed(3);
}

export function markdownTable({ head, rows }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeCell).join(" | ")} |`;
  const rule = head.map((_, at) => (at === 0 ? "---" : "---:"));
  return [line(head), line(rule), ...rows.map(line)].join("\n");
}

function escapeCell(cell: string): string {
  return cell.replaceAll("|", "\\|");
}

/** For a terminal: columns by their width there, two spaces apart. */
export function plainTable({ head, rows }: Table): string {
  const all = [head, ...rows];
  const widths = head.map((_, at) => Math.max(...all.map((row) => stringWidth(row[at] ?? ""))));
  return all
    .map((row) =>
      row
        .map((cell, at) => {
          const gap = " ".repeat((widths[at] ?? 0) - stringWidth(cell));
          return at === 0 ? cell + gap : gap + cell;
        })
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
