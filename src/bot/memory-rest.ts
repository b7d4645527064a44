import type { InFlight } from "./in-flight.js";
import type { Timer } from "./timer.js";

/** How long nothing may have been done after the start, in milliseconds. */
export const REST_AFTER_START_MS = 1500;
/** How long nothing may have been done later: who has just asked may ask again. In milliseconds. */
export const REST_MS = 60_000;

export interface MemoryRestOptions {
  readonly inFlight: Pick<InFlight, "size" | "begun">;
  /** When the notes were last read, in ms since 1970. */
  readonly notesReadAt: () => number;
  /** Gives memory back; nothing else is done meanwhile. */
  readonly free: () => Promise<void>;
  /** Memory could not be given back; it is not tried again. */
  readonly onFailure: (error: unknown) => void;
  readonly timer: Timer;
}

/**
 * Gives memory back when nobody waits: once after the start, then each time that something was done and a while has
 * passed without more. Returns what ends it.
 */
export function startMemoryRest({
  inFlight,
  notesReadAt,
  free,
  onFailure,
  timer,
}: MemoryRestOptions): () => void {
  let ended = false;
  let wait = REST_AFTER_START_MS;
  /** Whether anything was done since memory was last given back. */
  let used = true;
  let begun = inFlight.begun();
  let readAt = notesReadAt();

  async function look(): Promise<void> {
    const quiet = inFlight.size() === 0 && inFlight.begun() === begun && notesReadAt() === readAt;
    begun = inFlight.begun();
    readAt = notesReadAt();
    if (!quiet) {
      used = true;
    } else if (used) {
      used = false;
      wait = REST_MS;
      try {
        await free();
      } catch (error) {
        onFailure(error);
        return;
      }
    }
    if (!ended) cancel = timer(look, wait);
  }

  let cancel = timer(look, wait);
  return () => {
    ended = true;
    cancel();
  };
}
