import type { Timer } from "../timer.js";

export interface AnswerCountsOptions {
  /** Edits the message of a posting so that it says how many have answered. */
  readonly show: (postingId: string) => Promise<void>;
  readonly timer: Timer;
  /** Told of an edit that failed; the next answer tries again. */
  readonly onError: (error: unknown, postingId: string) => void;
  /** From the first answer to the first edit, in ms: answers that come together are shown together. @default 1500 */
  readonly firstAfterMs?: number;
  /** Between two edits of one message, in ms: Discord takes about five in five seconds. @default 10000 */
  readonly gapMs?: number;
}

/** Shows how many have answered, with few edits however many answer. */
export interface AnswerCounts {
  /** Somebody has answered. */
  readonly changed: (postingId: string) => void;
  /** Shows what is not shown yet and ends. */
  readonly stop: () => Promise<void>;
}

/** Edits that are under way at the same time; discord.js holds itself to 50 requests a second for all purposes. */
const EDITS_AT_ONCE = 4;

interface Pending {
  /** Whether somebody has answered since the last edit. */
  isDirty: boolean;
  cancel: () => void;
}

export function createAnswerCounts(options: AnswerCountsOptions): AnswerCounts {
  const { show, timer, onError, firstAfterMs = 1500, gapMs = 10_000 } = options;
  const pending = new Map<string, Pending>();
  const running = new Set<Promise<void>>();
  let stopped = false;

  async function edit(postingId: string): Promise<void> {
    while (running.size >= EDITS_AT_ONCE) await Promise.race(running);
    const work = show(postingId).catch((error: unknown) => onError(error, postingId));
    running.add(work);
    await work;
    running.delete(work);
  }

  async function turn(postingId: string, state: Pending): Promise<void> {
    if (!state.isDirty) {
      pending.delete(postingId);
      return;
    }
    state.isDirty = false;
    await edit(postingId);
    if (!stopped) state.cancel = timer(() => void turn(postingId, state), gapMs);
  }

  return {
    changed(postingId) {
      if (stopped) return;
      const known = pending.get(postingId);
      if (known !== undefined) {
        known.isDirty = true;
        return;
      }
      const state: Pending = { isDirty: true, cancel: () => {} };
      pending.set(postingId, state);
      state.cancel = timer(() => void turn(postingId, state), firstAfterMs);
    },
    async stop() {
      stopped = true;
      for (const { cancel } of pending.values()) cancel();
      const dirty = [...pending].filter(([, { isDirty }]) => isDirty);
      pending.clear();
      await Promise.all([...running, ...dirty.map(([postingId]) => edit(postingId))]);
    },
  };
}
