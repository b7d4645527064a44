import { type Catalogue, messagesIn } from "./catalogue.js";
import { en } from "./notes/en.js";
import { ja } from "./notes/ja.js";
import { zhCN } from "./notes/zh-cn.js";
import { zhTW } from "./notes/zh-tw.js";

/** What is said where somebody browses the notes. Arguments are Discord Markdown already, unless they are numbers. */
export interface NotesMessages {
  readonly title: string;
  readonly noteCount: (count: number) => string;
  readonly sectionCount: (count: number) => string;
  /** Stands for a section without a heading: the text at the top of a note. */
  readonly untitled: string;
  readonly pageOf: (page: number, total: number) => string;
  /** A section that is a heading and nothing else. */
  readonly onlyHeading: string;
  readonly noteGone: string;
}

export const NOTES_MESSAGES: Catalogue<NotesMessages> = { en, "zh-CN": zhCN, "zh-TW": zhTW, ja };

/** @param locale a locale as Discord names it, such as `en-US` or `zh-TW` */
export const notesMessagesFor = (locale: string): NotesMessages => messagesIn(NOTES_MESSAGES, locale);
