import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder and those that it lies in, where they are not there yet. `mkdirSync` with `recursive` never ends where
 * the system says that a folder is missing which it does not let be made, as below `/proc`.
 *
 * @param mode of the folders that are made
 * @throws an error of the file system
 */
export function makeFolder(path: string, mode = 0o777): void {
  const error = failureToMake(path, mode);
  if (error === undefined) return;
  const parent = dirname(path);
  if ((error as NodeJS.ErrnoException).code !== "ENOENT" || parent === path) throw error;
  makeFolder(parent, mode);
  const second = failureToMake(path, mode);
  if (second !== undefined) throw second;
}

/** It may be there already, or another process may be first. */
function failureToMake(path: string, mode: number): unknown {
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return error;
  }
  return undefined;
}
