import type { APIComponentInContainer, APIMessageTopLevelComponent } from "discord.js";
import type { Found, SectionAnswer } from "../../answer/answer.js";
import { quotableMarkdown } from "../../answer/quotable-markdown.js";
import type { MessageReply } from "../commands/reply.js";
import { type Messages, messagesFor } from "../messages/answer-messages.js";
import { askingMessagesFor } from "../messages/asking-messages.js";
import { fitBlocks } from "./blocks.js";
import { container, smallText, textDisplay } from "./components.js";
import { type DrawMarkdown, drawMarkdown } from "./draw-markdown.js";
import { escapeLineWithin } from "./escape-text.js";
import { exampleText } from "./example-text.js";
import { FURTHER_BUDGET, furtherSections } from "./further-sections.js";
import { gallery, galleryItems } from "./gallery.js";
import { MESSAGE_TEXT_LIMIT } from "./limits.js";
import { sourceLine } from "./source-line.js";

export interface AnswerMessageOptions {
  /** The asker's locale, as Discord names it. */
  readonly locale: string;
  /** @default false */
  readonly ephemeral?: boolean;
  /**
   * How many characters of what was asked were looked up, from its beginning.
   * @default all of them
   */
  readonly questionCut?: number;
  /** Which section is shown in full, from 0. The best comes with further ones in short. @default 0 */
  readonly match?: number;
  /** The only note or tag that was looked in. Plain text. @default all */
  readonly lookedIn?: string;
  /** The id of the asker, who shows to everybody what was private. @default nobody */
  readonly sharedBy?: string;
  /** Draws the excerpts. @default drawMarkdown */
  readonly draw?: DrawMarkdown;
  /** Rows of buttons under the answer. @default none */
  readonly controls?: readonly APIMessageTopLevelComponent[];
}

/** Stripe along the container of the best section. */
const ACCENT_COLOR = 0x2f6fed;

/** Further sections shown under the best one. */
const FURTHER_SECTIONS = 2;

/** Sections of an answer that its best one is shown with. */
export const SECTIONS_SHOWN = 1 + FURTHER_SECTIONS;

/** Examples shown with the best section: more than a person reads, and all of one message's components. */
const EXAMPLES_SHOWN = 5;

/** Shares of `MESSAGE_TEXT_LIMIT`, in UTF-16 code units. What the excerpt leaves unused goes to the examples. */
const BUDGET = {
  question: 360,
  title: 240,
  path: 160,
  notices: 760,
  excerpt: 1400,
  words: 240,
  lookedIn: 120,
  correction: 60,
};

/** More slips than this in one question are not told one by one. */
const CORRECTIONS_SHOWN = 2;

/**
 * An answer that was found, as a message.
 *
 * @throws Error, a bug, where `match` is not among the answers
 */
export function answerMessage(answer: Found, options: AnswerMessageOptions): MessageReply {
  const messages = messagesFor(options.locale);
  const { match = 0, ephemeral = false, draw = drawMarkdown, controls = [] } = options;
  const shown = answer.answers[match];
  if (shown === undefined) throw new Error(`match ${match} of ${answer.answers.length}`);
  const further = match === 0 ? answer.answers.slice(1, SECTIONS_SHOWN) : [];
  const corrections = correctionsText(answer, messages);
  const budget =
    MESSAGE_TEXT_LIMIT -
    BUDGET.question -
    BUDGET.notices -
    corrections.length -
    (further.length === 0 ? 0 : FURTHER_BUDGET * FURTHER_SECTIONS);
  const above = aboveText(answer.question, options);
  const below = belowText(answer.answers.length, match, options);
  return {
    kind: "message",
    ephemeral,
    components: [
      ...(above === "" ? [] : [textDisplay(above)]),
      ...(corrections === "" ? [] : [textDisplay(corrections)]),
      container(bestSection(shown, budget, { messages, draw }), ACCENT_COLOR),
      ...(further.length === 0 ? [] : [container(furtherSections(further, { messages, draw }))]),
      ...(below === "" ? [] : [textDisplay(below)]),
      ...controls,
    ],
  };
}

