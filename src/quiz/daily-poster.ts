import { closePosting } from "./close-posting.js";
import type { DailyChannel } from "./daily-channel.js";
import type { DailyStore } from "./daily-store.js";
import { postDay, settleAbandoned } from "./post-day.js";
import type { PassedOverReason, PauseReason, Tally } from "./posting.js";
import type { QuizQuestion } from "./question.js";

/** Guilds of one tick that are posted to at the same time: Discord takes 50 requests a second. */
const CONCURRENCY = 8;
/** Guilds of one tick; those that are left are the next one's. */
const BATCH = 1000;

/** What a tick did, for the log. */
export type TickEvent =
  | { readonly kind: "posted"; readonly guildId: string; readonly localDate: string }
  | {
      readonly kind: "passed-over";
      readonly guildId: string;
      readonly localDate: string;
      readonly reason: PassedOverReason;
    }
  | { readonly kind: "paused"; readonly guildId: string; readonly reason: PauseReason }
  | { readonly kind: "closed"; readonly postingId: string }
  /** Tried again at a later tick. */
  | { readonly kind: "failed"; readonly guildId: string | undefined; readonly error: unknown };

export interface DailyPosterOptions {
  readonly store: DailyStore & { readonly tally: (postingId: string) => Promise<Tally> };
  readonly channel: DailyChannel;
  /** The questions that the notes yield now. */
  readonly questions: () => readonly QuizQuestion[] | Promise<readonly QuizQuestion[]>;
  /** The time in ms since 1970. */
  readonly clock: () => number;
  /** This process: another name for each, also after a restart. */
  readonly replica: string;
}

export interface DailyPoster {
  /**
   * Posts what is due, shows the solutions of what is over. To be called about every 15 seconds, in any number of
   * processes on one database: each guild gets one message a date. A call while one is under way is that one.
   */
  readonly tick: () => Promise<readonly TickEvent[]>;
}

/**
 * Posts the daily questions. The choice and the claim are rows before the message is sent. Whoever takes over a claim
 * of which nobody knows whether it was sent looks in the channel's history first; the nonce holds two senders at
 * once to one message.
 */
export function createDailyPoster(options: DailyPosterOptions): DailyPoster {
  const { store, clock } = options;
  let running: Promise<readonly TickEvent[]> | undefined;

  async function run(): Promise<readonly TickEvent[]> {
    const events: TickEvent[] = [];
    const tell = (event: TickEvent): void => void events.push(event);
    const guarded = async (guildId: string | undefined, work: () => Promise<void>): Promise<void> => {
      try {
        await work();
      } catch (error) {
        tell({ kind: "failed", guildId, error });
      }
    };
    const due = await store.dueDaily(clock(), BATCH);
    await eachOf(due, (settings) => guarded(settings.guildId, () => postDay(settings, options, tell)));
    const abandoned = await store.abandoned(clock(), BATCH);
    await eachOf(abandoned, (posting) =>
      guarded(posting.guildId, () => settleAbandoned(posting, options, tell)),
    );
    const over = await store.toClose(clock(), BATCH);
    await eachOf(over, (posting) => guarded(posting.guildId, () => closePosting(posting, options, tell)));
    return events;
  }

  return {
    tick() {
      running ??= run().finally(() => {
        running = undefined;
      });
      return running;
    },
  };
}

async function eachOf<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = items.values();
  const worker = async (): Promise<void> => {
    for (const item of left) await work(item);
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
}
