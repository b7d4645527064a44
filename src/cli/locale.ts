import { InvalidArgumentError } from "commander";
import type { QuizLocale } from "../quiz/prompt-text.js";

/** The languages that the terminal speaks in a quiz. */
export const LOCALES = ["en", "zh-CN", "zh-TW", "ja"] as const satisfies readonly QuizLocale[];

/** By language, and by language and script or region. */
const BY_TAG: Readonly<Record<string, QuizLocale>> = {
  en: "en",
  ja: "ja",
  zh: "zh-CN",
  "zh-hans": "zh-CN",
  "zh-hant": "zh-TW",
  "zh-tw": "zh-TW",
  "zh-hk": "zh-TW",
  "zh-mo": "zh-TW",
};

/**
 * The language of the environment: `LC_ALL`, `LC_MESSAGES` and `LANG` decide, in this order (POSIX.1-2017, 8.2);
 * English where they name another.
 */
export function localeOfEnvironment(env: Readonly<Record<string, string | undefined>>): QuizLocale {
  const name = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== "");
  return findLocale(name ?? "") ?? "en";
}

/**
 * Reads `--lang`.
 *
 * @throws InvalidArgumentError saying what was expected; commander adds what came
 */
export function readLocale(value: string): QuizLocale {
  const locale = findLocale(value);
  if (locale === undefined) throw new InvalidArgumentError(`Expected one of ${LOCALES.join(", ")}.`);
  return locale;
}

/** `zh_TW.UTF-8`, `zh-Hant-TW` and `zh-tw` are all one. */
function findLocale(name: string): QuizLocale | undefined {
  const [language = "", second = ""] = name
    .toLowerCase()
    .replace(/[.@].*$/, "")
    .split(/[-_]/);
  return BY_TAG[`${language}-${second}`] ?? BY_TAG[language];
}
