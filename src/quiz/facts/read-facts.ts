import type { CodeSpan } from "../../index/inline-text.js";
import type { LineRange } from "../../index/note-file.js";
import { type CommandUse, readFlagUse } from "../command-use.js";
import { sentencesOf } from "../masked-text.js";
import { isInLanguage, type Spot } from "../spot.js";
import type { Steps } from "../steps.js";
import { readCodeClauses } from "./clause-facts.js";
import { cleanAbout } from "./clean-about.js";
import type { Fact } from "./fact.js";
import { readCommentedLines } from "./fenced-facts.js";
import type { FlagContext } from "./flag-context.js";
import { losesMarks } from "./lost-marks.js";
import { readTableRows, type TableRow } from "./table-facts.js";
import { readTermClauses } from "./term-clauses.js";

/** A list of fewer words that are explained is no list of words. */
const LEAST_TERMS = 3;

/** What can be seen by a word is not what it is. */
const PERCEIVED = /^(?:看到|看見|看见|看出|发现|發現|知道|得知|注意到|shows? (?:that|how))/iu;

export interface ReadFactsOptions {
  readonly flagContext: FlagContext;
  /** See `readCommandUse`. */
  readonly readUse: (code: string) => CommandUse | undefined;
}

/** All that a block says of commands, flags and words; of a table's cells see `readCells`. */
export function* readFacts(spots: readonly Spot[], reading: ReadFactsOptions): Steps<Fact[]> {
  const rows = new Map<string, Map<number, TableRow>>();
  const rowOf = ({ chunk, block }: Spot): TableRow | undefined => {
    let own = rows.get(chunk.id);
    if (own === undefined) {
      own = new Map(readTableRows(chunk).map((one) => [one.row.index, one]));
      rows.set(chunk.id, own);
    }
    return own.get(block.index);
  };
  const factsOf = (spot: Spot): Fact[] => {
    const { kind } = spot.block;
    if (kind === "heading" || kind === "image" || (kind !== "code" && losesMarks(spot.block))) return [];
    if (kind === "code") return fencedFacts(spot, reading);
    if (kind === "table-row") {
      const row = rowOf(spot);
      return row === undefined ? [] : rowFacts(spot, row, reading);
    }
    return [...clauseFacts(spot, reading), ...termFacts(spot)];
  };
  const facts: Fact[] = [];
  for (const spot of spots) {
    facts.push(...factsOf(spot));
    yield;
  }
  return withoutLoneTerms(facts);
}

function clauseFacts(spot: Spot, reading: ReadFactsOptions): Fact[] {
  return readCodeClauses(spot).flatMap(({ codes, about, line, codeFirst }) => {
    const subject = subjectOf(codes, spot, reading);
    // A sentence that ends with a word does not say what the word is.
    if (subject === undefined || (subject.kind === "term" && !codeFirst)) return [];
    if (subject.kind === "term" && PERCEIVED.test(about)) return [];
    return [{ spot, lines: lineOf(spot, line), about, group: listGroup(spot), ...subject }];
  });
}

type Subject = Pick<Fact, "kind" | "term" | "use">;

/** What code stands for: a command, a flag of one, or a word. */
export function subjectOf(
  codes: readonly CodeSpan[],
  { chunk, block }: Spot,
  { flagContext, readUse }: ReadFactsOptions,
): Subject | undefined {
  const [first, second] = codes;
  if (first === undefined) return undefined;
  const written = second === undefined ? first.value : `${first.value} ${second.value}`;
  const command = readUse(written);
  if (command !== undefined) return commandSubject(command);
  if (second !== undefined) return undefined;
  if (/^[-–—－]/.test(written)) {
    const path = flagContext(written, chunk, block);
    const use = path && readFlagUse(written, path);
    return use && { kind: "flag", term: use.shown, use };
  }
  // A single word, a name or a setting; anything with blanks is a command that nobody knows.
  return /^[^\s<>|&;]{2,30}$/.test(written) ? { kind: "term", term: written } : undefined;
}

function commandSubject(use: CommandUse): Subject | undefined {
  // Every program has these.
  if (use.flags.some((flag) => flag === "--help" || flag === "--version")) return undefined;
  return { kind: "command", term: use.name, use };
}

function termFacts(spot: Spot): Fact[] {
  return readTermClauses(spot).map(({ term, about, marked, line }) => ({
    spot,
    lines: lineOf(spot, line),
    kind: "term" as const,
    term,
    about,
    group: `${marked ? "marked" : "plain"} ${listGroup(spot)}`,
  }));
}

/** `word: what it is` is a list of words where there are several of them; one alone may be anything. */
function withoutLoneTerms(facts: readonly Fact[]): Fact[] {
  const sizes = new Map<string, number>();
  for (const { group } of facts) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return facts.filter(({ group }) => !group.startsWith("plain ") || (sizes.get(group) ?? 0) >= LEAST_TERMS);
}

function fencedFacts(spot: Spot, { readUse }: ReadFactsOptions): Fact[] {
  return readCommentedLines(spot.block).flatMap(({ code, comment, line }): Fact[] => {
    const use = readUse(code);
    const about = cleanAbout(sentencesOf(comment)[0]?.text ?? "", spot.language);
    const subject = use && commandSubject(use);
    if (subject === undefined || about === undefined) return [];
    const group = `${spot.chunk.id}.${spot.block.index}`;
    return [{ spot, lines: [line, line], about, group, ...subject }];
  });
}

/** A row whose first cell is code, or whose second is and the first says what for. */
function rowFacts(spot: Spot, { row, cells, titles, header }: TableRow, reading: ReadFactsOptions): Fact[] {
  const group = `${spot.chunk.id}.${header.index}`;
  const codeOf = (cell: string | undefined): CodeSpan | undefined =>
    row.codes.find(({ value }) => value === cell);
  const lines = row.lines;
  const [first, second] = cells;
  const code = codeOf(first);
  if (code !== undefined && second !== undefined) {
    const subject = subjectOf([code], spot, reading);
    const about = cleanAbout(second, spot.language, { isCell: true });
    if (subject === undefined || subject.kind === "term" || about === undefined) return [];
    return [{ spot, lines, about, group, column: titles[1] ?? "", ...subject }];
  }
  const last = codeOf(second);
  if (last === undefined || first === undefined || cells.length !== 2) return [];
  const subject = subjectOf([last], spot, reading);
  const about = isInLanguage(first, spot.language)
    ? cleanAbout(first, spot.language, { isCell: true })
    : undefined;
  if (subject === undefined || subject.kind === "term" || about === undefined) return [];
  return [{ spot, lines, about, group, column: titles[0] ?? "", rowTitle: titles[1] ?? "", ...subject }];
}

function lineOf({ block }: Spot, line: number): LineRange {
  // One line of text is one line of the source, unless the block says less of its lines than it has.
  const at = block.lines[0] + line;
  return at <= block.lines[1] && block.text.split("\n").length === block.lines[1] - block.lines[0] + 1
    ? [at, at]
    : block.lines;
}

/** Items of one list go together; paragraphs of one section do. */
function listGroup({ chunk, block }: Spot): string {
  return `${chunk.id}.${block.kind}.${block.parent ?? ""}.${block.depth}`;
}
