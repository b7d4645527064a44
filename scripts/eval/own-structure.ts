import type { Chunk } from "../../src/index/chunk-note.js";
import { fold } from "../../src/index/fold-text.js";
import type { ChineseCutter } from "../../src/index/index-terms.js";
import type { LineRange } from "../../src/index/note-file.js";
import { type Asked, rankOf } from "./outcome.js";

/** A question that the notes themselves yield, for scale: nobody asks so, and it is used as a floor only. */
export interface StructureQuestion {
  readonly kind: "cloze" | "heading";
  readonly q: string;
  readonly note: string;
  readonly lines: LineRange;
}

export interface StructureFigures {
  readonly questions: number;
  readonly hit1: number;
  readonly hit3: number;
  readonly refused: number;
}

/** A sentence of fewer words says too little once one is left out. */
const FEWEST_WORDS = 5;
const SENTENCE_END = /(?<=[。！？!?])|(?<=\.)\s+|\n/u;
const WORDS = /\p{Script=Han}+|[\u30A0-\u30FF]+|[\p{Script=Latin}\p{N}_-]+/gu;
const HAN = /^\p{Script=Han}/u;

/** For each block its first long sentence without its rarest word, and for each heading its title. */
export function structureQuestions(
  chunks: readonly Chunk[],
  options: { readonly cutChinese: ChineseCutter },
): StructureQuestion[] {
  return [...clozes(chunks, options.cutChinese), ...headings(chunks)];
}

export function structureFigures(questions: readonly StructureQuestion[], asked: Asked): StructureFigures {
  const shown = questions.map((question) => ({ question, answers: asked(question.q) }));
  const ranks = shown.map(({ question, answers }) =>
    rankOf(answers, [{ note: question.note, lines: [[...question.lines]] }]),
  );
  const share = (count: number): number => count / questions.length;
  return {
    questions: questions.length,
    hit1: share(ranks.filter((rank) => rank === 1).length),
    hit3: share(ranks.filter((rank) => rank >= 1 && rank <= 3).length),
    refused: share(shown.filter(({ answers }) => answers.length === 0).length),
  };
}

function clozes(chunks: readonly Chunk[], cut: ChineseCutter): StructureQuestion[] {
  const blocks = chunks.flatMap(({ note, blocks }) => blocks.map((block) => ({ note, block })));
  const holding = new Map<string, number>();
  for (const { block } of blocks) {
    for (const word of new Set(wordsOf(block.text, cut).map(fold))) {
      holding.set(word, (holding.get(word) ?? 0) + 1);
    }
  }
  const rarity = (word: string): number => holding.get(fold(word)) ?? 0;
  return blocks.flatMap(({ note, block }): StructureQuestion[] => {
    if (block.kind === "heading" || block.kind === "code") return [];
    for (const sentence of block.text.split(SENTENCE_END)) {
      const words = wordsOf(sentence, cut);
      if (words.length < FEWEST_WORDS) continue;
      const [rarest = ""] = [...words].sort((a, b) => rarity(a) - rarity(b) || b.length - a.length);
      return [{ kind: "cloze", q: sentence.replace(rarest, " ").trim(), note, lines: block.lines }];
    }
    return [];
  });
}

/** Titles that stand once; one that repeats does not say which section is meant. */
function headings(chunks: readonly Chunk[]): StructureQuestion[] {
  const counts = new Map<string, number>();
  const titleOf = (chunk: Chunk): string => chunk.headings.at(-1) ?? "";
  for (const chunk of chunks) counts.set(titleOf(chunk), (counts.get(titleOf(chunk)) ?? 0) + 1);
  return chunks
    .filter((chunk) => titleOf(chunk) !== "" && counts.get(titleOf(chunk)) === 1)
    .map((chunk) => ({ kind: "heading", q: titleOf(chunk), note: chunk.note, lines: chunk.lines }));
}

function wordsOf(text: string, cut: ChineseCutter): string[] {
  return (text.match(WORDS) ?? []).flatMap((run) => (HAN.test(run) ? cut(run) : [run]));
}
