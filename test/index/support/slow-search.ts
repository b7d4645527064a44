import type { FieldWeight, QueryUnit } from "../../../src/index/score.js";
import { UNCOVERED } from "../../../src/index/search-postings.js";

/** A document as the slow search keeps it: its terms by field. */
export interface SlowDocument {
  readonly id: string;
  readonly fields: readonly (readonly string[])[];
}

export interface SlowOptions {
  readonly fields: readonly FieldWeight[];
  /** BM25's k1, as the fast search has it. */
  readonly saturation: number;
  /** Alternatives at least this sure, as a share of the surest one's factor, say how common the unit is. */
  readonly sure: number;
  readonly only?: (document: SlowDocument) => boolean;
}

/** A repeat beyond this many adds nothing. */
const MOST_COUNTED = 31;

/** What searchPostings says that it does, over plain arrays and again for every document. */
export function slowSearch(
  units: readonly QueryUnit[],
  documents: readonly SlowDocument[],
  options: SlowOptions,
): { id: string; score: number }[] {
  const holds = (document: SlowDocument, term: string) =>
    document.fields.some((field) => field.includes(term));
  const holding = (term: string) => documents.filter((document) => holds(document, term)).length;
  const rarity = (held: number) => Math.log(1 + (documents.length - held + 0.5) / (held + 0.5));
  const average = options.fields.map((_, field) => {
    const total = documents.reduce((sum, document) => sum + (document.fields[field]?.length ?? 0), 0);
    return total === 0 ? 1 : total / documents.length;
  });

  const weightOf = (unit: QueryUnit): number => {
    const held = unit.alternatives.filter(({ term }) => holding(term) > 0);
    if (held.length === 0) return unit.emphasis * rarity(0) * (unit.unknownWeight ?? 1);
    const own = unit.alternatives[0]?.factor ?? 1;
    const asOwn = held.filter(({ factor }) => factor >= own * options.sure);
    const surest = Math.max(...held.map(({ factor }) => factor));
    const sure = asOwn.length > 0 ? asOwn : held.filter(({ factor }) => factor >= surest * options.sure);
    return unit.emphasis * rarity(Math.max(...sure.map(({ term }) => holding(term))));
  };

  const frequency = (document: SlowDocument, term: string): number => {
    let sum = 0;
    options.fields.forEach(({ weight, b }, field) => {
      const terms = document.fields[field] ?? [];
      const count = Math.min(MOST_COUNTED, terms.filter((one) => one === term).length);
      sum += (weight * count) / (1 - b + (b * terms.length) / (average[field] ?? 1));
    });
    return (sum * (options.saturation + 1)) / (options.saturation + sum);
  };

  const total = units.reduce((sum, unit) => sum + (unit.counts ? weightOf(unit) : 0), 0);
  const scored = documents.flatMap((document) => {
    if (options.only !== undefined && !options.only(document)) return [];
    let score = 0;
    let covered = 0;
    let matched = false;
    for (const unit of units) {
      const weight = weightOf(unit);
      let best = 0;
      let quality = 0;
      for (const { term, factor } of unit.alternatives) {
        if (!holds(document, term)) continue;
        matched = true;
        const worth = factor * Math.min(weight, unit.emphasis * rarity(holding(term)));
        best = Math.max(best, worth * frequency(document, term));
        quality = Math.max(quality, factor);
      }
      score += best;
      if (unit.counts) covered += weight * quality;
    }
    const share = total === 0 ? 0 : covered / total;
    return matched
      ? [{ id: document.id, score: score * (UNCOVERED.keeps + (1 - UNCOVERED.keeps) * share) }]
      : [];
  });
  return scored.sort((a, b) => b.score - a.score);
}
