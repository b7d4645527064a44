import { type Period, periodStart, type Rank, rankScores } from "./leaderboard.js";
import type { QuizStore, Score } from "./quiz-store.js";
import { type Streak, streakOf } from "./streak.js";

/**
 * A person's streak in a guild, or everywhere.
 * @param today the guild's own date, or the person's
 */
export async function readStreak(
  store: Pick<QuizStore, "activeDays" | "askedDays">,
  {
    personId,
    guildId,
    today,
  }: { readonly personId: string; readonly guildId?: string; readonly today: string },
): Promise<Streak> {
  const days = await store.activeDays(personId, guildId === undefined ? {} : { guildId });
  const asked = guildId === undefined ? [] : await store.askedDays(guildId);
  // Where there never was a question of the day, every day is one to practise on.
  return streakOf(
    days.map((day) => day.localDate),
    today,
    asked.length === 0 ? {} : { asked },
  );
}

export interface LeaderboardOptions {
  readonly guildId: string;
  readonly period: Period;
  /** The guild's own date. */
  readonly today: string;
  /** Ranks shown at most. @default 10 */
  readonly limit?: number;
  /** Which of these people have left the server. @default nobody */
  readonly leftOf?: (people: readonly string[]) => Promise<ReadonlySet<string>>;
}

/** The first ranks of a guild. Only as many people are looked for in the server as it takes to fill them. */
export async function readLeaderboard(
  store: Pick<QuizStore, "scores">,
  { guildId, period, today, limit = 10, leftOf = async () => new Set() }: LeaderboardOptions,
): Promise<readonly Rank[]> {
  const from = periodStart(period, today);
  const scores = await store.scores(guildId, from === undefined ? {} : { from });
  const here: Score[] = [];
  for (let next = 0; here.length < limit && next < scores.length; next += limit) {
    const some = scores.slice(next, next + limit);
    const left = await leftOf(some.map((score) => score.personId));
    here.push(...some.filter((score) => !left.has(score.personId)));
  }
  return rankScores(here).slice(0, limit);
}
