import type { QuizKind, QuizQuestion } from "../../src/quiz/question.js";

const KINDS: readonly QuizKind[] = [
  "which-command",
  "what-does",
  "fill-in",
  "belongs",
  "true-false",
  "define",
];

/** A question as the notes could yield it; `n` tells it from others. */
export function quizQuestion(n: number, change: Partial<QuizQuestion> = {}): QuizQuestion {
  return {
    id: `q${n}`,
    kind: KINDS[n % KINDS.length] ?? "define",
    language: "en",
    prompt: { wording: "which-flag", parts: { does: `what number ${n} does` } },
    options: [`--first-${n}`, `--second-${n}`, `--third-${n}`, `--fourth-${n}`],
    answer: `--second-${n}`,
    answerKey: `key${n}`,
    note: `note-${n % 3}.md`,
    headings: ["Flags"],
    lines: [n + 1, n + 1],
    explanation: `- \`--second-${n}\` does what number ${n} does`,
    ...change,
  };
}

export function quizQuestions(count: number): readonly QuizQuestion[] {
  return Array.from({ length: count }, (_, n) => quizQuestion(n));
}
