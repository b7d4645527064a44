import { factsIndex, findProgram } from "./command-table.js";

/** Digits of the numbers. */
const BASE = 36;

/**
 * A command as the places that its program and its subcommands have in the command table: `4c.1.n`, some four
 * characters. It holds for one version of the table.
 *
 * @param path canonical, with the program
 * @returns undefined for what the table does not have
 */
export function commandNumber(path: readonly string[]): string | undefined {
  const [name = "", ...more] = path;
  const places = [factsIndex().programs.indexOf(name)];
  let facts = findProgram(name)?.facts;
  for (const word of more) {
    places.push(Object.keys(facts?.commands ?? {}).indexOf(word));
    facts = facts?.commands?.[word];
  }
  return facts === undefined || places.includes(-1)
    ? undefined
    : places.map((place) => place.toString(BASE)).join(".");
}

/**
 * The path of a command.
 *
 * @param number as `commandNumber` gave it
 */
export function numberedCommand(number: string): string[] | undefined {
  const [program = -1, ...more] = number.split(".").map((digits) => Number.parseInt(digits, BASE));
  const name = factsIndex().programs[program];
  if (name === undefined) return undefined;
  const path = [name];
  let facts = findProgram(name)?.facts;
  for (const place of more) {
    const word = Object.keys(facts?.commands ?? {})[place];
    if (word === undefined) return undefined;
    path.push(word);
    facts = facts?.commands?.[word];
  }
  return path;
}
