import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fold } from "../../src/index/fold-text.js";
import type { Lexicon } from "../../src/index/index-terms.js";
import { splitLines } from "../../src/index/note-file.js";
import { makeQuestions } from "../../src/quiz/make-questions.js";
import { localeOf, promptText } from "../../src/quiz/prompt-text.js";
import type { QuizKind, QuizQuestion } from "../../src/quiz/question.js";
import { textWidth } from "../../src/quiz/text-width.js";
import { loadCorpora } from "./corpus.js";
import type { LabelledSet } from "./load-sets.js";
import { FAIRNESS_RULES } from "./quiz-fairness.js";

export const QUIZ_KINDS = [
  "which-command",
  "what-does",
  "fill-in",
  "order",
  "belongs",
  "true-false",
  "define",
] as const satisfies readonly QuizKind[];

/** A question that breaks a rule. */
export interface Unfair {
  readonly question: QuizQuestion;
  readonly rule: string;
  readonly why: string;
}

/** The quiz questions of a set of notes and how fair they are. */
export interface QuizFigures {
  readonly set: string;
  readonly blocks: number;
  readonly questions: readonly QuizQuestion[];
  readonly unfair: readonly Unfair[];
  /** How often the right option is the widest, 0 to 1; by chance a quarter of the time. */
  readonly widestRight: number | undefined;
}

/** Makes the questions of every set and holds them to the rules. */
export async function quizFigures(sets: readonly LabelledSet[], lexicon: Lexicon): Promise<QuizFigures[]> {
  const corpora = await loadCorpora(sets, { lexicon });
  return corpora.map(({ set, index, places }) => {
    const questions = makeQuestions(index.chunks, { lexicon });
    const notes = new Map<string, string[]>();
    const linesOf = (note: string): string[] => {
      const lines = notes.get(note) ?? splitLines(readFileSync(join(set.notes, note), "utf8"));
      notes.set(note, lines);
      return lines;
    };
    return {
      set: set.name,
      blocks: places.length,
      questions,
      unfair: [
        ...repeated(questions),
        ...questions.flatMap((question) => brokenRules(question, linesOf(question.note))),
      ],
      widestRight: widestRight(questions),
    };
  });
}

function brokenRules(question: QuizQuestion, note: readonly string[]): Unfair[] {
  return Object.entries(FAIRNESS_RULES).flatMap(([rule, check]) => {
    const why = check(question, note);
    return why === undefined ? [] : [{ question, rule, why }];
  });
}

/** Questions whose prompt or id another one has already. */
export function repeated(questions: readonly QuizQuestion[]): Unfair[] {
  const prompts = new Set<string>();
  const ids = new Set<string>();
  return questions.flatMap((question): Unfair[] => {
    const prompt = fold(promptText(question.prompt, localeOf(question.language)));
    const found: Unfair[] = [];
    if (prompts.has(prompt)) found.push({ question, rule: "prompts unique", why: prompt });
    if (ids.has(question.id)) found.push({ question, rule: "ids unique", why: question.id });
    prompts.add(prompt);
    ids.add(question.id);
    return found;
  });
}

function widestRight(questions: readonly QuizQuestion[]): number | undefined {
  const chosen = questions.filter(({ kind, options }) => options?.length === 4 && kind !== "order");
  const widest = chosen.filter(({ options = [], answer }) => {
    const width = textWidth(String(answer));
    return options.every((option) => option === answer || textWidth(option) < width);
  });
  return chosen.length === 0 ? undefined : widest.length / chosen.length;
}
