import type { Logger } from "pino";
import type { DailyPoster, TickEvent } from "../../quiz/daily-poster.js";
import type { QuizQuestion } from "../../quiz/question.js";
import type { QuizStore } from "../../quiz/quiz-store.js";
import type { Timer } from "../timer.js";

/** From the end of one tick to the next, in ms: claims in the database keep replicas apart, so that none has to wait. */
export const TICK_MS = 20_000;

export interface QuizTickerOptions {
  readonly poster: DailyPoster;
  readonly store: Pick<QuizStore, "carryOver">;
  readonly questions: () => Promise<readonly QuizQuestion[]>;
  readonly timer: Timer;
  readonly logger: Pick<Logger, "info" | "warn" | "error">;
}

export interface QuizTicker {
  /** Ticks once, and from then on until it is stopped. */
  readonly start: () => void;
  /** Settles when what is under way has ended; a tick that still waits for questions is given up. */
  readonly stop: () => Promise<void>;
}

/** Posts what is due, again and again, and carries memory over when the notes have changed. Never rejects. */
export function createQuizTicker(options: QuizTickerOptions): QuizTicker {
  const { poster, store, questions, timer, logger } = options;
  let carried: readonly QuizQuestion[] | undefined;
  let stopped = false;
  let cancel = (): void => {};
  let running: Promise<void> = Promise.resolve();

  async function tick(): Promise<void> {
    const now = await questions().catch((error: unknown) => {
      // All else of the bot works without them.
      if (!stopped) logger.error({ err: error }, "the quiz questions could not be made");
    });
    if (stopped) return;
    if (now !== undefined) {
      running = lookAfter(now);
      await running;
    }
    if (!stopped) cancel = timer(tick, TICK_MS);
  }

  async function lookAfter(now: readonly QuizQuestion[]): Promise<void> {
    try {
      if (now !== carried) {
        const moved = await store.carryOver(now);
        carried = now;
        logger.info({ questions: now.length, moved }, "quiz questions made");
      }
      for (const event of await poster.tick()) log(event, logger);
    } catch (error) {
      logger.error({ err: error }, "the daily questions could not be looked after");
    }
  }

  return {
    start() {
      if (!stopped) void tick();
    },
    async stop() {
      stopped = true;
      cancel();
      await running;
      cancel();
    },
  };
}

function log(event: TickEvent, logger: QuizTickerOptions["logger"]): void {
  if (event.kind === "failed") {
    logger.error({ err: event.error, guild: event.guildId }, "a daily question failed, it is tried again");
  } else {
    const { kind, ...rest } = event;
    logger[kind === "paused" ? "warn" : "info"](rest, `daily question ${kind}`);
  }
}