function aboveText(asked: string, { sharedBy, locale }: AnswerMessageOptions): string {
  const question = escapeLineWithin(asked, BUDGET.question - 10);
  const lines = [
    ...(question === "" ? [] : [`❓ ${question}`]),
    ...(sharedBy === undefined ? [] : [askingMessagesFor(locale).sharedBy(`<@${sharedBy}>`)]),
  ];
  return lines.map(smallText).join("\n");
}

function belowText(matches: number, match: number, options: AnswerMessageOptions): string {
  const { locale, lookedIn, questionCut } = options;
  const asking = askingMessagesFor(locale);
  const place = escapeLineWithin(lookedIn ?? "", BUDGET.lookedIn);
  const lines = [
    ...(match === 0 ? [] : [asking.matchOf(match + 1, matches)]),
    ...(place === "" ? [] : [asking.lookedIn(place)]),
    ...(questionCut === undefined ? [] : [messagesFor(locale).questionCut(questionCut)]),
  ];
  return lines.map(smallText).join("\n");
}

function correctionsText({ corrections = [] }: Found, messages: Messages): string {
  return corrections
    .slice(0, CORRECTIONS_SHOWN)
    .map(({ written, read }) => {
      const [from, to] = [written, read].map((word) => escapeLineWithin(word, BUDGET.correction));
      return smallText(messages.readAs(from ?? "", to ?? ""));
    })
    .join("\n");
}

/** Words of the excerpt in the language of the question; empty where none are listed. */
function wordsText({ words = [] }: SectionAnswer): string {
  const list = words.map(({ word, meaning }) => `${word} ${meaning}`).join(" · ");
  const line = escapeLineWithin(list, BUDGET.words);
  return line === "" ? "" : smallText(line);
}

function bestSection(
  section: SectionAnswer,
  budget: number,
  { messages, draw }: { readonly messages: Messages; readonly draw: DrawMarkdown },
): readonly APIComponentInContainer[] {
  const title = titleText(section);
  const source = sourceLine(section.note, section.excerpt.lines);
  const words = wordsText(section);
  const fixed = title.length + source.length + words.length + 10;
  const shown = galleryItems(section.images).map((item) => item.media.url);
  const blocks = draw(quotableMarkdown(section.excerpt), shown);
  const excerpt = fitBlocks(blocks, Math.min(BUDGET.excerpt, budget - fixed));
  const examples = exampleTexts(section, budget - fixed - excerpt.text.length, messages);
  return [
    textDisplay(title),
    ...(excerpt.text === "" ? [] : [textDisplay(excerpt.text)]),
    ...(excerpt.cut
      ? [textDisplay(smallText(messages.excerptCut(sourceLine(section.note, section.section.lines))))]
      : []),
    ...examples.map(textDisplay),
    ...gallery(section.images),
    ...(words === "" ? [] : [textDisplay(words)]),
    textDisplay(smallText(source)),
  ];
}

/** The deepest heading large, the way to it small; the note's name where there is no heading. */
function titleText(section: SectionAnswer): string {
  const heading = section.headings.findLast((text) => text.trim() !== "") ?? section.note;
  const above = section.headings.slice(0, -1).filter((text) => text.trim() !== "");
  const path = [section.note, ...above].join(" › ");
  const title = escapeLineWithin(heading, BUDGET.title);
  return `### ${title === "" ? "…" : title}\n${smallText(escapeLineWithin(path, BUDGET.path))}`;
}

function exampleTexts(section: SectionAnswer, budget: number, messages: Messages): readonly string[] {
  const texts: string[] = [];
  let left = budget;
  let hidden = 0;
  let unshowable: string | undefined;
  for (const example of section.examples) {
    const isInSection =
      example.note === section.note &&
      example.lines[0] >= section.section.lines[0] &&
      example.lines[1] <= section.section.lines[1];
    const text = exampleText(example, { messages, showSource: !isInSection });
    if (text === undefined) {
      unshowable ??= sourceLine(example.note, example.lines);
    } else if (texts.length < EXAMPLES_SHOWN && text.length <= left) {
      texts.push(text);
      left -= text.length;
    } else {
      hidden += 1;
    }
  }
  const notices = [
    ...(hidden === 0 ? [] : [messages.moreExamples(hidden)]),
    ...(unshowable === undefined ? [] : [messages.exampleLeftOut(unshowable)]),
  ];
  return notices.length === 0 ? texts : [...texts, notices.map(smallText).join("\n")];
}
