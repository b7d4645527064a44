import { isReference } from "../../answer/is-reference.js";
import type { Block } from "../../index/block.js";
import type { Chunk } from "../../index/chunk-note.js";
import { correctedText } from "../corrected-block.js";
import type { Draft } from "../draft.js";
import { drawn } from "../draw.js";
import { isBalanced } from "../facts/clean-about.js";
import { readTableRows, type TableRow } from "../facts/table-facts.js";
import type { Material } from "../material.js";
import { type Candidate, chooseOptions } from "../options/choose-options.js";
import { overlap } from "../options/word-set.js";
import { isInLanguage, type Spot } from "../spot.js";
import { textWidth } from "../text-width.js";

/** Fewer items are no list. */
const LEAST_ITEMS = 2;
/** So many lists before and after one are looked at for wrong items. */
const MOST_LISTS = 30;
/** So many items of a list are looked at, and so many rows before and after one: a longer list is a catalogue. */
const MOST_ITEMS = 40;
const MOST_ROWS = 100;
const WIDEST = 100;
const NARROWEST = 8;

/** Which of these belongs to it: items of a list under its heading, and cells of a table in their row. */
export function* belongs(material: Material): Iterable<Draft | undefined> {
  const items = new Map<Chunk, Item[]>();
  for (const spot of material.spots) {
    const item = readItem(spot, material);
    if (item !== undefined) {
      const own = items.get(spot.chunk) ?? [];
      if (own.length < MOST_ITEMS) own.push(item);
      items.set(spot.chunk, own);
    }
    yield;
  }
  const lists = [...items];
  for (const [at, [chunk, own]] of lists.entries()) {
    const near = lists.slice(Math.max(0, at - MOST_LISTS), at + MOST_LISTS);
    yield underHeading(chunk, own, near, material);
  }
  // What facts say is asked by other kinds.
  const told = new Set(material.facts.map(({ spot }) => spot.block));
  for (const chunk of material.chunks) yield* inTables(chunk, told, material);
}

interface Item {
  readonly spot: Spot;
  readonly text: string;
}

function readItem(spot: Spot, { corrections }: Material): Item | undefined {
  const { block, language } = spot;
  if (block.kind !== "list-item" || block.depth !== 1 || block.number !== undefined) return undefined;
  if (isReference(block) || block.codes.length > 0 || block.links.length > 0) return undefined;
  const line = correctedText(spot, corrections).split("\n")[0]?.replace(/==/g, "").trim() ?? "";
  const text = line.replace(/[。.；;,，:：]+$/u, "");
  const width = textWidth(text);
  if (width < NARROWEST || width > WIDEST || !isInLanguage(text, language) || !isBalanced(text))
    return undefined;
  return { spot, text };
}

/** One item of a list among items of lists under other headings. */
function underHeading(
  chunk: Chunk,
  own: readonly Item[],
  lists: readonly (readonly [Chunk, readonly Item[]])[],
  material: Material,
): Draft | undefined {
  const heading = chunk.headings.at(-1) ?? "";
  if (own.length < LEAST_ITEMS || heading === "") return undefined;
  const { wordsOf } = material;
  const { readText } = material;
  const subject = wordsOf([heading, ...own.map(({ text }) => text)].join("\n"));
  const candidates = lists.flatMap(([other, items]): Candidate[] => {
    if (other === chunk || isNested(other, chunk)) return [];
    const distance = other.note === chunk.note ? 1 : 2;
    return items.flatMap(({ text, spot }) =>
      // What speaks of the same things might belong there as well.
      spot.language === own[0]?.spot.language && overlap(wordsOf(text), subject) < 0.2
        ? [{ text, distance }]
        : [],
    );
  });
  const seed = `${material.seed} belongs ${chunk.id}`;
  const inTurn = [...own].sort((a, b) => drawn(seed + a.text) - drawn(seed + b.text));
  for (const { spot, text } of inTurn) {
    const options = chooseOptions({ answer: text, prompt: heading, candidates, seed, readText });
    // An item that repeats the heading is found without knowing anything.
    if (options === undefined || overlap(wordsOf(text), wordsOf(heading)) > 0) continue;
    return {
      kind: "belongs",
      spot,
      lines: spot.block.lines,
      prompt: { wording: "under-heading", parts: { heading } },
      options,
      answer: text,
      subject: ["heading", heading, text],
      remembered: [heading, text],
    };
  }
  return undefined;
}

function isNested(a: Chunk, b: Chunk): boolean {
  const [short, long] = a.headings.length < b.headings.length ? [a, b] : [b, a];
  return a.note === b.note && short.headings.every((heading, at) => long.headings[at] === heading);
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
        const seed = `${material.seed} cell ${row.cells.join("|")} ${column}`;
        const [given, asked] = drawn(seed) < 0.5 ? [0, column] : [column, 0];
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
  if (hasCommands && Math.max(textWidth(known), textWidth(answer)) < LEAST_SAID) return undefined;
  // What is given must name one row.
  if ((counts[given]?.get(material.readText(known).folded) ?? 0) > 1) return undefined;
  const others = rows.filter((other) => other !== row);
  if (others.some(({ cells }) => isAlike(cells[given] ?? "", known, material))) return undefined;
  const candidates = others.flatMap(({ cells }): Candidate[] => {
    const text = cells[asked] ?? "";
    return text === "" || textWidth(text) > WIDEST || isAlike(text, answer, material)
      ? []
      : [{ text, distance: 0 }];
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

function isAlike(a: string, b: string, material: Material): boolean {
  return (
    material.readText(a).folded === material.readText(b).folded ||
    (/[^\d\s.:/]/.test(a) && material.alsoRight.saysTheSame(a, b))
  );
}
