import { type Catalogue, messagesIn } from "./catalogue.js";
import { en } from "./first-questions/en.js";
import { ja } from "./first-questions/ja.js";
import { zhCN } from "./first-questions/zh-cn.js";
import { zhTW } from "./first-questions/zh-tw.js";

/** Questions offered to somebody who has typed nothing yet. Plain text; the argument is quoted from the notes. */
export interface FirstQuestions {
  readonly whatDoes: (flag: string) => string;
  readonly howToUse: (command: string) => string;
}

export const FIRST_QUESTIONS: Catalogue<FirstQuestions> = { en, "zh-CN": zhCN, "zh-TW": zhTW, ja };

/** @param locale a locale as Discord names it, such as `en-US` or `zh-TW` */
export const firstQuestionsFor = (locale: string): FirstQuestions => messagesIn(FIRST_QUESTIONS, locale);
