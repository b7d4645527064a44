import { en } from "./answer/en.js";
import { ja } from "./answer/ja.js";
import { zhCN } from "./answer/zh-cn.js";
import { zhTW } from "./answer/zh-tw.js";
import { type Catalogue, messagesIn } from "./catalogue.js";

/** What the bot says with an answer. Arguments are Discord Markdown already, unless they are numbers. */
export interface Messages {
  /** Says that the notes hold nothing about the question. */
  readonly nothingFound: (question: string) => string;
  /** Leads the nearest terms that the notes do have. */
  readonly suggestions: (terms: string) => string;
  /** The question held nothing to look up. */
  readonly emptyQuestion: string;
  /** The question was too long, and only its first `limit` characters were looked up. */
  readonly questionCut: (limit: number) => string;
  /** A word of the question was taken for a slip of the keyboard. */
  readonly readAs: (written: string, read: string) => string;
  /** The section goes on at `source` (`file:lines`). */
  readonly excerptCut: (source: string) => string;
  /** `count` more examples stand in the notes than are shown. */
  readonly moreExamples: (count: number) => string;
  /** An example cannot be shown in a way that copies cleanly; it stands at `source`. */
  readonly exampleLeftOut: (source: string) => string;
  /** What a person has to put in the place of. */
  readonly fillIn: (parts: string) => string;
  /** What the notes had written. */
  readonly correctedFrom: (original: string) => string;
  /** Heads the further sections that answer. */
  readonly alsoIn: string;
  /** Something broke; `id` finds it in the log. */
  readonly failed: (id: string) => string;
  /** The bot is about to stop and takes no new questions. */
  readonly restarting: string;
}

export const ANSWER_MESSAGES: Catalogue<Messages> = { en, "zh-CN": zhCN, "zh-TW": zhTW, ja };

/** @param locale a locale as Discord names it, such as `en-US` or `zh-TW` */
export const messagesFor = (locale: string): Messages => messagesIn(ANSWER_MESSAGES, locale);
