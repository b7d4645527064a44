import { type APIApplicationCommandOption, ApplicationCommandOptionType } from "discord.js";
import { describe, expect, it } from "vitest";
import { HANDLERS } from "../../../src/bot/commands/handlers.js";
import { messagesFor } from "../../../src/bot/messages/answer-messages.js";
import { TRANSLATED_LOCALES } from "../../../src/bot/messages/catalogue.js";
import { CATALOGUES } from "../../../src/bot/messages/catalogues.js";
import { COMMAND_DESCRIPTION_LIMIT, COMMAND_NAME_LIMIT } from "../../../src/bot/render/limits.js";

/** Letters, digits, `-`, `_` and `'`, in lower case. Source: Discord, Application Command Naming. */
const COMMAND_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]+$/u;

/** Options that are parts of a command, and not what is typed behind it. */
const PARTS: ReadonlySet<ApplicationCommandOptionType> = new Set([
  ApplicationCommandOptionType.Subcommand,
  ApplicationCommandOptionType.SubcommandGroup,
]);

const ARGUMENTS = ["«1»", "«2»", "«3»", "«4»"];
const ARGUMENT = /«\d»/g;

/** Every text of a catalogue in one language, by its place in it, with arguments that can be found again. */
function spoken(value: unknown, place = ""): ReadonlyMap<string, string> {
  if (typeof value === "string") return new Map([[place, value]]);
  if (typeof value === "function") return new Map([[place, String(value(...ARGUMENTS))]]);
  if (typeof value !== "object" || value === null) throw new Error(`${place}: neither text nor texts`);
  return new Map(Object.entries(value).flatMap(([key, inner]) => [...spoken(inner, `${place}.${key}`)]));
}

/** A command's definition with its sub-commands, options and choices, at any depth. */
interface Named {
  readonly name: string;
  readonly name_localizations?: Readonly<Partial<Record<string, string | null>>> | null;
  readonly description?: string;
  readonly description_localizations?: Readonly<Partial<Record<string, string | null>>> | null;
  readonly options?: readonly APIApplicationCommandOption[];
  readonly choices?: readonly Named[];
}

const withNested = (named: Named): readonly Named[] => [
  named,
  ...(named.options ?? []).flatMap((option) => withNested(option as Named)),
];

describe.each(TRANSLATED_LOCALES)("in %s", (locale) => {
  it.each(CATALOGUES)("every text about $subject has words of its own, with the same arguments", (entry) => {
    const english = spoken(entry.catalogue.en);
    const translated = spoken(entry.catalogue[locale]);
    expect([...translated.keys()]).toEqual([...english.keys()]);
    for (const [place, text] of translated) {
      const original = english.get(place) ?? "";
      if (/\p{L}{2}/u.test(original.replace(ARGUMENT, ""))) expect(text, place).not.toBe(original);
      expect((text.match(ARGUMENT) ?? []).sort(), place).toEqual((original.match(ARGUMENT) ?? []).sort());
      for (const each of [text, original]) {
        expect(each.length, place).toBeLessThanOrEqual(entry.longest);
        expect(each.trim(), place).toBe(each);
        expect(each, place).not.toBe("");
      }
    }
  });

  it("every slash command, sub-command, option and choice has a name and a description within the limits", () => {
    for (const named of HANDLERS.commands.flatMap(({ definition }) => withNested(definition as Named))) {
      for (const name of [named.name, named.name_localizations?.[locale]]) {
        expect(name, named.name).toMatch(COMMAND_NAME);
        expect(name).toBe(name?.toLowerCase());
        expect(name?.length).toBeLessThanOrEqual(COMMAND_NAME_LIMIT);
      }
      const descriptions = [named.description, named.description_localizations?.[locale]];
      expect(new Set(descriptions).size, named.name).toBe(2);
      for (const description of descriptions) {
        expect(description?.length, named.name).toBeGreaterThan(0);
        expect(description?.length, named.name).toBeLessThanOrEqual(COMMAND_DESCRIPTION_LIMIT);
      }
      for (const choice of named.choices ?? []) {
        expect(choice.name_localizations?.[locale], choice.name).toBeTruthy();
        expect(choice.name_localizations?.[locale]?.length).toBeLessThanOrEqual(COMMAND_DESCRIPTION_LIMIT);
      }
    }
  });

  it("every command of a message's menu has a name within the limits", () => {
    for (const { definition } of HANDLERS.messageCommands) {
      const names = [definition.name, definition.name_localizations?.[locale]];
      expect(new Set(names).size).toBe(2);
      for (const name of names) {
        expect(name?.length).toBeGreaterThan(0);
        expect(name?.length).toBeLessThanOrEqual(COMMAND_NAME_LIMIT);
      }
    }
  });

  it("no two commands or options beside each other have one name", () => {
    const translatedNames = (all: readonly Named[]) => all.map((each) => each.name_localizations?.[locale]);
    for (const { definition } of HANDLERS.commands) {
      const names = translatedNames((definition.options ?? []) as readonly Named[]);
      expect(new Set(names).size).toBe(names.length);
    }
    const names = translatedNames(HANDLERS.commands.map(({ definition }) => definition as Named));
    expect(new Set(names).size).toBe(names.length);
  });
});

/** Every slash command and part of one, as a client shows it that has the names which `nameOf` picks. */
function shownCommands(named: Named, nameOf: (named: Named) => string, before = "/"): readonly string[] {
  const shown = before + nameOf(named);
  const parts = (named.options ?? []).filter(({ type }) => PARTS.has(type)) as readonly Named[];
  return [shown, ...parts.flatMap((part) => shownCommands(part, nameOf, `${shown} `))];
}

describe.each(["en", ...TRANSLATED_LOCALES] as const)("in %s", (locale) => {
  const nameOf = (named: Named) =>
    locale === "en" ? named.name : (named.name_localizations?.[locale] ?? "");
  const shown = HANDLERS.commands.flatMap(({ definition }) => shownCommands(definition as Named, nameOf));

  it("every command that a text names is one that the reader's client shows", () => {
    const named = CATALOGUES.flatMap(({ catalogue }) => [...spoken(catalogue[locale]).values()]).flatMap(
      (text) => [...text.matchAll(/(?<![\w:/])\/\p{L}[^`]*/gu)].map(([command]) => command),
    );
    expect(named.filter((command) => !shown.includes(command))).toEqual([]);
    expect(named).not.toEqual([]);
  });
});

it("every other locale reads English", () => {
  for (const locale of ["en-US", "de", "", "constructor", "__proto__"]) {
    expect(messagesFor(locale)).toBe(messagesFor("en-GB"));
  }
});
