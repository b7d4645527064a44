import {
  accessSync,
  closeSync,
  constants,
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
import type { OpenFile } from "./checked-bytes.js";
import { makeFolder } from "./make-folder.js";

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

/**
 * Closed when nothing reads it any more: of an index that another takes the place of, somebody may still look at
 * sections, and what is closed under them could by then be the number of another file.
 */
const closing = new FinalizationRegistry<number>(closeSync);

/** A file to read from as long as anybody holds it, also where it gets another name or none meanwhile. */
export class SnapshotFile implements OpenFile {
  readonly size: number;
  readonly #file: number;

  constructor(path: string) {
    this.#file = openSync(path, "r");
    closing.register(this, this.#file, this);
    this.size = fstatSync(this.#file).size;
  }

  fill(bytes: Uint8Array, at: number): void {
    for (let done = 0; done < bytes.byteLength; ) {
      const count = readSync(this.#file, bytes, done, bytes.byteLength - done, at + done);
      if (count === 0) throw new RangeError("the file was cut");
      done += count;
    }
  }

  /** Nothing is to be read from it any more. */
  close(): void {
    if (closing.unregister(this)) closeSync(this.#file);
  }
}

/** Undefined where there is none or it cannot be opened. */
export function openSnapshotFile(path: string): SnapshotFile | undefined {
  try {
    return new SnapshotFile(path);
  } catch {
    // Without a snapshot the notes are read.
    return undefined;
  }
}

/** Whether the folder of a file is there, or could be made, and may be written to. */
export function canWriteBeside(path: string): boolean {
  const folder = dirname(path);
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
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
