import type { PassedOverReason } from "../../quiz/posting.js";
import { type Catalogue, messagesIn } from "./catalogue.js";
import { en } from "./quiz-daily/en.js";
import { ja } from "./quiz-daily/ja.js";
import { zhCN } from "./quiz-daily/zh-cn.js";
import { zhTW } from "./quiz-daily/zh-tw.js";

/** What whoever manages the server reads of the daily question. Arguments are Discord Markdown already, or numbers. */
export interface QuizDailyMessages {
  readonly needsManageServer: string;
  /** @param when a timestamp, which each reader sees by their own clock; `relative` says in how long */
  readonly isSet: (channel: string, when: string, relative: string) => string;
  readonly badTime: (time: string) => string;
  readonly badZone: (zone: string) => string;
  readonly cannotPost: (channel: string) => string;
  readonly cannotPing: (role: string) => string;
  readonly everyoneRole: string;
  readonly isOff: string;
  readonly notSet: string;
  readonly skipped: (when: string, relative: string) => string;
  readonly nothingToSkip: string;
  readonly title: string;
  readonly place: (channel: string, time: string, zone: string) => string;
  readonly next: (when: string, relative: string) => string;
  readonly pings: (role: string) => string;
  readonly pingsNobody: string;
  readonly language: (language: string) => string;
  readonly languageOfNotes: string;
  readonly lastPosted: (date: string) => string;
  readonly passedOver: (date: string, reason: string) => string;
  readonly paused: (reason: string) => string;
  /** Tells the admins, who see it outside of any command. */
  readonly pausedNotice: (channel: string, reason: string) => string;
  readonly reasons: Readonly<Record<PassedOverReason, string>>;
}

export const QUIZ_DAILY_MESSAGES: Catalogue<QuizDailyMessages> = { en, "zh-CN": zhCN, "zh-TW": zhTW, ja };

/** @param locale a locale as Discord names it, such as `en-US` or `zh-TW` */
export const quizDailyMessagesFor = (locale: string): QuizDailyMessages =>
  messagesIn(QUIZ_DAILY_MESSAGES, locale);
