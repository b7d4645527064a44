/** Runs a callback once, `ms` milliseconds from now, unless the function that it returns is called before. */
export type Timer = (callback: () => void, ms: number) => () => void;

/** The machine's own clock. */
export const realTimer: Timer = (callback, ms) => {
  const timeout = setTimeout(callback, ms);
  return () => clearTimeout(timeout);
};

/** What `work` settles to, or `undefined` when `ms` milliseconds pass first; the work itself goes on. */
export async function withinTime<T>(
  work: Promise<T>,
  ms: number,
  timer: Timer,
): Promise<{ value: T } | undefined> {
  let cancel = (): void => {};
  const late = new Promise<undefined>((resolve) => {
    cancel = timer(() => resolve(undefined), ms);
  });
  try {
    return await Promise.race([work.then((value) => ({ value })), late]);
  } finally {
    cancel();
  }
}
