import type { QuizQuestion } from "./question.js";
import type { MemoryCard } from "./quiz-store.js";
import { sortForPerson } from "./sort-for-person.js";

/** What was reviewed within so many ms counts as asked of late: a night and a morning. */
const OF_LATE_MS = 16 * 3_600_000;

export interface NextOptions {
  /** In ms since 1970. */
  readonly at: number;
  /** Whether what is known and not due yet may be asked too. @default false */
  readonly known?: boolean;
  /** Questions that this sitting has asked: none is asked again in it before it is due. @default none */
  readonly asked?: ReadonlySet<string>;
}

export interface NextForPerson {
  /** Absent where there is nothing to ask. */
  readonly question?: QuizQuestion;
  readonly why: "due" | "new" | "known";
  readonly due: number;
  /** Questions that were never asked. */
  readonly fresh: number;
  /** Questions that can still be asked, all in all. */
  readonly left: number;
  /** When the first of what is known comes back, in ms since 1970. */
  readonly nextAt?: number;
}

/**
 * The question that a person is best asked next: what is due and remembered the least; else a new one; else, where
 * that is wanted, what comes back first.
 */
export function nextForPerson(
  questions: readonly QuizQuestion[],
  cards: readonly MemoryCard[],
  { at, known: alsoKnown = false, asked = new Set() }: NextOptions,
): NextForPerson {
  const { due, fresh, known } = sortForPerson(questions, cards, at);
  const more = alsoKnown ? known.filter(({ id }) => !asked.has(id)) : [];
  const lately = new Set(
    cards.filter((card) => (card.lastReview ?? 0) > at - OF_LATE_MS).map((card) => card.questionId),
  );
  const unlike = pickUnlike(
    fresh,
    questions.filter(({ id }) => lately.has(id)),
  );
  const question = due[0] ?? unlike ?? more[0];
  const nextAt = cards.find(({ questionId }) => questionId === known[0]?.id)?.due;
  return {
    ...(question === undefined ? {} : { question }),
    why: due.length > 0 ? "due" : fresh.length > 0 ? "new" : "known",
    due: due.length,
    fresh: fresh.length,
    left: due.length + fresh.length + more.length,
    ...(nextAt === undefined ? {} : { nextAt }),
  };
}

/**
 * The first question that has the least in common with what was asked of late: questions made from the same lines give
 * one another away, and one kind in a row tires. Earlier ones go first where all else is equal.
 */
function pickUnlike(
  questions: readonly QuizQuestion[],
  lately: readonly QuizQuestion[],
): QuizQuestion | undefined {
  const [lines, kinds] = [new Map<string, number>(), new Map<string, number>()];
  for (const question of lately) {
    for (const line of linesOf(question)) lines.set(line, (lines.get(line) ?? 0) + 1);
    kinds.set(question.kind, (kinds.get(question.kind) ?? 0) + 1);
  }
  let best: { readonly question: QuizQuestion; readonly shared: number; readonly kind: number } | undefined;
  for (const question of questions) {
    const shared = Math.max(...linesOf(question).map((line) => lines.get(line) ?? 0));
    const kind = kinds.get(question.kind) ?? 0;
    if (best === undefined || shared < best.shared || (shared === best.shared && kind < best.kind)) {
      best = { question, shared, kind };
    }
  }
  return best?.question;
}

function linesOf({ note, lines: [first, last] }: QuizQuestion): string[] {
  return Array.from({ length: last - first + 1 }, (_, at) => `${note}:${first + at}`);
}
