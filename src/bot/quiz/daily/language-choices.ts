import type { APIApplicationCommandOptionChoice } from "discord.js";
import type { QuizLocale } from "../../../quiz/prompt-text.js";

/** Each language by its own name, and by that of the reader's. */
const LANGUAGES: Readonly<Record<QuizLocale, Readonly<Record<QuizLocale, string>>>> = {
  en: { en: "English", "zh-CN": "英语", "zh-TW": "英語", ja: "英語" },
  "zh-CN": { en: "Chinese, simplified", "zh-CN": "简体中文", "zh-TW": "簡體中文", ja: "中国語（簡体字）" },
  "zh-TW": { en: "Chinese, traditional", "zh-CN": "繁体中文", "zh-TW": "繁體中文", ja: "中国語（繁体字）" },
  ja: { en: "Japanese", "zh-CN": "日语", "zh-TW": "日語", ja: "日本語" },
};

export const LANGUAGE_CHOICES: readonly APIApplicationCommandOptionChoice<string>[] = Object.entries(
  LANGUAGES,
).map(([value, { en, ...others }]) => ({ name: en, name_localizations: others, value }));

/** A language's name in the reader's language. */
export function languageName(language: QuizLocale, reader: QuizLocale): string {
  return LANGUAGES[language][reader];
}
