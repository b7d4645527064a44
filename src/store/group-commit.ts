import { setImmediate as turn } from "node:timers/promises";

export interface GroupCommitOptions {
  /** Items of one write: PostgreSQL takes 65,535 parameters a statement, SQLite 32,766. @default 500 */
  readonly most?: number;
}

interface Waiting<Item> {
  readonly item: Item;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Writes what comes at the same time together, so that it waits for the disk once. What comes while a write is under
 * way goes with the next one.
 *
 * @param write all or nothing; what it throws is thrown to each whose item was in it
 * @returns settles when the item is written
 */
export function groupCommit<Item>(
  write: (items: readonly Item[]) => Promise<void>,
  { most = 500 }: GroupCommitOptions = {},
): (item: Item) => Promise<void> {
  const waiting: Waiting<Item>[] = [];
  let writing = false;
  const writeAll = async (): Promise<void> => {
    writing = true;
    while (waiting.length > 0) {
      // The other requests of this turn join.
      await turn();
      const group = waiting.splice(0, most);
      try {
        await write(group.map(({ item }) => item));
        for (const { resolve } of group) resolve();
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    writing = false;
  };
  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!writing) void writeAll();
    });
}
