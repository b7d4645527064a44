import type { QuizResponseKey } from "../../../quiz/posting.js";
import { answerTexts, optionTexts, type QuizLocale } from "../../../quiz/prompt-text.js";
import type { QuizQuestion, QuizResponse } from "../../../quiz/question.js";
import type { QuizMessages } from "../../messages/quiz-messages.js";
import { answerMarkdown } from "./question-text.js";

/** What a stored response says. */
export function readResponse(key: QuizResponseKey): QuizResponse {
  return JSON.parse(key) as QuizResponse;
}

/** A response as lines of Discord Markdown. */
export function givenLines(
  question: QuizQuestion,
  response: QuizResponse,
  { locale, messages }: { readonly locale: QuizLocale; readonly messages: QuizMessages },
): readonly string[] {
  const options = optionTexts(question, locale);
  if ("order" in response) {
    return [
      messages.yourOrder,
      ...numbered(
        question,
        response.order.map((place) => options[place] ?? ""),
      ),
    ];
  }
  const text = "text" in response ? response.text : (options[response.option] ?? "");
  return [messages.yourAnswer(answerMarkdown(question, text))];
}

/** What is right, as lines of Discord Markdown. */
export function rightLines(
  question: QuizQuestion,
  { locale, messages }: { readonly locale: QuizLocale; readonly messages: QuizMessages },
): readonly string[] {
  const answers = answerTexts(question, locale);
  return typeof question.answer === "string"
    ? [messages.rightAnswer(answerMarkdown(question, answers[0] ?? ""))]
    : [messages.rightOrder, ...numbered(question, answers)];
}

function numbered(question: QuizQuestion, texts: readonly string[]): readonly string[] {
  return texts.map((text, at) => `${at + 1}\\. ${answerMarkdown(question, text)}`);
}
