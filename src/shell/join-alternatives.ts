import { findCommand } from "./command-table.js";
import type { SimpleCommand } from "./split-words.js";

/**
 * `docker start|stop web` is no pipeline: where the words on both sides of a bar without spaces are subcommands of
 * one command, they are one word that says "one of these".
 */
export function joinAlternatives(commands: readonly SimpleCommand[], text: string): SimpleCommand[] {
  const joined: SimpleCommand[] = [];
  for (const command of commands) {
    const before = joined.at(-1);
    const last = before?.words.at(-1);
    const first = command.words[0]!;
    if (!before || !last || before.operator !== "|" || first.start !== last.end + 1) joined.push(command);
    else if (!areSiblings(before, first.value)) joined.push(command);
    else {
      const raw = text.slice(last.start, first.end);
      const word = { ...last, raw, value: raw, end: first.end };
      const words = [...before.words.slice(0, -1), word, ...command.words.slice(1)];
      joined[joined.length - 1] = { ...command, words };
    }
  }
  return joined;
}

function areSiblings(command: SimpleCommand, name: string): boolean {
  const words = command.words.map((word) => word.value);
  const parent = findCommand(words.slice(0, -1));
  const names = parent?.rest.length === 0 ? parent.command.names : undefined;
  const own = words.at(-1)?.split("|") ?? [];
  return names?.has(name) === true && own.every((one) => names.has(one));
}
