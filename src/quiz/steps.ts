/** Long work that stops at each `yield`, so that other work can come between: after a block or a fact, a few ms at most. */
export type Steps<T> = Generator<undefined, T>;

export interface PauseOptions {
  /** Lets other work come between, as `setImmediate` of `node:timers/promises` does. What it throws ends the work. */
  readonly pause: () => Promise<unknown>;
  /** In ms. */
  readonly now: () => number;
  /** So long is worked between two pauses, in ms. @default 5 */
  readonly everyMs?: number;
}

const EVERY_MS = 5;

/** Does the work without a pause. */
export function runSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** Does the same work with pauses. */
export async function runWithPauses<T>(
  steps: Steps<T>,
  { pause, now, everyMs = EVERY_MS }: PauseOptions,
): Promise<T> {
  let began = now();
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    if (now() - began < everyMs) continue;
    await pause();
    began = now();
  }
}
