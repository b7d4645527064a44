import type { AskedQuestion, AskedStore, Verdict } from "../../../src/answer/asked-store.js";

export interface MemoryAskedStore extends AskedStore {
  readonly rows: ReadonlyMap<string, AskedQuestion>;
  readonly verdicts: ReadonlyMap<string, Verdict>;
}

/** Questions asked, kept in this process: for tests that are not about the database. */
export function createMemoryAskedStore(): MemoryAskedStore {
  const rows = new Map<string, AskedQuestion>();
  /** By question and person. */
  const verdicts = new Map<string, Verdict>();
  let count = 0;
  const isWrong = (id: string): boolean =>
    [...verdicts].some(([key, verdict]) => key.startsWith(`${id} `) && verdict === "wrong");
  return {
    rows,
    verdicts,
    async record(asked) {
      count += 1;
      const id = `q${count}`;
      rows.set(id, { ...asked, id });
      return id;
    },
    find: async (id) => rows.get(id),
    async judge(id, userId, verdict) {
      verdicts.set(`${id} ${userId}`, verdict);
    },
    async answeredWell({ guildId, containing = "", limit }) {
      const good = [...rows.values()].filter(
        (row) =>
          row.found &&
          !isWrong(row.id) &&
          (guildId === undefined || row.guildId === guildId) &&
          row.question.includes(containing),
      );
      return [...new Set(good.map(({ question }) => question))].slice(0, limit);
    },
    async report({ guildId, since = 0, limit = 10 } = {}) {
      const all = [...rows.values()].filter(
        (row) => row.askedAt >= since && (guildId === undefined || row.guildId === guildId),
      );
      const lines = (some: readonly AskedQuestion[]) =>
        some.slice(0, limit).map(({ question, askedAt, source }) => ({
          question,
          count: 1,
          lastAskedAt: askedAt,
          ...(source === undefined ? {} : { source }),
        }));
      return {
        asked: all.length,
        people: new Set(all.map(({ userId }) => userId)).size,
        notFound: lines(all.filter(({ found }) => !found)),
        markedWrong: lines(all.filter(({ id }) => isWrong(id))),
        mostAsked: lines(all),
      };
    },
    ofPerson: async (userId) => [...rows.values()].filter((row) => row.userId === userId),
    verdictsBy: async (userId) => [...verdicts.keys()].filter((key) => key.endsWith(` ${userId}`)).length,
    async forget(userId) {
      const own = [...rows.values()].filter((row) => row.userId === userId);
      for (const { id } of own) rows.delete(id);
      for (const key of verdicts.keys()) if (key.endsWith(` ${userId}`)) verdicts.delete(key);
      return own.length;
    },
  };
}
