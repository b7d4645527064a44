import type { Block } from "../../index/block.js";
import type { Chunk } from "../../index/chunk-note.js";
import type { Draft } from "../draft.js";
import { drawn } from "../draw.js";
import { saysNothing } from "../facts/points-back.js";
import { readTableRows, type TableRow } from "../facts/table-facts.js";
import type { Material } from "../material.js";
import { type Candidate, chooseOptions, holds } from "../options/choose-options.js";
import type { Spot } from "../spot.js";
import { textWidth } from "../text-width.js";

/** So many rows before and after one are looked at for wrong cells. */
const MOST_ROWS = 100;
const WIDEST = 100;

/** What stands in this column of a table for this row? Part of the kind `belongs`. */
export function* cellOfTable(material: Material): Iterable<Draft | undefined> {
  // What facts say is asked by other kinds.
  const told = new Set(material.facts.map(({ spot }) => spot.block));
  for (const chunk of material.chunks) {
    yield;
    yield* inTables(chunk, told, material);
  }
}

/** What stands in a column for a row, among what stands there for other rows; or the row for a cell. */
function* inTables(chunk: Chunk, told: ReadonlySet<Block>, material: Material): Iterable<Draft | undefined> {
  const tables = new Map<number, TableRow[]>();
  for (const row of readTableRows(chunk)) {
    const own = tables.get(row.header.index);
    if (own === undefined) tables.set(row.header.index, [row]);
    else own.push(row);
  }
  for (const rows of tables.values()) {
    const hasCommands = rows.some(({ row }) => told.has(row));
    const cells = cellCounts(rows, material);
    for (const [at, row] of rows.entries()) {
      yield;
      const near = rows.slice(Math.max(0, at - MOST_ROWS), at + MOST_ROWS);
      const spot = material.spotOf(row.row);
      if (spot === undefined || told.has(row.row)) continue;
      for (let column = 1; column < row.titles.length; column++) {
        // Not by the seed: which of the two is asked is part of what the question is about.
        const cell = `cell ${row.cells.join("|")} ${column}`;
        const [given, asked] = drawn(cell) < 0.5 ? [0, column] : [column, 0];
        const seed = `${material.seed} ${cell}`;
        const question = { given, asked, spot, seed, hasCommands, cells, material };
        yield cellOf(near, row, question) ?? cellOf(near, row, { ...question, given: asked, asked: given });
      }
    }
  }
}

interface CellQuestion {
  readonly given: number;
  readonly asked: number;
  readonly spot: Spot;
  readonly seed: string;
  /** In a table of commands what is said of one must say something. */
  readonly hasCommands: boolean;
  readonly cells: CellCounts;
  readonly material: Material;
}

/** How often a cell, folded, stands in each column of a table. */
type CellCounts = readonly ReadonlyMap<string, number>[];

function cellCounts(rows: readonly TableRow[], { readText }: Material): CellCounts {
  return (rows[0]?.titles ?? []).map((_, column) => {
    const counts = new Map<string, number>();
    for (const { cells } of rows) {
      const { folded } = readText(cells[column] ?? "");
      counts.set(folded, (counts.get(folded) ?? 0) + 1);
    }
    return counts;
  });
}

/** In columns. */
const LEAST_SAID = 6;

/** @param rows near the row */
function cellOf(rows: readonly TableRow[], row: TableRow, question: CellQuestion): Draft | undefined {
  const { given, asked, spot, seed, hasCommands, cells: counts, material } = question;
  const [known, answer] = [row.cells[given] ?? "", row.cells[asked] ?? ""];
  const [knownTitle, title] = [row.titles[given] ?? "", row.titles[asked] ?? ""];
  if (known === "" || answer === "" || title === "" || knownTitle === "") return undefined;
  if (textWidth(answer) > WIDEST || textWidth(known) > WIDEST) return undefined;
  const { language } = spot;
  if (saysNothing(answer, language) || saysNothing(known, language)) return undefined;
  if (hasCommands && Math.max(textWidth(known), textWidth(answer)) < LEAST_SAID) return undefined;
  // What is given must name one row.
  if ((counts[given]?.get(material.readText(known).folded) ?? 0) > 1) return undefined;
  const others = rows.filter((other) => other !== row);
  if (others.some(({ cells }) => isAlike(cells[given] ?? "", known, material))) return undefined;
  const candidates = others.flatMap(({ cells }): Candidate[] => {
    const text = cells[asked] ?? "";
    if (text === "" || textWidth(text) > WIDEST || saysNothing(text, language)) return [];
    // `75s` among `on` and `off` is told by its form.
    if (formOf(text) !== formOf(answer) || isAlike(text, answer, material)) return [];
    return [{ text, distance: 0 }];
  });
  const options = chooseOptions({
    answer,
    prompt: known,
    candidates,
    seed,
    readText: material.readText,
  });
  if (options === undefined) return undefined;
  return {
    kind: "belongs",
    spot,
    lines: row.row.lines,
    prompt: { wording: "table-cell", parts: { known, knownTitle, title } },
    options,
    answer,
    subject: ["cell", known, knownTitle, title, answer],
    remembered: [known, answer],
  };
}

/** A figure, a figure with its unit, or words. */
function formOf(text: string): string {
  if (/^[\d\s.,:/+~%×½¼¾–-]+$/.test(text)) return "figure";
  return /^\d[\d.,]*\s?(?:\p{L}{1,3}|°\p{L}?)$/u.test(text) ? "measure" : "words";
}

function isAlike(a: string, b: string, material: Material): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (
    material.readText(a).folded === material.readText(b).folded ||
    // `yes` and `yes, ATP`: small words are no words to compare by.
    (material.wordsOf(short).size === 0 && holds(long, short)) ||
    (/[^\d\s.:/]/.test(a) && material.alsoRight.saysTheSame(a, b))
  );
}
