/** A piece of a run of Chinese or Japanese. */
export interface Segment {
  readonly text: string;
  /** UTF-16 offset in the run. */
  readonly start: number;
  readonly known: boolean;
}

/** What a character costs that no word explains, against 1 for any word: two words beat one word and a rest. */
const UNKNOWN_CHARACTER_COST = 2.2;
/** The longer word wins among equally many. */
const LENGTH_BONUS = 0.05;

export interface SegmentOptions {
  readonly isWord: (text: string) => boolean;
  /** What a word costs beyond 1. @default 0 */
  readonly surcharge?: (word: string) => number;
  /** The longest word, in UTF-16 units. */
  readonly longest: number;
  /** No word that begins there is longer. @default longest everywhere */
  readonly longestAt?: (start: number) => number;
}

/**
 * Cuts a run into the fewest pieces by a vocabulary (a shortest path over its words); what no word covers comes out
 * as stretches of its own. Linear in the run for a fixed longest word.
 */
export function segmentCjk(run: string, options: SegmentOptions): Segment[] {
  const { isWord, surcharge = () => 0, longest, longestAt = () => longest } = options;
  const cost = new Float64Array(run.length + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(run.length + 1);
  const byWord = new Uint8Array(run.length + 1);
  cost[0] = 0;
  for (let start = 0; start < run.length; start++) {
    const base = cost[start] ?? 0;
    const step = base + UNKNOWN_CHARACTER_COST;
    if (step < (cost[start + 1] ?? 0)) relax(start + 1, start, step, 0);
    const most = Math.min(longest, longestAt(start), run.length - start);
    for (let length = 1; length <= most; length++) {
      const total = base + 1 - LENGTH_BONUS * length;
      const known = cost[start + length] ?? 0;
      if (total >= known) continue;
      const word = run.slice(start, start + length);
      if (!isWord(word)) continue;
      const whole = total + surcharge(word);
      if (whole < known) relax(start + length, start, whole, 1);
    }
  }
  return collect();

  function relax(end: number, start: number, total: number, known: 0 | 1): void {
    cost[end] = total;
    from[end] = start;
    byWord[end] = known;
  }

  function collect(): Segment[] {
    const segments: Segment[] = [];
    for (let end = run.length; end > 0; ) {
      let start = from[end] ?? 0;
      const known = byWord[end] === 1;
      while (!known && start > 0 && byWord[start] === 0) start = from[start] ?? 0;
      segments.push({ text: run.slice(start, end), start, known });
      end = start;
    }
    return wholeKatakana(run, segments.reverse());
  }
}

const KATAKANA_RUN = /[\u30A0-\u30FF]+/g;

/** A katakana word is cut into known words or not at all: スプーフィング is no スプー. */
function wholeKatakana(run: string, segments: readonly Segment[]): Segment[] {
  let result = [...segments];
  for (const { 0: text, index: start } of run.matchAll(KATAKANA_RUN)) {
    const end = start + text.length;
    const within = result.filter((one) => one.start < end && one.start + one.text.length > start);
    const clean = within.every((one) => one.start >= start && one.start + one.text.length <= end);
    if (!clean || within.every(({ known }) => known)) continue;
    result = [
      ...result.filter((one) => one.start < start),
      { text, start, known: false },
      ...result.filter((one) => one.start >= end),
    ];
  }
  return result;
}

/** Short hiragana is inflection and particles far more often than a word of a dictionary: ないと holds no いと. */
const SHORT_HIRAGANA = /^[\u3041-\u309F]{1,2}$/;

/** Whether a word of a general dictionary may cut a run: single characters and short hiragana may not. */
export function mayCut(word: string): boolean {
  return word.length > 1 && !SHORT_HIRAGANA.test(word);
}

const SCRIPT_RUN = /[\u30A0-\u30FF]+|[\u3040-\u309F]+|[^\u3040-\u30FF]+/g;

export type Script = "katakana" | "hiragana" | "han";

/** Cuts a stretch where its script changes; ー goes with katakana. */
export function splitScripts(stretch: string): { text: string; start: number; script: Script }[] {
  return [...stretch.matchAll(SCRIPT_RUN)].map((match) => ({
    text: match[0],
    start: match.index,
    script: /[\u30A0-\u30FF]/.test(match[0])
      ? "katakana"
      : /[\u3040-\u309F]/.test(match[0])
        ? "hiragana"
        : "han",
  }));
}

export function hasKana(text: string): boolean {
  return /[\u3041-\u309F\u30A1-\u30FA]/.test(text);
}

/** The kanji that a Japanese verb or adjective begins with, which its inflections share: 入る, 入り and 入って. */
export function kanjiStem(word: string): string | undefined {
  return /^([\u3400-\u9FFF]+)[\u3041-\u309F]+$/.exec(word)?.[1];
}
