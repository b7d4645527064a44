import { recallProbability } from "./memory.js";
import type { QuizQuestion } from "./question.js";
import type { MemoryCard } from "./quiz-store.js";

/** Every question that can be asked now, by what one person's memory says of it. */
export interface QuestionsForPerson {
  /** To be asked again: what is remembered the least in front. */
  readonly due: readonly QuizQuestion[];
  /** Never asked, in the order of the notes. */
  readonly fresh: readonly QuizQuestion[];
  /** Known and not due yet: what comes back first in front. */
  readonly known: readonly QuizQuestion[];
}

/**
 * @param cards the person's; those of questions that are not asked any more count for nothing
 * @param at in ms since 1970
 */
export function sortForPerson(
  questions: readonly QuizQuestion[],
  cards: readonly MemoryCard[],
  at: number,
): QuestionsForPerson {
  const byQuestion = new Map(cards.map((card) => [card.questionId, card]));
  const asked = questions.flatMap((question) => {
    const card = byQuestion.get(question.id);
    return card === undefined ? [] : [{ question, card, recall: recallProbability(card, at) }];
  });
  const due = asked.filter(({ card }) => card.due <= at);
  const known = asked.filter(({ card }) => card.due > at);
  due.sort((a, b) => a.recall - b.recall || a.card.due - b.card.due);
  known.sort((a, b) => a.card.due - b.card.due);
  return {
    due: due.map(({ question }) => question),
    fresh: questions.filter((question) => !byQuestion.has(question.id)),
    known: known.map(({ question }) => question),
  };
}
