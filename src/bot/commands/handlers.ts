import { askCommand } from "./ask.js";
import type { Handlers } from "./command.js";

/** All that the bot answers. */
export const HANDLERS: Handlers = {
  commands: [askCommand],
  messageCommands: [],
  components: [],
  modals: [],
};

/**
 * The entry of a table for that name.
 *
 * @param what what the table holds, for the message
 * @throws Error (a bug, or something of an older version that Discord still has) for a name that is not in the table
 */
export function findHandler<T>(
  what: string,
  table: readonly T[],
  nameOf: (entry: T) => string,
  name: string,
): T {
  const found = table.find((entry) => nameOf(entry) === name);
  if (found !== undefined) return found;
  throw new Error(`unknown ${what} ${JSON.stringify(name)}; known: ${table.map(nameOf).join(", ")}`);
}
