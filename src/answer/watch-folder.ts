/** Calls back for each change below a folder. */
export type WatchFolder = (folder: string, onEvent: () => void) => Promise<FolderWatch>;

export interface FolderWatch {
  readonly close: () => Promise<void>;
}

/** Folders that hold no notes; `.git` changes with every command. */
const PASSED_OVER = /(?:^|[\\/])(?:\.[^\\/.][^\\/]*|node_modules)(?=[\\/]|$)/;

/**
 * Watches a folder of notes with chokidar; resolves when it is watched. What chokidar cannot watch is told as an event,
 * so that the folder is looked at. A folder that is deleted is not watched any more, also when it is made again.
 */
export const watchFolder: WatchFolder = async (folder, onEvent) => {
  const { watch } = await import("chokidar");
  const watcher = watch(folder, {
    ignoreInitial: true,
    ignored: (path) => path.startsWith(folder) && PASSED_OVER.test(path.slice(folder.length)),
  });
  watcher.on("all", onEvent);
  watcher.on("error", onEvent);
  await new Promise<void>((resolve) => watcher.once("ready", () => resolve()));
  return { close: () => watcher.close() };
};
