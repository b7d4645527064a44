import { type Catalogue, messagesIn } from "./catalogue.js";
import { en } from "./fair-use/en.js";
import { ja } from "./fair-use/ja.js";
import { zhCN } from "./fair-use/zh-cn.js";
import { zhTW } from "./fair-use/zh-tw.js";

/** What is said to whoever uses the bot faster than is fair. */
export interface FairUseMessages {
  /** The person has done much in a short time. */
  readonly personWaits: (seconds: number) => string;
  /** All people of the server together have. */
  readonly serverWaits: (seconds: number) => string;
}

export const FAIR_USE_MESSAGES: Catalogue<FairUseMessages> = { en, "zh-CN": zhCN, "zh-TW": zhTW, ja };

/** @param locale a locale as Discord names it, such as `en-US` or `zh-TW` */
export const fairUseMessagesFor = (locale: string): FairUseMessages => messagesIn(FAIR_USE_MESSAGES, locale);
