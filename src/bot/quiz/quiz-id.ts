import { customId } from "../custom-id.js";

/** First part of custom ids: who handles the buttons, menus and forms. */
export const QUIZ_PREFIX = "quiz";

/** How far a review has come. */
export interface Progress {
  readonly answered: number;
  readonly right: number;
  /** Questions of the whole review. */
  readonly total: number;
}

export interface QuestionIdOptions {
  /** What the action has to know besides, without colons. @default nothing */
  readonly detail?: string;
  /** @default the question is of no review */
  readonly progress?: Progress | undefined;
}

/** The place of a posting's id among the parts of a custom id. */
export const POSTING_PART = 2;

/** The custom id of a component that belongs to a posted question: `quiz:ACTION:POSTING:DETAIL:PROGRESS`. */
export function questionId(
  action: string,
  postingId: string,
  { detail = "", progress }: QuestionIdOptions = {},
): string {
  return customId(QUIZ_PREFIX, action, postingId, detail, progressPart(progress));
}

/** What `questionId` wrote. */
export function readQuestionId(parts: readonly string[]): {
  readonly postingId: string;
  readonly detail: string;
  readonly progress: Progress | undefined;
} {
  const [, , postingId = "", detail = "", progress = ""] = parts;
  return { postingId, detail, progress: readProgress(progress) };
}

/** The custom id of the button that goes on with a review. */
export function nextQuestionId(progress: Progress): string {
  return customId(QUIZ_PREFIX, "next", progressPart(progress));
}

/** Answered, right and total, with a dash between; nothing for no review. */
export function progressPart(progress: Progress | undefined): string {
  return progress === undefined ? "" : `${progress.answered}-${progress.right}-${progress.total}`;
}

export function readProgress(part: string): Progress | undefined {
  const match = /^(\d{1,6})-(\d{1,6})-(\d{1,6})$/.exec(part);
  return match === null
    ? undefined
    : { answered: Number(match[1]), right: Number(match[2]), total: Number(match[3]) };
}
