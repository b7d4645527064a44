import { optionTexts, promptText, type QuizLocale } from "../../../quiz/prompt-text.js";
import type { QuizQuestion } from "../../../quiz/question.js";
import { inlineCode } from "../../render/discord-rules.js";
import { escapeLineWithin } from "../../render/escape-text.js";
import { plainLabel } from "../../render/plain-label.js";

/** UTF-16 code units of a part of a prompt, and of an option: with all else a message holds them. */
const PART_BUDGET = 320;
const OPTION_BUDGET = 130;

/** Parts of prompts that are code. */
const CODE_PARTS: ReadonlySet<string> = new Set(["command", "term"]);

/** How a question is answered. */
export type AnswerForm = "choice" | "order" | "text";

export function answerForm({ answer, options }: QuizQuestion): AnswerForm {
  if (typeof answer !== "string") return "order";
  return options === undefined ? "text" : "choice";
}

/** The question as Discord Markdown. */
export function promptMarkdown(question: QuizQuestion, locale: QuizLocale): string {
  return promptText(question.prompt, locale, {
    quote: (part, name) =>
      CODE_PARTS.has(name) ? codeWithin(part, PART_BUDGET) : escapeLineWithin(part, PART_BUDGET),
  });
}

/** Text as inline code, or as plain text where Discord cannot show it so, at most `budget` UTF-16 code units. */
export function codeWithin(code: string, budget: number): string {
  const delimiters = 6;
  const line = plainLabel(code, budget - delimiters);
  return inlineCode(line, "\n") ?? escapeLineWithin(line, budget);
}

/** An option or an answer as Discord Markdown, on one line. @param text as `optionTexts` or `answerTexts` word it */
export function answerMarkdown({ kind }: QuizQuestion, text: string): string {
  const isCode = kind === "which-command" || kind === "fill-in";
  const shown = isCode ? codeWithin(text, OPTION_BUDGET) : escapeLineWithin(text, OPTION_BUDGET);
  return shown === "" ? "…" : shown;
}

/** `A` for the first option. */
export function letterOf(place: number): string {
  return String.fromCharCode("A".charCodeAt(0) + place);
}

/** The options, one a line, each with its letter. */
export function optionLines(question: QuizQuestion, locale: QuizLocale): readonly string[] {
  return optionTexts(question, locale).map(
    (text, place) => `**${letterOf(place)}.** ${answerMarkdown(question, text)}`,
  );
}
