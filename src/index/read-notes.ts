import type { Dirent } from "node:fs";
import { lstat, readdir, readFile, realpath, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { UserError } from "../user-error.js";
import type { NoteFile, NoteWarning } from "./note-file.js";

/** A note larger than this is almost always something else with a Markdown name. */
export const MAX_NOTE_BYTES = 5 * 1024 * 1024;

/** How many files are open at once: far below the usual limit of 256 to 1,024 descriptors. */
const OPEN_FILES = 32;

/** How much of a file is looked at to tell what it is. */
const SAMPLE_BYTES = 4096;

const NOTE_NAME = /\.(md|markdown)$/i;

export interface ReadNotesResult {
  /** In order of their paths, by UTF-16 code units: the same on every system. */
  readonly files: readonly NoteFile[];
  readonly warnings: readonly NoteWarning[];
  /** `concepts.yml` at the top of the folder, where there is one. */
  readonly concepts?: NoteFile;
}

/** What a folder may bring beside its notes: words of one meaning. */
const CONCEPTS_NAME = "concepts.yml";

/**
 * Reads every `.md` and `.markdown` file below a folder; the only reading of notes from disk.
 *
 * Dot-folders, dot-files and `node_modules` are passed over. A symbolic link is followed only where it stays inside
 * the folder and brings a file that is not read already. A file that is not UTF-8, not readable or over 5 MiB is
 * named in a warning.
 *
 * @throws UserError `notes-missing` when the folder is not there, `notes-empty` when it holds no note to read
 */
export async function readNotes(folder: string): Promise<ReadNotesResult> {
  const root = await openFolder(folder);
  const walk: Walk = { root, paths: [], links: [], seen: new Set([root]), warnings: [] };
  await walkFolder(walk, root, "");
  // Links come last, so that a file keeps its own path where a link names it too.
  for (let link = walk.links.shift(); link !== undefined; link = walk.links.shift()) {
    await followLink(walk, link);
  }
  walk.paths.sort((a, b) => (a.path < b.path ? -1 : 1));
  const files: NoteFile[] = [];
  for (let start = 0; start < walk.paths.length; start += OPEN_FILES) {
    const batch = walk.paths.slice(start, start + OPEN_FILES);
    const read = await Promise.all(batch.map(({ path, real }) => readNote(path, real)));
    for (const result of read) {
      if ("text" in result) files.push(result);
      else walk.warnings.push(result);
    }
  }
  walk.warnings.sort((a, b) => (a.note < b.note ? -1 : 1));
  if (files.length === 0) throw emptyFolder(folder, walk.warnings);
  const concepts = await readConcepts(walk.root);
  if (concepts === undefined) return { files, warnings: walk.warnings };
  if ("text" in concepts) return { files, warnings: walk.warnings, concepts };
  return { files, warnings: [...walk.warnings, concepts] };
}

async function readConcepts(root: string): Promise<NoteFile | NoteWarning | undefined> {
  const path = join(root, CONCEPTS_NAME);
  const info = await lstat(path).catch(() => undefined);
  return info?.isFile() === true ? readNote(CONCEPTS_NAME, path) : undefined;
}

interface Walk {
  readonly root: string;
  readonly paths: { path: string; real: string }[];
  readonly links: string[];
  /** Real paths of folders that were entered and files that were taken. */
  readonly seen: Set<string>;
  readonly warnings: NoteWarning[];
}

async function openFolder(folder: string): Promise<string> {
  try {
    const root = await realpath(folder);
    if ((await stat(root)).isDirectory()) return root;
  } catch (error) {
    throw new UserError("notes-missing", `the notes folder ${folder} cannot be opened: ${reason(error)}`);
  }
  throw new UserError(
    "notes-missing",
    `the notes folder ${folder} is a file; expected a folder of .md files`,
  );
}

async function walkFolder(walk: Walk, real: string, path: string): Promise<void> {
  let entries: Dirent[];
  try {
    entries = await readdir(real, { withFileTypes: true });
  } catch (error) {
    walk.warnings.push({ note: path === "" ? "." : path, message: `folder not read: ${reason(error)}` });
    return;
  }
  for (const entry of entries) {
    if (isPassedOver(entry.name)) continue;
    const child = path === "" ? entry.name : `${path}/${entry.name}`;
    const childReal = join(real, entry.name);
    if (entry.isSymbolicLink()) walk.links.push(child);
    else if (entry.isDirectory()) {
      if (enter(walk, childReal)) await walkFolder(walk, childReal, child);
    } else if (entry.isFile()) takeFile(walk, childReal, child);
  }
}

function isPassedOver(name: string): boolean {
  return name.startsWith(".") || name === "node_modules";
}

function enter(walk: Walk, real: string): boolean {
  if (walk.seen.has(real)) return false;
  walk.seen.add(real);
  return true;
}

function takeFile(walk: Walk, real: string, path: string): void {
  if (NOTE_NAME.test(path) && enter(walk, real)) walk.paths.push({ path, real });
}

async function followLink(walk: Walk, path: string): Promise<void> {
  try {
    const real = await realpath(join(walk.root, ...path.split("/")));
    const info = await stat(real);
    if (!info.isDirectory() && !NOTE_NAME.test(path)) return;
    if (real !== walk.root && !real.startsWith(walk.root + sep)) {
      walk.warnings.push({ note: path, message: "link not followed: it leaves the notes folder" });
    } else if (relative(walk.root, real).split(sep).some(isPassedOver)) return;
    else if (info.isFile()) takeFile(walk, real, path);
    else if (info.isDirectory() && enter(walk, real)) await walkFolder(walk, real, path);
  } catch (error) {
    if (NOTE_NAME.test(path)) {
      walk.warnings.push({ note: path, message: `link not followed: ${reason(error)}` });
    }
  }
}

async function readNote(path: string, real: string): Promise<NoteFile | NoteWarning> {
  try {
    const { size } = await stat(real);
    if (size > MAX_NOTE_BYTES) {
      const mebibytes = (size / 1024 / 1024).toFixed(1);
      return { note: path, message: `not read: at most 5 MiB expected, ${mebibytes} MiB came` };
    }
    const bytes = await readFile(real);
    if (isWide(bytes))
      return { note: path, line: 1, message: "not read: UTF-8 expected, UTF-16 or binary came" };
    try {
      return { path, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
    } catch {
      return {
        note: path,
        line: lineOfBadByte(bytes),
        message: "not read: UTF-8 expected, other bytes came",
      };
    }
  } catch (error) {
    return { note: path, message: `not read: ${reason(error)}` };
  }
}

/** Of text in UTF-16 that is mostly ASCII every other byte is zero; a text in UTF-8 has hardly any. */
function isWide(bytes: Buffer): boolean {
  const head = bytes.subarray(0, SAMPLE_BYTES);
  return head.filter((byte) => byte === 0).length > head.length / 10;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** 1-based line of the first bytes that are not UTF-8: no line end stands within a character. */
function lineOfBadByte(bytes: Buffer): number {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let start = 0;
  for (let line = 1; start <= bytes.length; line++) {
    let end = start;
    while (end < bytes.length && bytes[end] !== LINE_FEED && bytes[end] !== CARRIAGE_RETURN) end++;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end + (bytes[end] === CARRIAGE_RETURN && bytes[end + 1] === LINE_FEED ? 2 : 1);
  }
  return 1;
}

function emptyFolder(folder: string, warnings: readonly NoteWarning[]): UserError {
  const first = warnings[0];
  const why = first === undefined ? "" : `; ${first.note}: ${first.message}`;
  return new UserError("notes-empty", `the notes folder ${folder} holds no .md file that can be read${why}`);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "it does not exist",
  EACCES: "permission denied",
  EPERM: "permission denied",
  ELOOP: "the link goes in a circle",
  ENOTDIR: "a part of its path is a file",
};

function reason(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}
