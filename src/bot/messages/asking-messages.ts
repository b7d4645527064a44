import { en } from "./asking/en.js";
import { ja } from "./asking/ja.js";
import { zhCN } from "./asking/zh-cn.js";
import { zhTW } from "./asking/zh-tw.js";
import { type Catalogue, messagesIn } from "./catalogue.js";

/** What is said around an answer. Arguments are Discord Markdown already, unless they are numbers. */
export interface AskingMessages {
  /** Which of the sections that answer this is. */
  readonly matchOf: (match: number, total: number) => string;
  /** Only that note or tag was looked in. */
  readonly lookedIn: (place: string) => string;
  /** Above an answer that somebody shows to everybody. */
  readonly sharedBy: (person: string) => string;
  /** The stored question is not there any more: it was deleted, or the data was. */
  readonly questionGone: string;
  /** What the button is about is not in the notes any more. */
  readonly sectionGone: string;
  /** Somebody else's answer is not theirs to page. */
  readonly onlyAsker: string;
  readonly thanksRight: string;
  readonly thanksWrong: string;
  /** The `note` option names nothing that is there. */
  readonly noSuchNote: (name: string) => string;
  /** The message that was to be looked up says nothing. */
  readonly messageEmpty: string;
}

export const ASKING_MESSAGES: Catalogue<AskingMessages> = { en, "zh-CN": zhCN, "zh-TW": zhTW, ja };

/** @param locale a locale as Discord names it, such as `en-US` or `zh-TW` */
export const askingMessagesFor = (locale: string): AskingMessages => messagesIn(ASKING_MESSAGES, locale);
