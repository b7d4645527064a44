import { monthStart, weekStart } from "./local-date.js";
import type { Score } from "./quiz-store.js";

export type Period = "week" | "month" | "all";

/** The first date of a period that has a date in it; nothing for `all`. */
const PERIOD_STARTS = {
  week: weekStart,
  month: monthStart,
  all: () => undefined,
} as const satisfies Record<Period, (date: string) => string | undefined>;

/** @param today the guild's own date */
export function periodStart(period: Period, today: string): string | undefined {
  return PERIOD_STARTS[period](today);
}

export interface Rank extends Score {
  /** From 1; who has as many points shares it, and the next rank is as many lower (1, 2, 2, 4). */
  readonly rank: number;
}

/**
 * Ranks by points. Who has left the server has no rank and takes nobody's.
 * @param options.left who has left @default nobody
 */
export function rankScores(
  scores: readonly Score[],
  options: { readonly left?: ReadonlySet<string> } = {},
): readonly Rank[] {
  const here = scores
    .filter((score) => score.points > 0 && !options.left?.has(score.personId))
    .sort((a, b) => b.points - a.points || (a.personId < b.personId ? -1 : 1));
  const ranks: Rank[] = [];
  for (const [place, score] of here.entries()) {
    const above = ranks[place - 1];
    ranks.push({ ...score, rank: above?.points === score.points ? above.rank : place + 1 });
  }
  return ranks;
}
