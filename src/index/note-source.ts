import { readFileSync } from "node:fs";
import type { FileStamp, WalkedFile } from "./walk-notes.js";

/** A file of the notes as it stood when it was read. */
export interface NoteSource {
  /** Relative to the notes folder, with forward slashes. */
  readonly path: string;
  readonly stamp?: FileStamp;
  /** SHA-256 of its bytes, in hexadecimal; absent where it could not be read. */
  readonly hash?: string;
}

/**
 * How near to the reading a file's time may be and still tell of a later change, in milliseconds: FAT keeps times to
 * two seconds. A younger file may have been written to again within the same tick, as git says of its own index
 * (https://git-scm.com/docs/racy-git).
 */
const COARSEST_TICK_MS = 2000;

export interface Changes {
  /** New, or of another content than was read. */
  readonly changed: readonly WalkedFile[];
  /** Paths that are there no more. */
  readonly removed: readonly string[];
}

/**
 * Compares what was read with what is there now: by size and times where they can be trusted, else by content.
 *
 * @param readAt when reading began, in ms since 1970
 * @param hashOf the content's hash, as in `NoteSource`
 */
export function findChanges(
  sources: readonly NoteSource[],
  files: readonly WalkedFile[],
  options: { readonly readAt: number; readonly hashOf: (bytes: Uint8Array) => string },
): Changes {
  const known = new Map(sources.map((source) => [source.path, source]));
  const changed = files.filter((file) => {
    const source = known.get(file.path);
    known.delete(file.path);
    return source === undefined || !isSame(source, file, options);
  });
  return { changed, removed: [...known.keys()] };
}

function isSame(
  { stamp, hash }: NoteSource,
  file: WalkedFile,
  { readAt, hashOf }: { readonly readAt: number; readonly hashOf: (bytes: Uint8Array) => string },
): boolean {
  const now = file.stamp;
  if (stamp === undefined || now === undefined || stamp.size !== now.size) return false;
  const untouched = stamp.mtimeMs === now.mtimeMs && stamp.ctimeMs === now.ctimeMs && stamp.ino === now.ino;
  if (untouched && Math.max(now.mtimeMs, now.ctimeMs) < readAt - COARSEST_TICK_MS) return true;
  if (hash === undefined) return false;
  try {
    return hashOf(readFileSync(file.real)) === hash;
  } catch {
    return false;
  }
}
