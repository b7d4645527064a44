/** Results that were wanted lately. */
export interface RecentResults<Result> {
  /** The result of that key, made where it is not kept. */
  readonly of: (key: string, make: () => Result) => Result;
}

/**
 * Keeps the results that were wanted last.
 * @param most how many
 */
export function createRecentResults<Result>(most: number): RecentResults<Result> {
  const kept = new Map<string, { readonly result: Result }>();
  return {
    of(key, make) {
      const entry = kept.get(key) ?? { result: make() };
      // A map lists what was put in first at its beginning: the one that was wanted least lately.
      kept.delete(key);
      kept.set(key, entry);
      for (const oldest of kept.keys()) {
        if (kept.size <= most) break;
        kept.delete(oldest);
      }
      return entry.result;
    },
  };
}
