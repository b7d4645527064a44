import type { QuizQuestion } from "./question.js";

/**
 * A question for a whole channel, on demand: one that the guild was never asked, else the one asked longest ago.
 * @param lastAsked by question id, when the guild was last asked it, in ms since 1970
 * @param random from 0 up to, not including, 1: which of those that were never asked
 * @returns nothing where there are no questions
 */
export function pickForChannel(
  questions: readonly QuizQuestion[],
  lastAsked: ReadonlyMap<string, number>,
  random: () => number,
): QuizQuestion | undefined {
  const fresh = questions.filter((question) => !lastAsked.has(question.id));
  if (fresh.length > 0) return fresh[Math.floor(random() * fresh.length)];
  return [...questions].sort((a, b) => (lastAsked.get(a.id) ?? 0) - (lastAsked.get(b.id) ?? 0))[0];
}
