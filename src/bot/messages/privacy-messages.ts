import { type Catalogue, messagesIn } from "./catalogue.js";
import { en } from "./privacy/en.js";
import { ja } from "./privacy/ja.js";
import { zhCN } from "./privacy/zh-cn.js";
import { zhTW } from "./privacy/zh-tw.js";

/** What is said about what is kept of a person. Arguments are Discord Markdown already, unless they are numbers. */
export interface PrivacyMessages {
  readonly title: string;
  /** What is kept of whoever asks, and what for. */
  readonly whatIsKept: string;
  readonly questions: (count: number) => string;
  /** Answers that the person said to be right or wrong. */
  readonly verdicts: (count: number) => string;
  /** Heads the latest questions. */
  readonly latest: string;
  readonly nothingKept: string;
  readonly confirm: string;
  readonly deleted: string;
  readonly kept: string;
}

export const PRIVACY_MESSAGES: Catalogue<PrivacyMessages> = { en, "zh-CN": zhCN, "zh-TW": zhTW, ja };

/** @param locale a locale as Discord names it, such as `en-US` or `zh-TW` */
export const privacyMessagesFor = (locale: string): PrivacyMessages => messagesIn(PRIVACY_MESSAGES, locale);
