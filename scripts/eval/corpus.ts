import type { NoteIndexOptions } from "../../src/index/block-orama.js";
import type { Lexicon } from "../../src/index/index-terms.js";
import { loadIndex } from "../../src/index/load-index.js";
import type { NoteIndex } from "../../src/index/note-index.js";
import type { Place } from "../../src/index/notes-in-order.js";
import type { LabelledSet } from "./load-sets.js";
import { type Outcome, outcomesOf } from "./outcome.js";
import { studybotAsked, type Variant } from "./studybot.js";

/** The notes of a set, read and indexed. */
export interface Corpus {
  readonly set: LabelledSet;
  readonly index: NoteIndex;
  /** Every block, in the order of the notes. */
  readonly places: readonly Place[];
}

export interface LoadCorporaOptions {
  readonly lexicon: Lexicon;
  readonly ranking?: NoteIndexOptions;
}

export async function loadCorpora(
  sets: readonly LabelledSet[],
  options: LoadCorporaOptions,
): Promise<Corpus[]> {
  return await Promise.all(
    sets.map(async (set) => {
      const { index } = await loadIndex(set.notes, options);
      const places = [...index.chunks].flatMap((chunk) => chunk.blocks.map((block) => ({ chunk, block })));
      return { set, index, places };
    }),
  );
}

/** Asks a variant of the program every question of every set. */
export async function outcomesOfVariant(
  sets: readonly LabelledSet[],
  { variant, lexicon }: { readonly variant: Variant; readonly lexicon: Lexicon },
): Promise<Outcome[]> {
  const { ranking, rerank = true } = variant;
  const corpora = await loadCorpora(sets, {
    lexicon: variant.lexicon(lexicon),
    ...(ranking === undefined ? {} : { ranking }),
  });
  return corpora.flatMap(({ set, index }) => outcomesOf(set.questions, studybotAsked(index, { rerank })));
}
