import type { LineRange } from "../../src/index/note-file.js";
import type { AnsweringPlace, Question } from "./load-sets.js";

/** Answers that are looked at: MRR is taken over the first ten. */
export const DEPTH = 10;

/** What a system shows at one rank. */
export interface ShownLines {
  readonly note: string;
  readonly lines: LineRange;
}

/** What is asked: a question in, what is shown out, best first; nothing is a refusal. */
export type Asked = (question: string) => readonly ShownLines[];

export interface Outcome {
  readonly question: Question;
  /** 1-based rank of the first answer that is right; 0 where none of the first ten is. */
  readonly rank: number;
  readonly refused: boolean;
}

/** Asks every question of a list. */
export function outcomesOf(questions: readonly Question[], asked: Asked): Outcome[] {
  return questions.map((question) => {
    const shown = asked(question.q).slice(0, DEPTH);
    return { question, rank: rankOf(shown, question.places), refused: shown.length === 0 };
  });
}

/** 1-based rank of the first that shows a line of a right place; 0 where none does. */
export function rankOf(shown: readonly ShownLines[], places: readonly AnsweringPlace[]): number {
  return 1 + shown.findIndex((one) => places.some((place) => overlaps(one, place)));
}

function overlaps({ note, lines: [first, last] }: ShownLines, place: AnsweringPlace): boolean {
  return note === place.note && place.lines.some(([from, to]) => first <= to && from <= last);
}
