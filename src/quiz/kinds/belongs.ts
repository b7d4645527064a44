import { isReference } from "../../answer/is-reference.js";
import type { Chunk } from "../../index/chunk-note.js";
import { isToDo } from "../cloze/sentences.js";
import { correctedText } from "../corrected-block.js";
import type { Draft } from "../draft.js";
import { drawn } from "../draw.js";
import { isBalanced } from "../facts/clean-about.js";
import { losesMarks } from "../facts/lost-marks.js";
import { pointsBack } from "../facts/points-back.js";
import type { Material } from "../material.js";
import { type Candidate, chooseOptions } from "../options/choose-options.js";
import { overlap } from "../options/word-set.js";
import { isInLanguage, type Spot } from "../spot.js";
import { textWidth } from "../text-width.js";
import { cellOfTable } from "./cell-of-table.js";

/** Fewer items are no list. */
const LEAST_ITEMS = 2;
/** So many lists before and after one are looked at for wrong items. */
const MOST_LISTS = 30;
/** So many items of a list are looked at: a longer one is a catalogue. */
const MOST_ITEMS = 40;
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
  yield* cellOfTable(material);
}

interface Item {
  readonly spot: Spot;
  readonly text: string;
}

function readItem(spot: Spot, { corrections }: Material): Item | undefined {
  const { block, language } = spot;
  if (block.kind !== "list-item" || block.depth !== 1 || block.number !== undefined) return undefined;
  if (isToDo(spot) || losesMarks(block)) return undefined;
  if (isReference(block) || block.codes.length > 0 || block.links.length > 0) return undefined;
  const line = correctedText(spot, corrections).split("\n")[0]?.replace(/==/g, "").trim() ?? "";
  const text = line.replace(/[。.；;,，:：]+$/u, "");
  // `This will be in the exam!!` is said to oneself.
  if (pointsBack(text, language) || /[!！?？]$/u.test(text)) return undefined;
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
  const heading = headingOf(chunk);
  if (own.length < LEAST_ITEMS || heading === "") return undefined;
  const { wordsOf } = material;
  const { readText } = material;
  const subject = wordsOf([heading, ...own.map(({ text }) => text)].join("\n"));
  const candidates = lists.flatMap(([other, items]): Candidate[] => {
    if (other === chunk || isNested(other, chunk)) return [];
    const distance = other.note === chunk.note ? 1 : 2;
    return items.flatMap(({ text, spot }) =>
      // What speaks of the same things might belong there as well.
      spot.tongue === own[0]?.spot.tongue && overlap(wordsOf(text), subject) < 0.2
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
      subject: ["heading", chunk.headings.at(-1) ?? "", text],
      remembered: [chunk.headings.at(-1) ?? "", text],
    };
  }
  return undefined;
}

/** In columns: `People` and 定制化 say little without the heading above them. */
const NARROW_HEADING = 10;

function headingOf({ headings }: Chunk): string {
  const [above, own] = [headings.at(-2) ?? "", headings.at(-1) ?? ""];
  return above === "" || textWidth(own) > NARROW_HEADING ? own : `${above} › ${own}`;
}

function isNested(a: Chunk, b: Chunk): boolean {
  const [short, long] = a.headings.length < b.headings.length ? [a, b] : [b, a];
  return a.note === b.note && short.headings.every((heading, at) => long.headings[at] === heading);
}
