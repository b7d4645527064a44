import { setImmediate as turn } from "node:timers/promises";

/** How far a process comes. */
export interface Fate {
  /** Dies with this many calls done, and never learns how the last one ended. @default never */
  readonly diesAfter?: number;
  /** Dies with a call of that name done. @default never */
  readonly diesOn?: string;
  /** Stands still with this many calls done, until it is woken. @default never */
  readonly sleepsAfter?: number;
}

/** A process whose calls to the outside go through a `CallOrder`. */
export interface Life extends Fate {
  /** The names of the calls that were done. */
  readonly done: string[];
  /** Set while it stands still: lets it go on with how its last call ended. */
  wake?: (() => void) | undefined;
}

interface WaitingCall {
  readonly life: Life;
  readonly make: () => Promise<void>;
}

/** Lets the calls of processes to the outside go one after another, in the order that a test wants. */
export interface CallOrder {
  /** The functions of a port, as that process calls them. */
  readonly watch: <Port extends object>(port: Port, life: Life) => Port;
  /**
   * Makes calls until every process has nothing more to do, is dead or stands still.
   *
   * @param order whose turn it is, again and again; where that one waits for nothing, whoever has waited longest
   */
  readonly run: (order: readonly Life[]) => Promise<void>;
}

export function newLife(fate: Fate = {}): Life {
  return { ...fate, done: [] };
}

export function isDead({ done, diesAfter = Number.POSITIVE_INFINITY, diesOn = "" }: Life): boolean {
  return done.length >= diesAfter || done.includes(diesOn);
}

/** Makes an order for processes that wait for nothing but their calls. */
export function createCallOrder(): CallOrder {
  let waiting: WaitingCall[] = [];

  const watch = <Port extends object>(port: Port, life: Life): Port =>
    new Proxy(port, {
      get(target, name, receiver) {
        const method = Reflect.get(target, name, receiver) as unknown;
        if (typeof method !== "function") return method;
        return (...given: unknown[]) =>
          new Promise((resolve, reject) => {
            const make = async (): Promise<void> => {
              const [end] = await Promise.allSettled([Reflect.apply(method, target, given) as unknown]);
              life.done.push(String(name));
              // What a dead process waits for never settles: nothing of it runs any more, no `finally` either.
              if (isDead(life)) return;
              life.wake = () => {
                life.wake = undefined;
                if (end.status === "fulfilled") resolve(end.value);
                else reject(end.reason);
              };
              if (life.done.length !== life.sleepsAfter) life.wake();
            };
            waiting.push({ life, make });
          });
      },
    });

  return {
    watch,
    async run(order) {
      for (let place = 0; ; place++) {
        // A process comes from one call to its next without waiting for anything else.
        await turn();
        waiting = waiting.filter(({ life }) => !isDead(life));
        const able = waiting.filter(({ life }) => life.wake === undefined);
        const next = able.find(({ life }) => life === order[place % order.length]) ?? able[0];
        if (next === undefined) return;
        waiting = waiting.filter((call) => call !== next);
        await next.make();
      }
    },
  };
}
