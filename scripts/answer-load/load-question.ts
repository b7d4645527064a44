import type { QuizQuestion } from "../../src/quiz/question.js";

/** A question to be answered by machines; `n` tells it from others. */
export function loadQuestion(n = 0): QuizQuestion {
  return {
    id: `question${n}`,
    kind: "which-command",
    language: "en",
    prompt: { wording: "which-flag", parts: {} },
    options: ["-a", "-b", "-c", "-d"],
    answer: "-b",
    answerKey: `key${n}`,
    note: "notes.md",
    headings: [],
    lines: [1, 1],
    explanation: "- `-b` is right",
  };
}
