import type { Block } from "../index/block.js";
import type { SearchFilter } from "../index/block-orama.js";
import type { Chunk } from "../index/chunk-note.js";
import type { LineRange } from "../index/note-file.js";
import type { NoteIndex } from "../index/note-index.js";
import { once } from "../index/once.js";
import type { WeightedUnit } from "../index/score.js";
import type { Answer, SectionAnswer } from "./answer.js";
import { askedFlags } from "./asked-flags.js";
import { correctionsOf } from "./corrections.js";
import { examplesFor } from "./examples.js";
import { excerptOf } from "./excerpt.js";
import { explain } from "./explanation.js";
import { RANKING, type RankedHit, rankHits } from "./rank-hits.js";
import type { Ranking } from "./ranking.js";
import { isNamed, whyRefused } from "./refuse.js";
import { suggest } from "./suggest.js";
import { wordList } from "./word-list.js";

export interface AskOptions {
  readonly index: NoteIndex;
  /**
   * How many sections are shown at most.
   * @default 3
   */
  readonly limit?: number;
  readonly filter?: SearchFilter;
  /**
   * Whether hits are put in order once more by what the index cannot see.
   * @default true
   */
  readonly rerank?: boolean;
  /**
   * Whether the answer says how it came about.
   * @default false
   */
  readonly explain?: boolean;
}

const DEFAULT_LIMIT = 3;
/** Blocks that are looked at; sections beyond their reach are never shown. */
const CANDIDATES = 60;
/** A section this far below the best is another subject. */
const LEAST_OF_BEST = 0.4;
/** A block of the section this near to the best one is quoted with it, where both fit: who asked sees which it is. */
const RIVAL = 0.7;
/** Longer questions are searched by their beginning, in UTF-16 code units. */
export const MAX_SEARCHED = 1000;

/**
 * Answers a question from the notes, or says that they do not say.
 *
 * Any string is a question. Control characters and broken UTF-16 are passed over; of a very long one the first 1,000
 * code units are searched.
 */
export function ask(question: string, options: AskOptions): Answer {
  const { index, filter } = options;
  const searched = cleanQuestion(question);
  const result = index.search(searched, { limit: CANDIDATES, ...(filter === undefined ? {} : { filter }) });
  const ranked = rankHits(result, {
    rerank: options.rerank ?? true,
    wordsOf: (text) => index.matchedWords(result.units, text),
  });
  const { best } = ranked;
  const refused = whyRefused(result.units, best);
  const blocksOf = (term: string): number => index.postings.list(term)?.length ?? 0;
  const explanation =
    options.explain === true
      ? { explanation: explain({ units: result.units, ranked: [...ranked], refused, blocksOf }) }
      : {};
  if (best === undefined || refused !== undefined) {
    const suggestions = suggest(result.units, index.notedTerms);
    return { question, kind: "nothing-found", suggestions, ...explanation };
  }
  const shown: Shown = { question: searched, index, units: result.units, ranked };
  const answers = bestSections(ranked, options.limit ?? DEFAULT_LIMIT).map((one) =>
    sectionAnswer(one, shown),
  );
  const excerpt = answers[0]?.excerpt.markdown ?? "";
  const corrections = correctionsOf(result.units, best, (units) => index.matchedWords(units, excerpt));
  return {
    question,
    kind: "found",
    answers,
    ...(corrections.length === 0 ? {} : { corrections }),
    ...explanation,
  };
}

/** The best block of each section, best first, as far as they are of the best one's kind. */
function bestSections(ranked: Ranking, limit: number): RankedHit[] {
  const least = (ranked.best?.score ?? 0) * LEAST_OF_BEST;
  const sections = new Map<string, RankedHit>();
  for (const one of ranked) {
    if (sections.size >= limit || one.score < least) break;
    if (!sections.has(one.hit.chunk.id)) sections.set(one.hit.chunk.id, one);
  }
  return [...sections.values()];
}

interface Shown {
  readonly question: string;
  readonly index: NoteIndex;
  readonly units: readonly WeightedUnit[];
  /** Never empty. */
  readonly ranked: Ranking;
}

function sectionAnswer(one: RankedHit, { question, index, units, ranked }: Shown): SectionAnswer {
  const { chunk, block } = one.hit;
  const flags = askedFlags(units, { index, block });
  const words = (text: string): string[] => index.matchedWords(units, text, flags.flat());
  const inBlock = once(() => words(block.markdown));
  const rivals = isSure(one, units) ? [] : ranked.ofSection(chunk, one.score * RIVAL);
  const excerpt = excerptOf(chunk, block, {
    matches: (line) => inBlock().some((word) => line.includes(word)),
    rivals: rivals.map(({ hit }) => hit.block),
  });
  const around = quotedBlocks(chunk, excerpt.lines);
  const strength = (ranked.best?.coverage ?? 0) / (ranked.best?.score ?? 1);
  const listed = wordList(question, excerpt.markdown, index.concepts);
  return {
    note: chunk.note,
    headings: chunk.headings,
    section: { lines: chunk.lines },
    excerpt,
    matched: words(excerpt.markdown),
    examples: examplesFor(chunk, block, {
      excerpt: excerpt.lines,
      flags,
      blocksWith: (terms) => index.blocksWith(terms),
      commandsOf: (one) => index.commandsOf(one),
    }),
    images: around.flatMap(({ images }) =>
      images.map(({ url, alt, line }) => ({ url, alt, lines: [line, line] as const })),
    ),
    links: around.flatMap(({ links }) =>
      links
        .filter(({ url }) => isHarmlessUrl(url))
        .map(({ url, text, line }) => ({ url, text, lines: [line, line] as const })),
    ),
    ...(listed.length === 0 ? {} : { words: listed }),
    score: Number((one.score * strength).toFixed(3)),
  };
}

/** Whether a block answers by itself: it has the flag or command that is asked for, or defines what is asked for. */
function isSure({ factors }: RankedHit, units: readonly WeightedUnit[]): boolean {
  return factors.kind === RANKING.definition || units.some(({ unit }) => isNamed(unit));
}

/** A link that runs nothing: an address of the web, of mail, or a place within the notes. */
function isHarmlessUrl(url: string): boolean {
  const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  return scheme === undefined || ["http", "https", "mailto"].includes(scheme);
}

/** The blocks of an excerpt, and the pictures and references that stand right below what they belong to. */
function quotedBlocks(chunk: Chunk, [first, last]: LineRange): Block[] {
  const quoted = new Set(chunk.blocks.filter(({ lines }) => lines[0] >= first && lines[0] <= last));
  return chunk.blocks.filter((block) => {
    const above = chunk.blocks[block.parent ?? block.index - 1];
    const belongs = block.parent !== undefined || block.kind === "image";
    return quoted.has(block) || (belongs && above !== undefined && quoted.has(above));
  });
}

/** The question as it is searched. */
export function cleanQuestion(question: string): string {
  return question
    .slice(0, MAX_SEARCHED)
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .replace(/\p{Cc}+/gu, " ")
    .trim();
}
