/** Runs `task` after `ms` milliseconds, unless the function that it returns is called first. */
export type Schedule = (task: () => void, ms: number) => () => void;

/** The machine's own timers; a pending one does not keep the process alive. */
export const realSchedule: Schedule = (task, ms) => {
  const timer = setTimeout(task, ms);
  timer.unref();
  return () => clearTimeout(timer);
};

export interface ManualClock {
  /** The clock's time, in ms. */
  readonly now: () => number;
  readonly schedule: Schedule;
  /** Moves the clock by `ms` and runs, in order of their time, the tasks that fall due. */
  advance(ms: number): void;
  /** How many tasks are waiting. */
  pending(): number;
}

interface Task {
  readonly at: number;
  readonly run: () => void;
}

/** A clock that stands still until it is told to move, so that time-outs need no waiting in tests. */
export function createManualClock(startMs = 1_767_225_600_000): ManualClock {
  let time = startMs;
  const tasks = new Set<Task>();
  return {
    now: () => time,
    schedule(run, ms) {
      const task = { at: time + ms, run };
      tasks.add(task);
      return () => void tasks.delete(task);
    },
    advance(ms) {
      const end = time + ms;
      for (;;) {
        let next: Task | undefined;
        for (const task of tasks) {
          if (task.at <= end && (next === undefined || task.at < next.at)) next = task;
        }
        if (next === undefined) break;
        tasks.delete(next);
        time = next.at;
        next.run();
      }
      time = end;
    },
    pending: () => tasks.size,
  };
}
