import type { Hit, SearchResult } from "../index/note-index.js";
import { coverageOf } from "./coverage.js";

/** A hit with what decides its place. */
export interface RankedHit {
  readonly hit: Hit;
  /** 0 to 1: the share of the question's weight that the block covers. */
  readonly coverage: number;
  readonly score: number;
}

/** What a block keeps of its score that lacks a flag which the question names. */
const WITHOUT_FLAG = 0.25;
/** A title names its subject but says nothing of it: the lines below it answer, if they match at all. */
const HEADING = 0.8;
/** A lone link or picture points elsewhere. */
const REFERENCE = 0.6;

/** Orders what was found by what the index cannot see; of equals the one that stands first in the notes. */
export function rankHits(result: SearchResult): RankedHit[] {
  const flags = result.units.flatMap(({ unit, known }, at) => (known && isFlag(unit.label) ? [at] : []));
  const ranked = result.hits.map((hit) => {
    let score = hit.score;
    if (flags.some((at) => (hit.matches[at]?.quality ?? 0) === 0)) score *= WITHOUT_FLAG;
    if (hit.block.kind === "heading") score *= HEADING;
    else if (hit.block.kind === "image" || isReference(hit)) score *= REFERENCE;
    return { hit, coverage: coverageOf(hit, result.units), score };
  });
  return ranked.sort((a, b) => b.score - a.score);
}

export function isFlag(label: string): boolean {
  return /^[-－–—]{1,2}[\p{L}\p{N}]/u.test(label);
}

function isReference({ block }: Hit): boolean {
  const rest = block.links.reduce((text, link) => text.replace(link.text, ""), block.text);
  return block.links.length > 0 && !/[\p{L}\p{N}]{2}/u.test(rest);
}
