import { type Catalogue, messagesIn } from "./catalogue.js";
import { en } from "./quiz-labels/en.js";
import { ja } from "./quiz-labels/ja.js";
import { zhCN } from "./quiz-labels/zh-cn.js";
import { zhTW } from "./quiz-labels/zh-tw.js";

/** What stands on the quiz's buttons, menus and forms. Plain text. */
export interface QuizLabels {
  readonly typeAnswer: string;
  /** At most `MODAL_TITLE_LIMIT` characters, as is `formField`. */
  readonly formTitle: string;
  readonly formField: string;
  /** Opens the steps to put in order, for one person. */
  readonly arrange: string;
  readonly pickStep: (place: number, total: number) => string;
  readonly startAgain: string;
  readonly handIn: string;
  readonly nextQuestion: string;
  readonly anotherQuestion: string;
  readonly review: (due: number) => string;
  readonly settings: string;
  readonly myAnswer: string;
  readonly week: string;
  readonly month: string;
  readonly all: string;
  readonly hideMe: string;
  readonly showMe: string;
  readonly reviewLength: string;
  readonly questions: (count: number) => string;
}

export const QUIZ_LABELS: Catalogue<QuizLabels> = { en, "zh-CN": zhCN, "zh-TW": zhTW, ja };

/** @param locale a locale as Discord names it, such as `en-US` or `zh-TW` */
export const quizLabelsFor = (locale: string): QuizLabels => messagesIn(QUIZ_LABELS, locale);
