import { statSync } from "node:fs";
import { LiveIndex } from "../index/live-index.js";
import { loadIndex } from "../index/load-index.js";
import { formatWarning, type NoteWarning } from "../index/note-file.js";
import type { NoteIndex } from "../index/note-index.js";
import { UserError } from "../user-error.js";
import { ask } from "./ask.js";
import type { Notes, NotesState } from "./notes.js";
import { type FolderWatch, type WatchFolder, watchFolder } from "./watch-folder.js";

export interface FollowNotesOptions {
  /** The folder of the notes. */
  readonly notes: string;
  /** The data folder, where the index is kept. @default none: it is not kept */
  readonly data?: string;
  /** See `HoldOptions`. */
  readonly holdUpTo?: number;
  /** Whether notes whose front matter says `draft: true` count. @default true */
  readonly drafts?: boolean;
  /** In ms since 1970. */
  readonly now: () => number;
  /** Runs a callback once, so many ms from now, unless the function that it returns is called before. */
  readonly timer: (callback: () => void, ms: number) => () => void;
  /** Told of each thing in the notes that could not be used, as `file:line: message`. */
  readonly onWarning: (warning: string) => void;
  /** Told how many concepts the folder's own `concepts.yml` brought, where there is one. */
  readonly onOwnConcepts?: (count: number) => void;
  /** Told when notes changed and are asked from now on. */
  readonly onChange?: (change: { readonly changed: number; readonly removed: number }) => void;
  /** Told why the notes cannot be read as they are now; those that were read before are asked on. */
  readonly onFailure: (message: string) => void;
  /** Told when the index could not be kept for the next time. */
  readonly onNotKept?: (error: unknown) => void;
  /** Told after each note that is read at first. */
  readonly onProgress?: (done: number, total: number) => void;
  /** @default chokidar */
  readonly watch?: WatchFolder;
}

export interface FollowedNotes extends Notes {
  /** Settles when the folder has been looked at after all that was seen to happen so far. */
  readonly settled: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** How long a folder must be quiet before it is looked at, in ms: a `git pull` writes one file after the other. */
export const QUIET_MS = 150;
/** How long it is waited for quiet at most, in ms. */
export const LONGEST_WAIT_MS = 2000;
/** How long a folder that is not there is left alone before it is looked for again, in ms. */
export const GONE_MS = 2000;

/**
 * Loads the notes and follows what happens to them: a question is answered from the notes as they are a moment after
 * they were saved. Where they cannot be read, the last ones that could are asked on.
 *
 * @throws UserError where the folder is missing or holds no note at first
 */
export async function followNotes(options: FollowNotesOptions): Promise<FollowedNotes> {
  const { notes, drafts = true, now, onProgress, watch = watchFolder } = options;
  let unreadable = false;
  const loading = {
    drafts,
    now,
    onUnreadable: () => {
      unreadable = true;
      onEvent();
    },
    ...(options.data === undefined ? {} : { data: options.data }),
    ...(options.holdUpTo === undefined ? {} : { holdUpTo: options.holdUpTo }),
  };
  const loaded = await loadIndex(notes, {
    ...loading,
    ...(onProgress === undefined ? {} : { onProgress }),
  });
  tell(loaded, options);
  try {
    loaded.keep?.();
  } catch (error) {
    options.onNotKept?.(error);
  }
  const live = new LiveIndex(notes, loaded, loading);
  let state = stateOf(live.index, loaded.readAt);
  let watching: FolderWatch | undefined;
  let closed = false;
  let cancel: (() => void) | undefined;
  let waitingSince: number | undefined;
  let work: Promise<void> = Promise.resolve();
  let failure: string | undefined;
  let place = placeOf(notes);

  const refresh = async (): Promise<void> => {
    if (closed) return;
    try {
      const refreshed = await live.refresh({ anew: unreadable });
      failure = undefined;
      unreadable = false;
      // Of a folder that was deleted and made again the watch is on the deleted one.
      if (watching === undefined || placeOf(notes) !== place) {
        await stopWatching();
        await startWatching();
      }
      tell(refreshed, options);
      if (refreshed.index === undefined) return;
      state = stateOf(refreshed.index, live.readAt);
      options.onChange?.({ changed: refreshed.changed, removed: refreshed.removed });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      fail(error.message);
      if (error.code !== "notes-missing") return;
      await stopWatching();
      if (!closed) schedule(GONE_MS);
    }
  };
  const run = (): void => {
    cancel = undefined;
    waitingSince = undefined;
    work = work.then(refresh).catch((error: unknown) => {
      fail(error instanceof Error ? (error.stack ?? error.message) : String(error));
    });
  };
  // What goes on is told once.
  const fail = (message: string): void => {
    if (message !== failure) options.onFailure(message);
    failure = message;
  };
  const schedule = (ms: number): void => {
    cancel?.();
    cancel = options.timer(run, ms);
  };
  const onEvent = (): void => {
    if (closed) return;
    waitingSince ??= now();
    schedule(Math.max(0, Math.min(QUIET_MS, waitingSince + LONGEST_WAIT_MS - now())));
  };
  const startWatching = async (): Promise<void> => {
    place = placeOf(notes);
    watching = await watch(notes, onEvent);
    // What happened before it was watched.
    onEvent();
  };
  const stopWatching = async (): Promise<void> => {
    const stopped = watching;
    watching = undefined;
    await stopped?.close();
  };

  await startWatching();
  return {
    current: () => state,
    settled: async () => {
      if (cancel !== undefined) {
        cancel();
        run();
      }
      await work;
    },
    close: async () => {
      closed = true;
      cancel?.();
      await stopWatching();
      await work;
    },
  };
}

/** Tells a folder from another of the same name; absent where there is none. */
function placeOf(folder: string): string | undefined {
  const stats = statSync(folder, { throwIfNoEntry: false });
  return stats && `${stats.dev} ${stats.ino} ${stats.birthtimeMs}`;
}

function stateOf(index: NoteIndex, readAt: number): NotesState {
  return { index, ask: (question, asking = {}) => ask(question, { index, ...asking }), readAt };
}

function tell(
  { warnings, ownConcepts }: { readonly warnings: readonly NoteWarning[]; readonly ownConcepts?: number },
  { onWarning, onOwnConcepts }: FollowNotesOptions,
): void {
  if (ownConcepts !== undefined) onOwnConcepts?.(ownConcepts);
  for (const warning of warnings) onWarning(formatWarning(warning));
}
