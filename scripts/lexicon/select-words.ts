import type { Link } from "./sense.js";

export interface Candidate {
  readonly word: string;
  readonly links: readonly Link[];
  /** How much a reader of notes is expected to meet it; from MUST_KEEP on it stays whatever its glosses are. */
  readonly merit: number;
}

/** Words of everyday use or of computing. */
export const MUST_KEEP = 4;
/** Of the rest, those stay that are met at least a little and have a gloss of one usual word. */
const LEAST_MERIT = 2;
/** English classes: what a gloss of a rare word must reach to be worth its place. */
const USUAL_ENGLISH = 2;
const PLAIN_ENGLISH = 4;
const SHORTEST_COMPOUND = 4;

/**
 * Keeps the words that a study note or a question would hold, and of the rarer ones those that say more than their
 * parts do (健康証明書 is 健康 and 証明書, which are listed).
 */
export function selectWords(
  candidates: readonly Candidate[],
  english: ReadonlyMap<string, number>,
): Map<string, readonly Link[]> {
  const kept = new Map<string, readonly Link[]>();
  for (const { word, links, merit } of [...candidates].sort((a, b) => a.word.length - b.word.length)) {
    if (merit >= MUST_KEEP) {
      kept.set(word, links);
      continue;
    }
    if (merit + glossMerit(links, english) < LEAST_MERIT) continue;
    if (!saysNoMoreThanItsParts(word, links, kept)) kept.set(word, links);
  }
  return kept;
}

function glossMerit(links: readonly Link[], english: ReadonlyMap<string, number>): number {
  const near = links.filter(({ weight }) => weight === 0).map(({ lemma }) => english.get(lemma) ?? 0);
  const best = Math.max(0, ...near);
  return best >= PLAIN_ENGLISH ? 2 : best >= USUAL_ENGLISH ? 1 : 0;
}

function saysNoMoreThanItsParts(
  word: string,
  links: readonly Link[],
  kept: ReadonlyMap<string, readonly Link[]>,
): boolean {
  if (word.length < SHORTEST_COMPOUND) return false;
  for (let cut = 2; cut <= word.length - 2; cut++) {
    const parts = [kept.get(word.slice(0, cut)), kept.get(word.slice(cut))];
    if (parts.includes(undefined)) continue;
    const lemmas = new Set(parts.flatMap((part) => part?.map(({ lemma }) => lemma) ?? []));
    if (links.every(({ lemma }) => lemmas.has(lemma))) return true;
  }
  return false;
}
