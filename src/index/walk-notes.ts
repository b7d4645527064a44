import { type Dirent, lstatSync, readdirSync, realpathSync, type Stats, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { UserError } from "../user-error.js";
import { failureReason } from "./failure-reason.js";
import type { NoteWarning } from "./note-file.js";

const NOTE_NAME = /\.(md|markdown)$/i;

/** What a folder may bring beside its notes: words of one meaning. */
export const CONCEPTS_NAME = "concepts.yml";

/** What tells that a file was written to or replaced, without reading it. */
export interface FileStamp {
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970, with fractions as far as the file system has them. */
  readonly mtimeMs: number;
  /** The same, of the last change to the file's name, owner or content: nobody can set it back. */
  readonly ctimeMs: number;
  readonly ino: number;
}

/** A file that is there to be read. */
export interface WalkedFile {
  /** Relative to the notes folder, with forward slashes on every system. */
  readonly path: string;
  /** Where it really lies. */
  readonly real: string;
  /** Absent where it could not be told: the file went away, or may not be looked at. */
  readonly stamp?: FileStamp;
}

/** The files of a notes folder. */
export interface WalkedNotes {
  /** The folder, absolute and without links. */
  readonly root: string;
  /** In order of their paths, by UTF-16 code units: the same on every system. */
  readonly files: readonly WalkedFile[];
  /** `concepts.yml` at the top of the folder, where there is one. */
  readonly concepts?: WalkedFile;
  /** Folders that cannot be read and links that are not followed. */
  readonly warnings: readonly NoteWarning[];
}

/**
 * Finds every `.md` and `.markdown` file below a folder, and reads none.
 *
 * Dot-folders, dot-files and `node_modules` are passed over. A symbolic link is followed only where it stays inside
 * the folder and brings a file that is not there already. Synchronous: for a few files that is far quicker.
 *
 * @throws UserError `notes-missing` when the folder is not there
 */
export function walkNotes(folder: string): WalkedNotes {
  const root = openFolder(folder);
  const walk: Walk = { root, paths: [], links: [], seen: new Set([root]), warnings: [] };
  walkFolder(walk, root, "");
  // Links come last, so that a file keeps its own path where a link names it too.
  for (let link = walk.links.shift(); link !== undefined; link = walk.links.shift()) followLink(walk, link);
  walk.paths.sort((a, b) => (a.path < b.path ? -1 : 1));
  const concepts = join(root, CONCEPTS_NAME);
  const hasConcepts = lstatSync(concepts, { throwIfNoEntry: false })?.isFile() === true;
  return {
    root,
    files: walk.paths.map(({ path, real }) => stamped(path, real)),
    warnings: walk.warnings,
    ...(hasConcepts ? { concepts: stamped(CONCEPTS_NAME, concepts) } : {}),
  };
}

/** Whether a path within a notes folder, with forward slashes, may be a note's, a folder's or that of its concepts. */
export function mayMatter(path: string): boolean {
  return !path.split("/").some(isPassedOver);
}

function stamped(path: string, real: string): WalkedFile {
  let stats: Stats | undefined;
  try {
    stats = statSync(real, { throwIfNoEntry: false });
  } catch {
    // Reading it says why.
  }
  if (stats === undefined) return { path, real };
  const { size, mtimeMs, ctimeMs, ino } = stats;
  return { path, real, stamp: { size, mtimeMs, ctimeMs, ino } };
}

interface Walk {
  readonly root: string;
  readonly paths: { path: string; real: string }[];
  readonly links: string[];
  /** Real paths of folders that were entered and files that were taken. */
  readonly seen: Set<string>;
  readonly warnings: NoteWarning[];
}

function openFolder(folder: string): string {
  try {
    const root = realpathSync.native(folder);
    if (statSync(root).isDirectory()) return root;
  } catch (error) {
    throw new UserError(
      "notes-missing",
      `the notes folder ${folder} cannot be opened: ${failureReason(error)}`,
    );
  }
  throw new UserError(
    "notes-missing",
    `the notes folder ${folder} is a file; expected a folder of .md files`,
  );
}

function walkFolder(walk: Walk, real: string, path: string): void {
  let entries: Dirent[];
  try {
    entries = readdirSync(real, { withFileTypes: true });
  } catch (error) {
    walk.warnings.push({
      note: path === "" ? "." : path,
      message: `folder not read: ${failureReason(error)}`,
    });
    return;
  }
  for (const entry of entries) {
    if (isPassedOver(entry.name)) continue;
    const child = path === "" ? entry.name : `${path}/${entry.name}`;
    const childReal = join(real, entry.name);
    if (entry.isSymbolicLink()) walk.links.push(child);
    else if (entry.isDirectory()) {
      if (enter(walk, childReal)) walkFolder(walk, childReal, child);
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

function followLink(walk: Walk, path: string): void {
  try {
    const real = realpathSync.native(join(walk.root, ...path.split("/")));
    const info = statSync(real);
    if (!info.isDirectory() && !NOTE_NAME.test(path)) return;
    if (real !== walk.root && !real.startsWith(walk.root + sep)) {
      walk.warnings.push({ note: path, message: "link not followed: it leaves the notes folder" });
    } else if (relative(walk.root, real).split(sep).some(isPassedOver)) return;
    else if (info.isFile()) takeFile(walk, real, path);
    else if (info.isDirectory() && enter(walk, real)) walkFolder(walk, real, path);
  } catch (error) {
    if (NOTE_NAME.test(path)) {
      walk.warnings.push({ note: path, message: `link not followed: ${failureReason(error)}` });
    }
  }
}
