import { expect, it } from "vitest";
import { DEMO_PEOPLE } from "../../../src/demo/demo-world.js";
import { LOCALES, stringsFor } from "../../../src/demo/page/strings.js";

const words = (value: unknown): string[] => {
  if (typeof value === "function") return [String((value as (text: string) => string)("7"))];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(words) : [String(value)];
};

it.each(LOCALES)("%s says everything, and says it with what it is about", (locale) => {
  const strings = stringsFor(locale);
  expect(words(strings).filter((text) => text.trim() === "")).toEqual([]);
  const withoutSubject = Object.values(strings)
    .filter((value) => typeof value === "function")
    .flatMap(words)
    .filter((text) => !text.includes("7"));
  expect(withoutSubject).toEqual([]);
});

it.each(LOCALES)("%s says plainly that this is no Discord", (locale) => {
  expect(stringsFor(locale).preview).toContain("Discord");
});

it("every person of the demo speaks one of the languages, and a language that is not there is English", () => {
  expect(DEMO_PEOPLE.map(({ locale }) => locale).filter((locale) => !LOCALES.includes(locale))).toEqual([]);
  expect(stringsFor("fr")).toBe(stringsFor("en-US"));
});
