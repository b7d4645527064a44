import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../../src/bot/commands/commands.js";
import { COMMAND_DESCRIPTION_LIMIT, COMMAND_NAME_LIMIT } from "../../../src/bot/render/limits.js";
import { type Messages, messagesFor, TRANSLATED_LOCALES } from "../../../src/bot/render/messages.js";

/** Letters, digits, `-`, `_` and `'`, in lower case. Source: Discord, Application Command Naming. */
const COMMAND_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]+$/u;

/** Every message with sample arguments. */
function spoken(messages: Messages): Readonly<Record<keyof Messages, string>> {
  return {
    nothingFound: messages.nothingFound("Q"),
    suggestions: messages.suggestions("T"),
    emptyQuestion: messages.emptyQuestion,
    questionCut: messages.questionCut(300),
    readAs: messages.readAs("W", "R"),
    excerptCut: messages.excerptCut("S"),
    moreExamples: messages.moreExamples(2),
    exampleLeftOut: messages.exampleLeftOut("S"),
    fillIn: messages.fillIn("P"),
    correctedFrom: messages.correctedFrom("O"),
    alsoIn: messages.alsoIn,
    failed: messages.failed("id"),
    restarting: messages.restarting,
  };
}

describe.each(TRANSLATED_LOCALES)("in %s", (locale) => {
  const english = spoken(messagesFor("en-US"));
  const translated = spoken(messagesFor(locale));

  it("every message has words of its own, with the same arguments, and is short", () => {
    expect(Object.keys(translated)).toEqual(Object.keys(messagesFor("en-US")));
    for (const [name, text] of Object.entries(translated)) {
      const original = english[name as keyof Messages];
      expect(text, name).not.toBe(original);
      expect(text.match(/\b(?:[QTSPO]|300|2|id|--detach)\b/g), name).toEqual(
        original.match(/\b(?:[QTSPO]|300|2|id|--detach)\b/g),
      );
      expect(text.length, name).toBeLessThanOrEqual(120);
      expect(text.trim(), name).toBe(text);
    }
  });

  it("every command and option has a name and a description within Discord's limits", () => {
    for (const { definition } of COMMANDS) {
      for (const each of [definition, ...(definition.options ?? [])]) {
        for (const name of [each.name, each.name_localizations?.[locale]]) {
          expect(name).toMatch(COMMAND_NAME);
          expect(name).toBe(name?.toLowerCase());
          expect(name?.length).toBeLessThanOrEqual(COMMAND_NAME_LIMIT);
        }
        const descriptions = [each.description, each.description_localizations?.[locale]];
        expect(new Set(descriptions).size).toBe(2);
        for (const description of descriptions) {
          expect(description?.length).toBeGreaterThan(0);
          expect(description?.length).toBeLessThanOrEqual(COMMAND_DESCRIPTION_LIMIT);
        }
      }
    }
  });
});

it("every other locale reads English", () => {
  for (const locale of ["en-US", "de", "", "constructor", "__proto__"]) {
    expect(messagesFor(locale)).toBe(messagesFor("en-GB"));
  }
});
