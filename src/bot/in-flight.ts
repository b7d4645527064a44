import { type Timer, withinTime } from "./timer.js";

/** The pieces of work that have begun and not ended. */
export interface InFlight {
  readonly size: () => number;
  /** How many have begun so far, ended or not. */
  readonly begun: () => number;
  /** Counts the work until it settles; it must not reject. */
  readonly add: (work: Promise<void>) => void;
  /** Waits until nothing is left or `ms` milliseconds have passed; says how many are left. */
  readonly drain: (ms: number, timer: Timer) => Promise<number>;
}

export function createInFlight(): InFlight {
  const running = new Set<Promise<void>>();
  let begun = 0;
  return {
    size: () => running.size,
    begun: () => begun,
    add(work) {
      begun++;
      running.add(work);
      void work.finally(() => running.delete(work));
    },
    async drain(ms, timer) {
      const settled = async (): Promise<void> => {
        while (running.size > 0) await Promise.all(running);
      };
      await withinTime(settled(), ms, timer);
      return running.size;
    },
  };
}
