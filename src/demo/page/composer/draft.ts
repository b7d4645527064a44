import type { OptionValue, PageSnapshot } from "../../page-protocol.js";
import type { Strings } from "../strings.js";
import { OPTION, type SlashCommand, type SlashOption } from "./slash-commands.js";

/** What stands in the field of an option: the text, and the value when one was picked rather than typed. */
export interface Entry {
  readonly text: string;
  readonly value?: OptionValue;
}

/** A command that is being filled in. */
export interface Draft {
  readonly command: SlashCommand;
  /** By option name; an option that is not there shows no field. */
  readonly entries: Readonly<Record<string, Entry>>;
}

export function startDraft(command: SlashCommand, entries: Draft["entries"] = {}): Draft {
  const required = command.options.filter((option) => option.required);
  const empty = Object.fromEntries(required.map(({ name }) => [name, { text: "" }]));
  return { command, entries: { ...empty, ...entries } };
}

/** A text that names a command and what follows it; undefined when it names none, or is not done naming it. */
export function readTyped(text: string, commands: readonly SlashCommand[]): Draft | undefined {
  if (!text.startsWith("/")) return undefined;
  const rest = text.slice(1);
  const named = commands
    .flatMap((command) => [command.name, command.shown].map((name) => ({ command, name })))
    .filter(({ name }) => rest.startsWith(`${name} `) || rest.startsWith(`${name}\u3000`))
    .sort((a, b) => b.name.length - a.name.length)[0];
  if (named === undefined) return undefined;
  const { command, name } = named;
  return startDraft(command, readEntries(rest.slice(name.length + 1), command.options));
}

/** `question: what is it private: True`; words without a name belong to the first option that takes any text. */
function readEntries(text: string, options: readonly SlashOption[]): Draft["entries"] {
  const names = options.flatMap((option) => [option.name, option.shown].map((name) => ({ option, name })));
  const marks = names
    .flatMap(({ option, name }) => {
      const at = ` ${text}`.search(new RegExp(`\\s${escaped(name)}[:：]`, "u"));
      return at < 0 ? [] : [{ option, at, end: at + name.length + 1 }];
    })
    .sort((a, b) => a.at - b.at);
  const entries = marks.map(({ option, end }, index) => {
    const value = text.slice(end, marks[index + 1]?.at).trim();
    return [option.name, { text: value }] as const;
  });
  const loose = text.slice(0, marks[0]?.at).trim();
  const first = options.find((option) => option.type === OPTION.STRING && option.choices.length === 0);
  if (loose !== "" && first !== undefined) entries.unshift([first.name, { text: loose }]);
  return Object.fromEntries(entries);
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

/** What can be picked for an option without asking the bot: undefined when any text will do. */
export function fixedChoices(
  option: SlashOption,
  snapshot: PageSnapshot,
  strings: Strings,
): readonly { readonly name: string; readonly value: OptionValue }[] | undefined {
  if (option.choices.length > 0) return option.choices;
  const people = snapshot.people.map(({ id, name }) => ({ name: `@${name}`, value: id }));
  const roles = snapshot.roles.map(({ id, name }) => ({ name: `@${name}`, value: id }));
  const byType: Readonly<Record<number, readonly { name: string; value: OptionValue }[]>> = {
    [OPTION.BOOLEAN]: [
      { name: strings.yes, value: true },
      { name: strings.no, value: false },
    ],
    [OPTION.USER]: people,
    [OPTION.ROLE]: roles,
    [OPTION.MENTIONABLE]: [...people, ...roles],
    [OPTION.CHANNEL]: snapshot.channels.map(({ id, name }) => ({ name: `#${name}`, value: id })),
  };
  return byType[option.type];
}

export type DraftProblem = "required" | "wrong";

/** The values to send, and the options at fault by name. */
export function valuesOf(
  { command, entries }: Draft,
  snapshot: PageSnapshot,
  strings: Strings,
): {
  readonly values: Readonly<Record<string, OptionValue>>;
  readonly problems: Readonly<Record<string, DraftProblem>>;
} {
  const values: Record<string, OptionValue> = {};
  const problems: Record<string, DraftProblem> = {};
  for (const option of command.options) {
    const entry = entries[option.name];
    const text = entry?.text.trim() ?? "";
    if (entry === undefined || text === "") {
      if (option.required) problems[option.name] = "required";
      continue;
    }
    const value = entryValue(option, { ...entry, text }, fixedChoices(option, snapshot, strings));
    if (value === undefined) problems[option.name] = "wrong";
    else values[option.name] = value;
  }
  return { values, problems };
}

function entryValue(
  option: SlashOption,
  { text, value }: Entry,
  choices: ReturnType<typeof fixedChoices>,
): OptionValue | undefined {
  if (value !== undefined) return value;
  if (choices !== undefined) {
    const typed = text.toLocaleLowerCase().replace(/^[@#]/, "");
    return choices.find(
      (choice) =>
        choice.name.toLocaleLowerCase().replace(/^[@#]/, "") === typed || String(choice.value) === typed,
    )?.value;
  }
  if (option.type !== OPTION.INTEGER && option.type !== OPTION.NUMBER) return text;
  const number = Number(text);
  const isRight = option.type === OPTION.NUMBER ? Number.isFinite(number) : Number.isSafeInteger(number);
  return isRight ? number : undefined;
}
