import type { APIButtonComponentWithCustomId, APIButtonComponentWithURL } from "discord.js";
import { dedent } from "../../../answer/dedent.js";
import type { NoteIndex } from "../../../index/note-index.js";
import type { QuizQuestion } from "../../../quiz/question.js";
import { quoteLines } from "../../../quiz/spot.js";
import { customId } from "../../custom-id.js";
import { labelsFor } from "../../messages/control-labels.js";
import type { QuizMessages } from "../../messages/quiz-messages.js";
import { NOTES_PREFIX } from "../../render/answer-controls.js";
import { fitBlocks } from "../../render/blocks.js";
import { button, linkButton, smallText } from "../../render/components.js";
import { discordMarkdown } from "../../render/discord-markdown.js";
import { noteUrl } from "../../render/note-url.js";
import { sourceLine } from "../../render/source-line.js";

/** UTF-16 code units of the lines that are quoted. */
const QUOTE_BUDGET = 700;

/**
 * The lines of the notes that say why, and where they stand, as Discord Markdown: each in a text of its own, since what
 * follows an item of a list would be drawn as part of it.
 */
export function explanationTexts(question: QuizQuestion, messages: QuizMessages): readonly string[] {
  const { text } = fitBlocks(discordMarkdown(dedent(question.explanation)), QUOTE_BUDGET);
  const source = smallText(sourceLine(question.note, question.lines));
  return text.trim() === "" ? [source] : [`${smallText(messages.why)}\n${text}`, source];
}

/** Buttons that lead to the note: to the whole section while the notes still say it, and to its file. */
export function noteButtons(
  question: QuizQuestion,
  {
    locale,
    index,
    notesUrl,
  }: { readonly locale: string; readonly index: NoteIndex; readonly notesUrl?: string },
): readonly (APIButtonComponentWithCustomId | APIButtonComponentWithURL)[] {
  const labels = labelsFor(locale);
  const section = sectionOf(question, index);
  const url = notesUrl === undefined ? undefined : noteUrl(notesUrl, question.note, question.lines);
  return [
    ...(section === undefined
      ? []
      : [
          button({
            customId: customId(NOTES_PREFIX, "open", section),
            label: labels.wholeSection,
            emoji: "📖",
          }),
        ]),
    ...(url === undefined ? [] : [linkButton(url, labels.openNote)]),
  ];
}

/** The id of the section that says it; `undefined` where the notes have changed there. */
function sectionOf({ note, lines, explanation }: QuizQuestion, index: NoteIndex): string | undefined {
  for (const chunk of index.chunks) {
    const [first, last] = chunk.lines;
    if (chunk.note !== note || first > lines[0] || last < lines[1]) continue;
    return quoteLines(chunk, lines) === explanation ? chunk.id : undefined;
  }
  return undefined;
}
