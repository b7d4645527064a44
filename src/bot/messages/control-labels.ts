import { type Catalogue, messagesIn } from "./catalogue.js";
import { en } from "./controls/en.js";
import { ja } from "./controls/ja.js";
import { zhCN } from "./controls/zh-cn.js";
import { zhTW } from "./controls/zh-tw.js";

/** What stands on buttons and in menus. Plain text. */
export interface ControlLabels {
  readonly previousMatch: string;
  readonly nextMatch: string;
  readonly wholeSection: string;
  /** Opens the note's source in a browser. */
  readonly openNote: string;
  /** Shows a private answer to everybody. */
  readonly share: string;
  readonly right: string;
  readonly wrong: string;
  readonly previousPage: string;
  readonly nextPage: string;
  readonly previousSection: string;
  readonly nextSection: string;
  /** Back to the sections of the note. */
  readonly sections: string;
  /** Back to the notes. */
  readonly notes: string;
  readonly pickNote: string;
  readonly pickSection: string;
  /** Asks once more before it deletes. */
  readonly deleteData: string;
  readonly confirmDelete: string;
  readonly keepData: string;
}

export const CONTROL_LABELS: Catalogue<ControlLabels> = { en, "zh-CN": zhCN, "zh-TW": zhTW, ja };

/** @param locale a locale as Discord names it, such as `en-US` or `zh-TW` */
export const labelsFor = (locale: string): ControlLabels => messagesIn(CONTROL_LABELS, locale);
