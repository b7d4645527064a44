import type { Timer } from "./timer.js";

/** How long a lasting outage is not told again, in milliseconds: discord.js tries to reconnect twice a second. */
export const OUTAGE_REPEAT_MS = 60_000;

export interface OutageLog {
  /** A shard's connection is lost, or could not be opened again. */
  readonly lost: (shard: number) => void;
  /** A shard is connected: its next loss is a new outage. */
  readonly restored: (shard: number) => void;
  /** Connections are closed on purpose from now on: nothing more is told, and no timer is left. */
  readonly end: () => void;
}

/** Tells of an outage when it begins and, while it lasts, at most every `OUTAGE_REPEAT_MS`; each shard has its own. */
export function createOutageLog(tell: (shard: number) => void, timer: Timer): OutageLog {
  /** By shard that was told of lately: what cancels its timer. */
  const told = new Map<number, () => void>();
  let ended = false;
  const restored = (shard: number): void => {
    told.get(shard)?.();
    told.delete(shard);
  };
  return {
    lost(shard) {
      if (ended || told.has(shard)) return;
      told.set(
        shard,
        timer(() => told.delete(shard), OUTAGE_REPEAT_MS),
      );
      tell(shard);
    },
    restored,
    end() {
      ended = true;
      for (const shard of told.keys()) restored(shard);
    },
  };
}
