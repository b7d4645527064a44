import type { APIComponentInContainer } from "discord.js";
import type { Answer, Found, NothingFound, SectionAnswer } from "../../answer/answer.js";
import { quotableMarkdown } from "../../answer/quotable-markdown.js";
import type { MessageReply } from "../commands/reply.js";
import { type Messages, messagesFor } from "../messages/answer-messages.js";
import { fitBlocks } from "./blocks.js";
import { container, separator, smallText, textDisplay } from "./components.js";
import { discordMarkdown } from "./discord-markdown.js";
import { mark } from "./discord-rules.js";
import { escapeLineWithin } from "./escape-text.js";
import { exampleText } from "./example-text.js";
import { gallery, galleryItems } from "./gallery.js";
import { codeOrText } from "./inline-markdown.js";
import { MESSAGE_TEXT_LIMIT } from "./limits.js";
import { safeUrl } from "./safe-url.js";
import { sourceLine } from "./source-line.js";

export interface AnswerMessageOptions {
  /** The asker's locale, as Discord names it. */
  readonly locale: string;
  /**
   * How many characters of what was asked were looked up, from its beginning.
   * @default all of them
   */
  readonly questionCut?: number;
}

/** Stripe along the container of the best section. */
const ACCENT_COLOR = 0x2f6fed;

/** Further sections shown under the best one. */
const FURTHER_SECTIONS = 2;

/** Examples shown with the best section: more than a person reads, and all of one message's components. */
const EXAMPLES_SHOWN = 5;

/** Terms suggested when nothing is found. */
const SUGGESTIONS_SHOWN = 10;

/** Shares of `MESSAGE_TEXT_LIMIT`, in UTF-16 code units. What the excerpt leaves unused goes to the examples. */
const BUDGET = {
  question: 360,
  title: 240,
  path: 160,
  notices: 560,
  further: 420,
  excerpt: 1400,
  suggestion: 80,
  words: 240,
  correction: 60,
};

/** More slips than this in one question are not told one by one. */
const CORRECTIONS_SHOWN = 2;

/** Shares of `BUDGET.further`; the rest is the source line's. */
const FURTHER_TITLE = 120;
const FURTHER_EXCERPT = 120;

/** An answer as a message: a public one with the sections found, a private one with suggestions when none is. */
export function answerMessage(answer: Answer, options: AnswerMessageOptions): MessageReply {
  return answer.kind === "found" ? foundMessage(answer, options) : nothingFoundMessage(answer, options);
}

function foundMessage(answer: Found, options: AnswerMessageOptions): MessageReply {
  const messages = messagesFor(options.locale);
  const [best, ...others] = answer.answers;
  if (best === undefined) throw new Error("an answer of kind found holds no section");
  const further = others.slice(0, FURTHER_SECTIONS);
  const corrections = correctionsText(answer, messages);
  const budget =
    MESSAGE_TEXT_LIMIT -
    BUDGET.question -
    BUDGET.notices -
    corrections.length -
    (further.length === 0 ? 0 : BUDGET.further * FURTHER_SECTIONS);
  const question = escapeLineWithin(answer.question, BUDGET.question - 10);
  return {
    kind: "message",
    ephemeral: false,
    components: [
      ...(question === "" ? [] : [textDisplay(smallText(`❓ ${question}`))]),
      ...(corrections === "" ? [] : [textDisplay(corrections)]),
      container(bestSection(best, budget, messages), ACCENT_COLOR),
      ...(further.length === 0 ? [] : [container(furtherSections(further, messages))]),
      ...(options.questionCut !== undefined
        ? [textDisplay(smallText(messages.questionCut(options.questionCut)))]
        : []),
    ],
  };
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
  messages: Messages,
): readonly APIComponentInContainer[] {
  const shown = new Set(galleryItems(section.images).map((item) => item.media.url));
  const title = titleText(section);
  const source = sourceLine(section.note, section.excerpt.lines);
  const words = wordsText(section);
  const fixed = title.length + source.length + words.length + 10;
  const blocks = discordMarkdown(quotableMarkdown(section.excerpt), {
    omitImage: (url) => shown.has(safeUrl(url) ?? ""),
  });
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

function furtherSections(
  sections: readonly SectionAnswer[],
  messages: Messages,
): readonly APIComponentInContainer[] {
  return [textDisplay(smallText(messages.alsoIn)), ...sections.flatMap(furtherSection)];
}

function furtherSection(section: SectionAnswer): readonly APIComponentInContainer[] {
  const heading = section.headings.findLast((text) => text.trim() !== "") ?? section.note;
  const title = mark("strong", escapeLineWithin(heading, FURTHER_TITLE), "\n");
  const blocks = discordMarkdown(quotableMarkdown(section.excerpt), { omitImage: () => true });
  const excerpt = fitBlocks(blocks, FURTHER_EXCERPT);
  const source = sourceLine(section.note, section.excerpt.lines);
  const text = [title, excerpt.text].filter((part) => part !== "").join("\n");
  return [
    separator(),
    ...(text === "" ? [] : [textDisplay(text)]),
    textDisplay(smallText(excerpt.cut ? `… ${source}` : source)),
  ];
}

function nothingFoundMessage(answer: NothingFound, options: AnswerMessageOptions): MessageReply {
  const messages = messagesFor(options.locale);
  const question = escapeLineWithin(answer.question, BUDGET.question);
  const terms = answer.suggestions
    .slice(0, SUGGESTIONS_SHOWN)
    .map((term) => codeOrText([...term].slice(0, BUDGET.suggestion).join("")))
    .filter((term) => term !== "");
  const texts = [
    messages.nothingFound(question),
    ...(terms.length === 0 ? [] : [messages.suggestions(terms.join(" "))]),
    ...(options.questionCut !== undefined ? [smallText(messages.questionCut(options.questionCut))] : []),
  ];
  return { kind: "message", ephemeral: true, components: texts.map(textDisplay) };
}
