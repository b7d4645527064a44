import { askCommand } from "./ask.js";
import type { Command } from "./command.js";

/** Every slash command of the bot. */
export const COMMANDS: readonly Command[] = [askCommand];

/** @throws Error (a bug, or a command of an older version that is still registered) for a name that is not in the table */
export function findCommand(name: string, commands: readonly Command[] = COMMANDS): Command {
  const command = commands.find((each) => each.definition.name === name);
  if (command !== undefined) return command;
  const known = commands.map((each) => each.definition.name).join(", ");
  throw new Error(`unknown command ${JSON.stringify(name)}; known: ${known}`);
}
