import { readFile, stat } from "node:fs/promises";
import { UserError } from "../user-error.js";
import { contentHash } from "./content-hash.js";
import { failureReason } from "./failure-reason.js";
import type { NoteFile, NoteWarning } from "./note-file.js";
import type { NoteSource } from "./note-source.js";
import { type WalkedFile, type WalkedNotes, walkNotes } from "./walk-notes.js";

/** A note larger than this is almost always something else with a Markdown name. */
export const MAX_NOTE_BYTES = 5 * 1024 * 1024;

/** How many files are open at once: far below the usual limit of 256 to 1,024 descriptors. */
const OPEN_FILES = 32;

/** How much of a file is looked at to tell what it is. */
const SAMPLE_BYTES = 4096;

export interface ReadNotesResult {
  /** In order of their paths, by UTF-16 code units: the same on every system. */
  readonly files: readonly NoteFile[];
  readonly warnings: readonly NoteWarning[];
  /** `concepts.yml` at the top of the folder, where there is one. */
  readonly concepts?: NoteFile;
  /** Every file that was tried, and the content it had: the concepts last. */
  readonly sources: readonly NoteSource[];
}

/** A file as it was read. */
export interface ReadFile {
  /** Its text, or why it could not be used. */
  readonly result: NoteFile | NoteWarning;
  readonly source: NoteSource;
}

/**
 * Reads the notes of a folder; with `readFiles` the only reading of notes from disk. A file that is not UTF-8, not
 * readable or over 5 MiB is named in a warning.
 *
 * @param walked what `walkNotes` found there; it is walked anew without
 * @throws UserError `notes-missing` when the folder is not there, `notes-empty` when it holds no note to read
 */
export async function readNotes(
  folder: string,
  walked: WalkedNotes = walkNotes(folder),
): Promise<ReadNotesResult> {
  const read = await readFiles(walked.files);
  const files = read.flatMap(({ result }) => ("text" in result ? [result] : []));
  const warnings = [...walked.warnings, ...read.flatMap(({ result }) => ("text" in result ? [] : [result]))];
  warnings.sort((a, b) => (a.note < b.note ? -1 : 1));
  if (files.length === 0) throw emptyFolder(folder, warnings);
  const sources = read.map(({ source }) => source);
  if (walked.concepts === undefined) return { files, warnings, sources };
  const [concepts] = await readFiles([walked.concepts]);
  if (concepts === undefined) return { files, warnings, sources };
  sources.push(concepts.source);
  if ("text" in concepts.result) return { files, warnings, sources, concepts: concepts.result };
  return { files, warnings: [...warnings, concepts.result], sources };
}

/** Reads files that were found, in their order. */
export async function readFiles(files: readonly WalkedFile[]): Promise<ReadFile[]> {
  const read: ReadFile[] = [];
  for (let start = 0; start < files.length; start += OPEN_FILES) {
    read.push(...(await Promise.all(files.slice(start, start + OPEN_FILES).map(readOne))));
  }
  return read;
}

async function readOne({ path, real, stamp }: WalkedFile): Promise<ReadFile> {
  const content = await readContent(path, real);
  const known = stamp === undefined ? { path } : { path, stamp };
  if (!Buffer.isBuffer(content)) return { result: content, source: known };
  return { result: decodeNote(path, content), source: { ...known, hash: contentHash(content) } };
}

async function readContent(path: string, real: string): Promise<Buffer | NoteWarning> {
  try {
    const { size } = await stat(real);
    if (size <= MAX_NOTE_BYTES) return await readFile(real);
    const mebibytes = (size / 1024 / 1024).toFixed(1);
    return { note: path, message: `not read: at most 5 MiB expected, ${mebibytes} MiB came` };
  } catch (error) {
    return { note: path, message: `not read: ${failureReason(error)}` };
  }
}

function decodeNote(path: string, bytes: Buffer): NoteFile | NoteWarning {
  if (isWide(bytes)) {
    return { note: path, line: 1, message: "not read: UTF-8 expected, UTF-16 or binary came" };
  }
  try {
    return { path, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return {
      note: path,
      line: lineOfBadByte(bytes),
      message: "not read: UTF-8 expected, other bytes came",
    };
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
