import { type Catalogue, messagesIn } from "./catalogue.js";
import { en } from "./report/en.js";
import { ja } from "./report/ja.js";
import { zhCN } from "./report/zh-cn.js";
import { zhTW } from "./report/zh-tw.js";

/** What whoever keeps the notes reads of what was asked. Arguments are Discord Markdown already, unless they are numbers. */
export interface ReportMessages {
  readonly title: (days: number) => string;
  readonly summary: (questions: number, people: number) => string;
  readonly notFound: string;
  readonly markedWrong: string;
  readonly mostAsked: string;
  /** Stands for a list without a line. */
  readonly none: string;
  /** Private questions are in no report. */
  readonly withoutPrivate: string;
  /** When the notes were last read; `when` is Discord Markdown. */
  readonly notesRead: (when: string) => string;
}

export const REPORT_MESSAGES: Catalogue<ReportMessages> = { en, "zh-CN": zhCN, "zh-TW": zhTW, ja };

/** @param locale a locale as Discord names it, such as `en-US` or `zh-TW` */
export const reportMessagesFor = (locale: string): ReportMessages => messagesIn(REPORT_MESSAGES, locale);
