import {
  closeSync,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { crc32 } from "node:zlib";
import { makeFolder } from "./make-folder.js";
import { LARGEST_CONTAINER } from "./snapshot-container.js";

/** The folder of the snapshots, in the data folder. */
const FOLDER = "index";
/** What a process that was killed while it wrote leaves behind is removed when it is older than this, in ms. */
const ABANDONED_MS = 60 * 60 * 1000;

/**
 * Where the snapshot of a notes folder lies: one file for each folder, so that several do not take turns.
 *
 * @param root the notes folder, absolute
 * @param variant what else tells one index of the folder from another
 */
export function snapshotPath(data: string, root: string, variant: string): string {
  const name = basename(root)
    .replace(/[^\p{L}\p{N}_-]+/gu, "-")
    .slice(0, 40);
  const sum = crc32(JSON.stringify([root, variant]))
    .toString(16)
    .padStart(8, "0");
  return join(data, FOLDER, `${name}-${sum}.snapshot`);
}

/** The bytes of a file, in a buffer of their own; undefined where there is none or it cannot be read. */
export function readSnapshotFile(path: string): Uint8Array<ArrayBuffer> | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, "r");
    const { size } = fstatSync(file);
    if (size > LARGEST_CONTAINER) return undefined;
    const bytes = new Uint8Array(size);
    for (let done = 0; done < size; ) {
      const count = readSync(file, bytes, done, size - done, done);
      if (count === 0) return undefined;
      done += count;
    }
    return bytes;
  } catch {
    // Without a snapshot the notes are read.
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/**
 * Writes a file whole or not at all: aside, then under its name. Of several that write at once each puts a whole one
 * there, and the last one stays. The disk is not waited for: what a power failure leaves is told by the checksum, and the
 * notes are there still.
 *
 * @throws an error of the file system, with nothing left behind
 */
export function writeSnapshotFile(path: string, bytes: Uint8Array, options: { readonly now: number }): void {
  const folder = dirname(path);
  makeFolder(folder);
  const aside = `${path}.${process.pid}.${process.hrtime.bigint().toString(36)}.tmp`;
  try {
    const file = openSync(aside, "wx");
    try {
      for (let done = 0; done < bytes.byteLength; ) done += writeSync(file, bytes, done);
    } finally {
      closeSync(file);
    }
    renameSync(aside, path);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
  removeAbandoned(folder, options.now);
}

function removeAbandoned(folder: string, now: number): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const stats = name.endsWith(".tmp") ? statSync(path, { throwIfNoEntry: false }) : undefined;
    if (stats !== undefined && now - stats.mtimeMs > ABANDONED_MS) rmSync(path, { force: true });
  }
}
