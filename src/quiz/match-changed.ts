import type { Prompt, QuizQuestion } from "./question.js";

/** A question that somebody has memory of. */
export interface KnownQuestion extends Pick<QuizQuestion, "id" | "answerKey"> {
  /** As it was asked last; absent where nobody knows. */
  readonly prompt?: Prompt | undefined;
}

/** What memory is matched by. */
export type MatchedQuestion = Pick<QuizQuestion, "id" | "answerKey" | "prompt">;

/**
 * Where the memory of questions that are no longer made goes: to a question with the same answer. Of several with that
 * answer it is the one that asks in the same words, as when a note was renamed; else the one that nobody has memory
 * of; else the one that there is, which somebody may have answered before this was called. Where that leaves a choice
 * the memory stays where it is.
 *
 * @param known questions that there is memory of
 * @param questions all that the notes yield now
 * @returns new ids by old ids; questions that are still made are not in it. Some may know the new question already:
 * their memory of it is the better one
 */
export function matchChanged(
  known: readonly KnownQuestion[],
  questions: readonly MatchedQuestion[],
): ReadonlyMap<string, string> {
  const still = new Set(questions.map(({ id }) => id));
  const before = new Set(known.map(({ id }) => id));
  const now = byKey(questions);
  const moved = new Map<string, string>();
  for (const [key, gone] of byKey(known.filter(({ id }) => !still.has(id)))) {
    const heirs = now.get(key) ?? [];
    const taken = new Set<string>();
    const move = (old: KnownQuestion, heir: MatchedQuestion): void => {
      moved.set(old.id, heir.id);
      taken.add(heir.id);
    };
    for (const old of gone) {
      const alike = heirs.filter((heir) => isSamePrompt(old.prompt, heir.prompt));
      const twins = gone.filter((other) => isSamePrompt(old.prompt, other.prompt));
      if (alike[0] !== undefined && alike.length === 1 && twins.length === 1) move(old, alike[0]);
    }
    const [old, ...more] = gone.filter(({ id }) => !moved.has(id));
    const free = heirs.filter(({ id }) => !taken.has(id));
    const fresh = free.filter(({ id }) => !before.has(id));
    const [heir, ...others] = fresh.length > 0 ? fresh : free;
    if (old !== undefined && heir !== undefined && more.length === 0 && others.length === 0) move(old, heir);
  }
  return moved;
}

function isSamePrompt(a: Prompt | undefined, b: Prompt | undefined): boolean {
  if (a === undefined || b === undefined || a.wording !== b.wording) return false;
  const [own, other] = [Object.entries(a.parts), Object.keys(b.parts)];
  return own.length === other.length && own.every(([name, part]) => b.parts[name] === part);
}

function byKey<T extends KnownQuestion>(questions: readonly T[]): Map<string, readonly T[]> {
  const keys = new Map<string, readonly T[]>();
  for (const question of questions) {
    const own = keys.get(question.answerKey) ?? [];
    if (!own.some(({ id }) => id === question.id)) keys.set(question.answerKey, [...own, question]);
  }
  return keys;
}
