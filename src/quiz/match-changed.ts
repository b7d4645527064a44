import type { QuizQuestion } from "./question.js";

type Keyed = Pick<QuizQuestion, "id" | "answerKey">;

/**
 * Where the memory of questions that are no longer made goes: to the new question with the same answer. An answer that
 * several old or several new questions share decides nothing, and its memory stays where it is.
 *
 * @param known questions that there is memory of
 * @param questions all that the notes yield now
 * @returns new ids by old ids; questions that are still made are not in it
 */
export function matchChanged(
  known: readonly Keyed[],
  questions: readonly Keyed[],
): ReadonlyMap<string, string> {
  const still = new Set(questions.map(({ id }) => id));
  const before = new Set(known.map(({ id }) => id));
  const gone = byKey(known.filter(({ id }) => !still.has(id)));
  const fresh = byKey(questions.filter(({ id }) => !before.has(id)));
  const moved = new Map<string, string>();
  for (const [key, [old, ...more]] of gone) {
    const [now, ...others] = fresh.get(key) ?? [];
    if (old !== undefined && now !== undefined && more.length === 0 && others.length === 0)
      moved.set(old, now);
  }
  return moved;
}

function byKey(questions: readonly Keyed[]): Map<string, string[]> {
  const keys = new Map<string, string[]>();
  for (const { id, answerKey } of questions) {
    const ids = keys.get(answerKey) ?? [];
    if (!ids.includes(id)) keys.set(answerKey, [...ids, id]);
  }
  return keys;
}
