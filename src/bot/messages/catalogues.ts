import { BUTTON_LABEL_LIMIT, CHOICE_TEXT_LIMIT } from "../render/limits.js";
import { ANSWER_MESSAGES } from "./answer-messages.js";
import { ASKING_MESSAGES } from "./asking-messages.js";
import type { Catalogue } from "./catalogue.js";
import { CONTROL_LABELS } from "./control-labels.js";
import { FAIR_USE_MESSAGES } from "./fair-use-messages.js";
import { FIRST_QUESTIONS } from "./first-questions.js";
import { NOTES_MESSAGES } from "./notes-messages.js";
import { PRIVACY_MESSAGES } from "./privacy-messages.js";
import { QUIZ_DAILY_MESSAGES } from "./quiz-daily-messages.js";
import { QUIZ_LABELS } from "./quiz-labels.js";
import { QUIZ_MESSAGES } from "./quiz-messages.js";
import { QUIZ_STANDING_MESSAGES } from "./quiz-standing-messages.js";
import { REPORT_MESSAGES } from "./report-messages.js";

/** A catalogue, and how long one of its texts may get in any language: what the tests hold it to. */
export interface CatalogueEntry {
  readonly subject: string;
  readonly catalogue: Catalogue<object>;
  /** In UTF-16 code units, with short arguments. */
  readonly longest: number;
}

/** A sentence or two: what a phone shows without scrolling. */
const NOTICE_LIMIT = 160;

/** A paragraph. */
const PARAGRAPH_LIMIT = 240;

/** Room for what the notes put into a question. */
const FIRST_QUESTION_LIMIT = CHOICE_TEXT_LIMIT - 60;

/** Every catalogue of the bot. */
export const CATALOGUES: readonly CatalogueEntry[] = [
  { subject: "answers", catalogue: ANSWER_MESSAGES, longest: NOTICE_LIMIT },
  { subject: "asking", catalogue: ASKING_MESSAGES, longest: NOTICE_LIMIT },
  { subject: "controls", catalogue: CONTROL_LABELS, longest: BUTTON_LABEL_LIMIT },
  { subject: "fair use", catalogue: FAIR_USE_MESSAGES, longest: NOTICE_LIMIT },
  { subject: "first questions", catalogue: FIRST_QUESTIONS, longest: FIRST_QUESTION_LIMIT },
  { subject: "the notes", catalogue: NOTES_MESSAGES, longest: NOTICE_LIMIT },
  { subject: "privacy", catalogue: PRIVACY_MESSAGES, longest: PARAGRAPH_LIMIT },
  { subject: "questions of the quiz", catalogue: QUIZ_MESSAGES, longest: NOTICE_LIMIT },
  { subject: "the daily question", catalogue: QUIZ_DAILY_MESSAGES, longest: NOTICE_LIMIT },
  { subject: "the quiz's controls", catalogue: QUIZ_LABELS, longest: BUTTON_LABEL_LIMIT },
  { subject: "standing in the quiz", catalogue: QUIZ_STANDING_MESSAGES, longest: PARAGRAPH_LIMIT },
  { subject: "the report", catalogue: REPORT_MESSAGES, longest: NOTICE_LIMIT },
];
