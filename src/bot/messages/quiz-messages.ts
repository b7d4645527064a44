import { type Catalogue, messagesIn } from "./catalogue.js";
import { en } from "./quiz/en.js";
import { ja } from "./quiz/ja.js";
import { zhCN } from "./quiz/zh-cn.js";
import { zhTW } from "./quiz/zh-tw.js";

/** What is said with a question of the quiz and with its answer. Arguments are Discord Markdown already, or numbers. */
export interface QuizMessages {
  readonly dailyTitle: string;
  readonly channelTitle: string;
  readonly privateTitle: string;
  readonly reviewTitle: (question: number, total: number) => string;
  /** Below a question that everyone sees. */
  readonly answerOnce: string;
  readonly answered: (count: number) => string;
  /** The question takes no more answers. */
  readonly over: (answered: number, right: number) => string;
  readonly right: string;
  readonly wrong: string;
  readonly points: (points: number) => string;
  readonly yourAnswer: (answer: string) => string;
  readonly yourOrder: string;
  readonly rightAnswer: (answer: string) => string;
  readonly rightOrder: string;
  /** Heads the lines that are quoted from the notes. */
  readonly why: string;
  /** @param when a timestamp that reads as "in 2 days" */
  readonly comesBack: (when: string) => string;
  /** How all have answered so far. */
  readonly soFar: (answered: number, right: number) => string;
  readonly answeredBefore: string;
  readonly closed: string;
  readonly gone: string;
  readonly notYours: string;
  readonly notAnswered: string;
  readonly orderSoFar: string;
  readonly noQuestions: string;
  readonly noSuchQuestions: string;
  readonly nothingDue: string;
  readonly nextDue: (when: string) => string;
  readonly nothingYet: string;
  readonly reviewDone: (right: number, answered: number) => string;
  readonly onlyInServer: string;
}

export const QUIZ_MESSAGES: Catalogue<QuizMessages> = { en, "zh-CN": zhCN, "zh-TW": zhTW, ja };

/** @param locale a locale as Discord names it, such as `en-US` or `zh-TW` */
export const quizMessagesFor = (locale: string): QuizMessages => messagesIn(QUIZ_MESSAGES, locale);
