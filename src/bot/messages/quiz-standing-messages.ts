import type { Period } from "../../quiz/leaderboard.js";
import { type Catalogue, messagesIn } from "./catalogue.js";
import { en } from "./quiz-standing/en.js";
import { ja } from "./quiz-standing/ja.js";
import { zhCN } from "./quiz-standing/zh-cn.js";
import { zhTW } from "./quiz-standing/zh-tw.js";

/** What is said of how people stand in the quiz, and of their settings. Arguments are Discord Markdown, or numbers. */
export interface QuizStandingMessages {
  readonly title: string;
  /** Both in days. */
  readonly streak: (current: number, longest: number) => string;
  readonly freeMissLeft: string;
  readonly freeMissTaken: string;
  readonly accuracy: (right: number, answered: number, percent: number) => string;
  readonly byNote: string;
  readonly moreNotes: (count: number) => string;
  readonly due: (count: number) => string;
  /** Alternative text of the picture. */
  readonly calendar: (weeks: number, answers: number, days: number) => string;
  readonly leaderboard: Readonly<Record<Period, string>>;
  readonly points: (points: number) => string;
  readonly nobody: string;
  readonly settings: string;
  readonly listed: string;
  readonly notListed: string;
  readonly reviewLength: (questions: number) => string;
  /** For `/privacy`. */
  readonly kept: (answers: number, questions: number) => string;
  readonly whatIsKept: string;
}

export const QUIZ_STANDING_MESSAGES: Catalogue<QuizStandingMessages> = {
  en,
  "zh-CN": zhCN,
  "zh-TW": zhTW,
  ja,
};

/** @param locale a locale as Discord names it, such as `en-US` or `zh-TW` */
export const quizStandingMessagesFor = (locale: string): QuizStandingMessages =>
  messagesIn(QUIZ_STANDING_MESSAGES, locale);
