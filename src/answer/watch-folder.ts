import { relative } from "node:path";
import { mayMatter } from "../index/walk-notes.js";

/** Calls back for each change below a folder. */
export type WatchFolder = (folder: string, onEvent: () => void) => Promise<FolderWatch>;

export interface FolderWatch {
  readonly close: () => Promise<void>;
}

/**
 * Watches a folder of notes with chokidar; resolves when it is watched. What chokidar cannot watch is told as an event,
 * so that the folder is looked at. A folder that is deleted is not watched any more, also when it is made again.
 */
export const watchFolder: WatchFolder = async (folder, onEvent) => {
  const { watch } = await import("chokidar");
  const watcher = watch(folder, {
    ignoreInitial: true,
    // What is passed over when notes are read; `.git` changes with every command.
    ignored: (path) => {
      const within = relative(folder, path).replaceAll("\\", "/");
      return within.split("/")[0] !== ".." && !mayMatter(within);
    },
  });
  watcher.on("all", onEvent);
  watcher.on("error", onEvent);
  await new Promise<void>((resolve) => watcher.once("ready", () => resolve()));
  return { close: () => watcher.close() };
};
