import type { Found } from "../../../answer/answer.js";
import type { NoteIndex } from "../../../index/note-index.js";
import { sectionOf } from "../../note-sections.js";
import { answerControls } from "../../render/answer-controls.js";
import { answerMessage } from "../../render/answer-message.js";
import { noteUrl } from "../../render/note-url.js";
import type { CommandContext } from "../command.js";
import type { MessageReply } from "../reply.js";

/** Sections that can be paged through. */
export const MATCHES = 10;

export interface MatchMessageOptions {
  readonly locale: string;
  /** The stored question; absent where it could not be stored. */
  readonly askedId?: string;
  /** Which section is shown, from 0; the last one where there are fewer. */
  readonly match: number;
  readonly isPrivate: boolean;
  /** Whether sharing is offered. */
  readonly canShare: boolean;
  readonly questionCut?: number;
  readonly lookedIn?: string;
  readonly sharedBy?: string;
}

/** One section of an answer with its buttons. */
export function matchMessage(
  answer: Found,
  { askedId, canShare, isPrivate, ...shown }: MatchMessageOptions,
  index: NoteIndex,
  { draw, notesUrl }: Pick<CommandContext, "draw" | "notesUrl">,
): MessageReply {
  const match = Math.min(shown.match, answer.answers.length - 1);
  const section = answer.answers[match];
  if (section === undefined) throw new Error("an answer of kind found holds no section");
  const chunk = sectionOf(index, section);
  const url = notesUrl === undefined ? undefined : noteUrl(notesUrl, section.note, section.excerpt.lines);
  const controls = answerControls({
    locale: shown.locale,
    match,
    matches: answer.answers.length,
    canShare,
    ...(askedId === undefined ? {} : { askedId }),
    ...(chunk === undefined ? {} : { sectionId: chunk.id }),
    ...(url === undefined ? {} : { noteUrl: url }),
  });
  return answerMessage(answer, { ...shown, match, ephemeral: isPrivate, draw, controls });
}
