import type { NothingFound } from "../../answer/answer.js";
import type { MessageReply } from "../commands/reply.js";
import { messagesFor } from "../messages/answer-messages.js";
import { askingMessagesFor } from "../messages/asking-messages.js";
import { smallText, textDisplay } from "./components.js";
import { escapeLineWithin } from "./escape-text.js";
import { codeOrText } from "./inline-markdown.js";

export interface NothingFoundMessageOptions {
  /** The asker's locale, as Discord names it. */
  readonly locale: string;
  /**
   * How many characters of what was asked were looked up, from its beginning.
   * @default all of them
   */
  readonly questionCut?: number;
  /** The only note or tag that was looked in. Plain text. @default all */
  readonly lookedIn?: string;
}

/** Terms suggested. */
const SUGGESTIONS_SHOWN = 10;

/** In UTF-16 code units. */
const BUDGET = { question: 360, suggestion: 80, lookedIn: 120 };

/** A private message that the notes do not say, with the nearest that they do have. */
export function nothingFoundMessage(answer: NothingFound, options: NothingFoundMessageOptions): MessageReply {
  const { locale, questionCut } = options;
  const messages = messagesFor(locale);
  const question = escapeLineWithin(answer.question, BUDGET.question);
  const terms = answer.suggestions
    .slice(0, SUGGESTIONS_SHOWN)
    .map((term) => codeOrText([...term].slice(0, BUDGET.suggestion).join("")))
    .filter((term) => term !== "");
  const place = escapeLineWithin(options.lookedIn ?? "", BUDGET.lookedIn);
  const texts = [
    messages.nothingFound(question),
    ...(terms.length === 0 ? [] : [messages.suggestions(terms.join(" "))]),
    ...(place === "" ? [] : [smallText(askingMessagesFor(locale).lookedIn(place))]),
    ...(questionCut === undefined ? [] : [smallText(messages.questionCut(questionCut))]),
  ];
  return { kind: "message", ephemeral: true, components: texts.map(textDisplay) };
}
