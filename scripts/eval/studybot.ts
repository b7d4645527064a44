import { ask } from "../../src/answer/ask.js";
import { BLOCK_FIELDS } from "../../src/index/block-document.js";
import type { NoteIndexOptions } from "../../src/index/block-orama.js";
import { createConcepts } from "../../src/index/concepts.js";
import type { Lexicon } from "../../src/index/index-terms.js";
import type { NoteIndex } from "../../src/index/note-index.js";
import { type Asked, DEPTH } from "./outcome.js";

/** The program, whole or with a part left out. */
export interface Variant {
  readonly name: string;
  readonly lexicon: (whole: Lexicon) => Lexicon;
  readonly ranking?: NoteIndexOptions;
  readonly rerank?: boolean;
}

export const WHOLE: Variant = { name: "studybot", lexicon: (whole) => whole };

const NO_CONCEPTS = createConcepts([]);

function withoutDictionary({ concepts, stopWords, cutChinese }: Lexicon): Lexicon {
  return { concepts, stopWords, cutChinese };
}

function sameWeights(): NonNullable<NoteIndexOptions["fields"]> {
  const fields = Object.entries(BLOCK_FIELDS).map(([name, field]) => [name, { ...field, weight: 1 }]);
  return Object.fromEntries(fields) as NonNullable<NoteIndexOptions["fields"]>;
}

export const ABLATIONS: readonly Variant[] = [
  { name: "without concepts", lexicon: (whole) => ({ ...whole, concepts: NO_CONCEPTS }) },
  { name: "without the dictionary", lexicon: withoutDictionary },
  {
    name: "without either",
    lexicon: (whole) => ({ ...withoutDictionary(whole), concepts: NO_CONCEPTS }),
  },
  { name: "without field weights", lexicon: (whole) => whole, ranking: { fields: sameWeights() } },
  { name: "without coverage", lexicon: (whole) => whole, ranking: { coverage: false } },
  { name: "without the rerank", lexicon: (whole) => whole, rerank: false },
];

/** The program over an index: an answer shows the lines of its excerpt. */
export function studybotAsked(
  index: NoteIndex,
  { rerank = true, limit = DEPTH }: { readonly rerank?: boolean; readonly limit?: number } = {},
): Asked {
  return (question) => {
    const answer = ask(question, { index, limit, rerank });
    if (answer.kind === "nothing-found") return [];
    return answer.answers.map(({ note, excerpt }) => ({ note, lines: excerpt.lines }));
  };
}
