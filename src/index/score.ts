import { countIn } from "./posting-list.js";
import type { Postings } from "./postings.js";
import type { Via } from "./question-weights.js";

/** One way to say what a question asks for. */
export interface Alternative {
  readonly term: string;
  /** 0 to 1: how sure it is that the term means what was asked. */
  readonly factor: number;
  /**
   * How the term came to stand for it.
   * @default "word"
   */
  readonly via?: Via;
}

/** One thing that a question asks for. A document counts for it once, by its best alternative. */
export interface QueryUnit {
  /** As the question has it, for explanations. */
  readonly label: string;
  /** The first is the word itself. */
  readonly alternatives: readonly Alternative[];
  /** How much it matters beside the others; 1 for a word, less for one that may be grammar. */
  readonly emphasis: number;
  /**
   * What is left of its weight where the notes lack it: an everyday word that is missing says little, a rare one much.
   * @default 1
   */
  readonly unknownWeight?: number;
  /**
   * What is left of its weight where the notes have it: an everyday word that happens to be rare in them is not what
   * they are about.
   * @default 1
   */
  readonly knownWeight?: number;
  /** False for what only adds to the order, such as neighbouring characters. */
  readonly counts: boolean;
}

/** BM25F: a field's weight, and how much its length counts (b). */
export interface FieldWeight {
  readonly weight: number;
  readonly b: number;
}

/** BM25's saturation: how soon a second occurrence stops to matter. Blocks are short, and a repeat says little. */
export const SATURATION = 0.4;

/** Alternatives this sure, beside the word itself, are the same thing said otherwise. */
const SURE_FACTOR = 0.75;

/** A document's worth for a unit by its best alternative. */
export interface UnitMatch {
  readonly score: number;
  /** 0 to 1: how well the unit is covered. */
  readonly quality: number;
  /** The alternative that counted; absent where none is there. */
  readonly by?: Alternative;
  /** How often it stands in each field, packed (see `countIn`). */
  readonly packed?: number;
}

/** Inverse document frequency as BM25 has it, never negative (Lucene's form). */
export function inverseDocumentFrequency(documents: number, holding: number): number {
  return Math.log(1 + (documents - holding + 0.5) / (holding + 0.5));
}

export interface WeightedUnit {
  readonly unit: QueryUnit;
  /** The unit's share in the question: emphasis times how rare its word is. */
  readonly weight: number;
  /** Whether the notes have any of its alternatives. */
  readonly known: boolean;
}

/**
 * How much each unit weighs: as much as the most common of the terms that surely mean it is common. A word that
 * stands once in its own language and ten times in another stands eleven times; one that the notes lack in every
 * language weighs as much as a word of no document.
 */
export function weighUnits(units: readonly QueryUnit[], postings: Postings): WeightedUnit[] {
  const { documents } = postings;
  return units.map((unit) => {
    const { alternatives } = unit;
    const holding = alternatives.map(({ term, via }) => (via === "use" ? 0 : postings.holding(term)));
    const held = alternatives.filter((_, at) => holding[at] !== 0);
    const best = held.reduce((most, { factor }) => Math.max(most, factor), 0);
    const own = alternatives[0]?.factor ?? 1;
    const least = (best >= own * SURE_FACTOR ? own : best) * SURE_FACTOR;
    const most = alternatives.reduce(
      (most, { factor }, at) => (factor < least ? most : Math.max(most, holding[at] ?? 0)),
      0,
    );
    const known = held.length > 0;
    const rarity =
      inverseDocumentFrequency(documents, most) *
      (known ? (unit.knownWeight ?? 1) : (unit.unknownWeight ?? 1));
    return { unit, weight: unit.emphasis * rarity, known };
  });
}

/** BM25F: weights and lengths go into the term frequency before it saturates (Robertson and Zaragoza, 2009). */
export function saturatedFrequency(
  packed: number,
  id: number,
  options: { readonly postings: Postings; readonly fields: readonly FieldWeight[] },
): number {
  const { postings, fields } = options;
  let frequency = 0;
  for (let field = 0; field < fields.length; field++) {
    const count = countIn(packed, field);
    const settings = fields[field];
    if (count === 0 || settings === undefined) continue;
    const relative = postings.fieldLength(field, id) / postings.averageLength(field);
    frequency += (settings.weight * count) / (1 - settings.b + settings.b * relative);
  }
  return (frequency * (SATURATION + 1)) / (SATURATION + frequency);
}

/** What one alternative is worth at full frequency: it never outweighs the unit it stands for. */
export function alternativeWeight(
  alternative: Alternative,
  weighted: WeightedUnit,
  postings: Postings,
): number {
  const rarity = inverseDocumentFrequency(postings.documents, postings.holding(alternative.term));
  return alternative.factor * Math.min(weighted.weight, weighted.unit.emphasis * rarity);
}

const NO_MATCH: UnitMatch = { score: 0, quality: 0 };

/** An alternative that the index has, and where each segment holds it. */
interface Sought {
  readonly alternative: Alternative;
  readonly worth: number;
  readonly places: Int32Array;
}

/** What documents are worth for each unit of a question. */
export function createMatcher(
  units: readonly WeightedUnit[],
  options: { readonly postings: Postings; readonly fields: readonly FieldWeight[] },
): (id: number) => UnitMatch[] {
  const { postings } = options;
  const { segments } = postings;
  const sought = units.map((weighted) =>
    weighted.unit.alternatives.flatMap((alternative): Sought[] => {
      const term = postings.numberOf(alternative.term);
      if (postings.frequency(term) === 0) return [];
      const places = Int32Array.from(segments, (segment) => segment.find(term));
      return [{ alternative, worth: alternativeWeight(alternative, weighted, postings), places }];
    }),
  );
  return (id) => {
    const at = segments.findIndex((one) => one.placeOf(id) >= 0);
    const segment = segments[at];
    const place = segment?.placeOf(id) ?? -1;
    return sought.map((alternatives) => {
      let by: Alternative | undefined;
      let packed = 0;
      let score = 0;
      let quality = 0;
      for (const { alternative, worth, places } of segment === undefined ? [] : alternatives) {
        // However often it stands there, it adds nothing.
        if (alternative.factor <= quality && worth * (SATURATION + 1) <= score) continue;
        const term = places[at] ?? -1;
        const posting = term < 0 ? -1 : (segment?.postingOf(term, place) ?? -1);
        const own = posting < 0 ? 0 : (segment?.packed(posting) ?? 0);
        if (own === 0) continue;
        const its = worth * saturatedFrequency(own, id, options);
        quality = Math.max(quality, alternative.factor);
        if (by !== undefined && its <= score) continue;
        by = alternative;
        packed = own;
        score = Math.max(score, its);
      }
      return by === undefined ? NO_MATCH : { by, packed, score, quality };
    });
  };
}
