import { Memo } from "../index/memo.js";
import type { Hit } from "../index/note-index.js";
import type { WeightedUnit } from "../index/score.js";
import { escapePattern } from "./escape-pattern.js";

/** Questions that ask what something is. */
const ASKS =
  /\bwhat(?:'s|’s| is| are| does .* (?:mean|do))\b|\bwhat .* for\b|\bdefin|\bmeaning\b|什么是|是什么|是啥|什么意思|有什么用|有什麼用|[干做]什么|做什麼|定义|甚麼是|什麼是|是甚麼|是什麼|とは|って何|何ですか|なんですか|何をする|意味/i;
/** Titles that announce a definition. */
const ANNOUNCES =
  /什么是|是什么|什麼是|是什麼|とは|\bwhat (?:is|are)\b|\bdefinition\b|定义|定義|概念|\bintro|简介|概要/i;
/** What stands after a word that is being defined. */
const DEFINES = String.raw`\s*(?:（[^）]*）|\([^)]*\))?\s*(?:是|指|即|とは|は、|というのは|is\b|are\b|means?\b|refers?\b|[:：=—])`;

export function asksDefinition(question: string): boolean {
  return ASKS.test(question);
}

/** Whether a block says what a word of the question is, or stands under a title that announces it. */
export function defines(
  hit: Hit,
  units: readonly WeightedUnit[],
  wordsOf: (text: string) => readonly string[],
): boolean {
  if (!units.some(({ unit }) => unit.counts)) return false;
  const title = hit.chunk.headings.at(-1) ?? "";
  // A title that announces it is quoted with the whole of what it announces.
  if (hit.block.kind === "heading") return ANNOUNCES.test(title) && wordsOf(title).length > 0;
  return wordsOf(hit.block.text).some((word) => definitions.of(word).test(hit.block.text));
}

const REMEMBERED = 512;
const definitions = new Memo(
  (word: string) => new RegExp(`(?:^|[\n。.；;])[^\n。.；;]{0,8}${escapePattern(word)}${DEFINES}`, "i"),
  REMEMBERED,
);

const SAYS: ReadonlySet<string> = new Set(["paragraph", "quote"]);

/** The first paragraph below a title that is what was asked: what a page says of its subject before all else. */
export function leads(
  { chunk, block, qualities }: Hit,
  units: readonly WeightedUnit[],
  wordsOf: (text: string) => readonly string[],
): boolean {
  const first = chunk.blocks.find(({ kind }) => kind !== "heading");
  if (block !== first || !SAYS.has(block.kind) || block.codes.some((code) => code.block)) return false;
  const title = chunk.headings.at(-1) ?? "";
  const named = wordsOf(title).join("").length;
  const counted = units.flatMap(({ unit }, at) => (unit.counts ? [at] : []));
  return covers(qualities, counted) && named >= title.replace(/[\s\p{P}]/gu, "").length;
}

/** Whether all units that count are covered, of which there are some: without it a block does not lead. */
export function covers(qualities: ArrayLike<number>, counted: readonly number[]): boolean {
  return counted.length > 0 && counted.every((at) => (qualities[at] ?? 0) > 0);
}
