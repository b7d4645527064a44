import type { NoteLanguage } from "../index/note-language.js";
import type { Prompt, QuizQuestion } from "./question.js";
import { en } from "./wordings/en.js";
import { ja } from "./wordings/ja.js";
import type { Wording, Wordings } from "./wordings/wordings.js";
import { zhCn } from "./wordings/zh-cn.js";
import { zhTw } from "./wordings/zh-tw.js";

/** The locales that prompts are worded in, by Discord's names. */
export type QuizLocale = "en" | "zh-CN" | "zh-TW" | "ja";

const CATALOGUE: Readonly<Record<QuizLocale, Wordings>> = { en, "zh-CN": zhCn, "zh-TW": zhTw, ja };
const LOCALES: Readonly<Record<NoteLanguage, QuizLocale>> = {
  en: "en",
  zh: "zh-CN",
  "zh-Hant": "zh-TW",
  ja: "ja",
};

/** The locale of a note's language. */
export function localeOf(language: NoteLanguage): QuizLocale {
  return LOCALES[language];
}

export interface PromptTextOptions {
  /**
   * Writes a part that is quoted from the notes: where a face must escape it or set it as code.
   * @default as it is
   */
  readonly quote?: (part: string, name: string) => string;
}

/** Words a prompt for a locale. Line ends are part of it: a command to fill in stands on a line of its own. */
export function promptText(prompt: Prompt, locale: QuizLocale, { quote }: PromptTextOptions = {}): string {
  const wording = CATALOGUE[locale][prompt.wording as Wording];
  if (wording === undefined)
    throw new RangeError(`expected a wording of the catalogue, got ${prompt.wording}`);
  return wording.replace(/\{(\w+)\}/g, (_, name: string) => {
    const part = prompt.parts[name] ?? "";
    return quote === undefined ? part : quote(part, name);
  });
}

/** The options as they are shown: those of true-false are worded, all others are the notes' own. */
export function optionTexts(question: QuizQuestion, locale: QuizLocale): readonly string[] {
  const { true: yes, false: no } = CATALOGUE[locale];
  const options = question.options ?? [];
  return question.kind === "true-false" ? options.map((one) => (one === "true" ? yes : no)) : options;
}

/** The right answer as it is shown; for `order` the steps, in their order. */
export function answerTexts(question: QuizQuestion, locale: QuizLocale): readonly string[] {
  const { answer, kind } = question;
  if (kind === "true-false") return [CATALOGUE[locale][answer === "true" ? "true" : "false"]];
  return typeof answer === "string" ? [answer] : answer;
}
