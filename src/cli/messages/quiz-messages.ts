import type { QuizLocale } from "../../quiz/prompt-text.js";
import { en } from "./quiz/en.js";
import { ja } from "./quiz/ja.js";
import { zhCN } from "./quiz/zh-cn.js";
import { zhTW } from "./quiz/zh-tw.js";

/** What the quiz says in one language. `when` comes from `whenText`. */
export interface QuizMessages {
  readonly begin: (due: number, fresh: number) => string;
  readonly howTo: string;
  readonly question: (number: number, total: number) => string;
  /** Why a question is asked. */
  readonly why: { readonly due: string; readonly new: string; readonly known: string };
  /** In front of the cursor, and again where the input could not be read. `keys` are `1-4`. */
  readonly hint: {
    readonly choice: (keys: string) => string;
    readonly "true-false": string;
    readonly order: (keys: string) => string;
    readonly text: string;
  };
  readonly expected: {
    readonly choice: (keys: string, letters: string) => string;
    readonly "true-false": string;
    /** `example` is `4321` whatever the answer is. */
    readonly order: (keys: string, example: string) => string;
    readonly text: string;
  };
  readonly goOn: string;
  readonly right: string;
  /** Right, but it took long. */
  readonly slow: string;
  readonly wrong: string;
  readonly shown: string;
  readonly rightAnswer: (answer: string) => string;
  readonly rightOrder: (order: string) => string;
  readonly comesBack: (when: string) => string;
  readonly done: (right: number, answered: number) => string;
  readonly nothingAnswered: string;
  readonly streak: (days: number) => string;
  readonly stillDue: (count: number) => string;
  readonly stillNew: (count: number) => string;
  readonly nextDue: (when: string) => string;
  readonly nothingDue: string;
  readonly orAll: string;
  readonly noSuchQuestions: string;
  readonly stats: QuizStatsMessages;
}

export interface QuizStatsMessages {
  readonly nothingYet: string;
  readonly streak: (current: number, longest: number) => string;
  readonly freeMissLeft: string;
  readonly freeMissTaken: string;
  readonly right: (right: number, answered: number, percent: number) => string;
  readonly byNote: string;
  readonly ofAnswered: (right: number, answered: number) => string;
  readonly lastDays: (days: number) => string;
  readonly due: string;
  readonly now: string;
  readonly today: string;
  readonly later: string;
  readonly fresh: string;
}

const CATALOGUE: Readonly<Record<QuizLocale, QuizMessages>> = { en, "zh-CN": zhCN, "zh-TW": zhTW, ja };

export function quizMessagesFor(locale: QuizLocale): QuizMessages {
  return CATALOGUE[locale];
}
