import type { LineRange } from "../index/note-file.js";
import { stableId } from "./draw.js";
import type { Prompt, QuizKind, QuizQuestion } from "./question.js";
import { quoteLines, type Spot } from "./spot.js";

/** A question before it has its ids. */
export interface Draft {
  readonly kind: QuizKind;
  readonly spot: Spot;
  readonly lines: LineRange;
  readonly prompt: Prompt;
  readonly options?: readonly string[];
  readonly answer: string | readonly string[];
  readonly accept?: readonly string[];
  /** What of the notes is asked: with note and kind it makes the id, so nothing of other blocks belongs in it. */
  readonly subject: readonly string[];
  /** What is to be remembered, apart from the words it is asked in. @default the answer */
  readonly remembered?: readonly string[];
}

export function finishQuestion(draft: Draft): QuizQuestion {
  const { kind, spot, lines, prompt, options, answer, accept, subject } = draft;
  const { chunk, language } = spot;
  const remembered = draft.remembered ?? (typeof answer === "string" ? [answer] : answer);
  return {
    id: stableId(chunk.note, kind, ...subject),
    kind,
    language,
    prompt,
    ...(options === undefined ? {} : { options }),
    answer,
    ...(accept === undefined || accept.length === 0 ? {} : { accept }),
    answerKey: stableId(kind, ...remembered),
    note: chunk.note,
    headings: chunk.headings,
    lines,
    explanation: quoteLines(chunk, lines),
  };
}
