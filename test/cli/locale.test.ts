import { expect, it } from "vitest";
import { localeOfEnvironment, readLocale } from "../../src/cli/locale.js";

it.each([
  [{ LANG: "zh_CN.UTF-8" }, "zh-CN"],
  [{ LANG: "zh_SG" }, "zh-CN"],
  [{ LC_ALL: "zh_TW.UTF-8", LANG: "en_GB.UTF-8" }, "zh-TW"],
  [{ LC_ALL: "", LC_MESSAGES: "zh_HK.UTF-8", LANG: "ja_JP" }, "zh-TW"],
  [{ LANG: "ja_JP.eucJP@x" }, "ja"],
  [{ LANG: "fr_FR.UTF-8" }, "en"],
  [{ LC_ALL: "C", LANG: "ja_JP" }, "en"],
  [{}, "en"],
])("reads the language of %j as %s", (env, locale) => {
  expect(localeOfEnvironment(env)).toBe(locale);
});

it.each([
  ["en", "en"],
  ["en_GB", "en"],
  ["zh", "zh-CN"],
  ["zh-Hant-TW", "zh-TW"],
  ["zh_hk", "zh-TW"],
  ["JA", "ja"],
])("takes %s for %s", (tag, locale) => {
  expect(readLocale(tag)).toBe(locale);
});

it.each(["fr", "", "english", "z"])("refuses %j", (tag) => {
  expect(() => readLocale(tag)).toThrow("Expected one of en, zh-CN, zh-TW, ja.");
});
