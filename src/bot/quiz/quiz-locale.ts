import type { DailySettings } from "../../quiz/daily-settings.js";
import { localeOf, type QuizLocale } from "../../quiz/prompt-text.js";
import type { QuizQuestion } from "../../quiz/question.js";
import { TRANSLATED_LOCALES } from "../messages/catalogue.js";

/** The locale that a question is worded in for a person. @param locale as Discord names it, such as `en-US` */
export function quizLocale(locale: string): QuizLocale {
  return TRANSLATED_LOCALES.find((each) => each === locale) ?? "en";
}

/** The locale of a message that everyone sees: what the admins chose, else the language of the note. */
export function publicLocale(
  question: Pick<QuizQuestion, "language">,
  settings: Pick<DailySettings, "locale"> | undefined,
): QuizLocale {
  return settings?.locale === undefined ? localeOf(question.language) : quizLocale(settings.locale);
}
