import type { APIMessageTopLevelComponent } from "discord.js";
import { customId } from "../custom-id.js";
import { labelsFor } from "../messages/control-labels.js";
import { button, buttonRow, linkButton } from "./components.js";

export interface AnswerControls {
  readonly locale: string;
  /** The stored question; without it, nothing that goes on from the question is offered. */
  readonly askedId?: string;
  /** The section shown, from 0, and how many there are. */
  readonly match: number;
  readonly matches: number;
  /** Its id; absent where it is not in the notes any more. */
  readonly sectionId?: string;
  /** Where its note can be read in a browser. */
  readonly noteUrl?: string;
  /** Whether sharing is offered. */
  readonly canShare: boolean;
}

/** First parts of custom ids: who handles the buttons. */
export const ASK_PREFIX = "ask";
export const NOTES_PREFIX = "notes";

/** Rows of buttons for an answer: all that they need later stands in their custom ids. */
export function answerControls(controls: AnswerControls): readonly APIMessageTopLevelComponent[] {
  const { locale, askedId, match, matches, sectionId, noteUrl, canShare } = controls;
  const labels = labelsFor(locale);
  const paging = (to: number, label: string, emoji: string) =>
    button({
      customId: customId(ASK_PREFIX, "match", askedId ?? "", String(to)),
      label,
      emoji,
      disabled: to < 0 || to >= matches,
    });
  const first = [
    ...(askedId === undefined || matches < 2
      ? []
      : [paging(match - 1, labels.previousMatch, "◀️"), paging(match + 1, labels.nextMatch, "▶️")]),
    ...(sectionId === undefined
      ? []
      : [
          button({
            customId: customId(NOTES_PREFIX, "open", sectionId),
            label: labels.wholeSection,
            emoji: "📖",
          }),
        ]),
    ...(noteUrl === undefined ? [] : [linkButton(noteUrl, labels.openNote)]),
    ...(askedId === undefined || !canShare
      ? []
      : [
          button({
            customId: customId(ASK_PREFIX, "share", askedId, match),
            label: labels.share,
            emoji: "📣",
          }),
        ]),
  ];
  const second =
    askedId === undefined
      ? []
      : [
          button({ customId: customId(ASK_PREFIX, "right", askedId), label: labels.right, emoji: "👍" }),
          button({ customId: customId(ASK_PREFIX, "wrong", askedId), label: labels.wrong, emoji: "👎" }),
        ];
  return [...buttonRow(first), ...buttonRow(second)];
}
