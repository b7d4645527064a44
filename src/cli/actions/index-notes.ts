import { whyStale } from "../../index/load-index.js";
import { formatWarning } from "../../index/note-file.js";
import { UserError } from "../../user-error.js";
import type { CliIo } from "../cli-io.js";
import { dataFolder } from "../data-folder.js";
import { loadNotesIndex } from "../load-notes-index.js";
import { harmless } from "../output.js";

export interface IndexArguments {
  readonly notes: string;
  readonly drafts: boolean;
  /** Whether nothing is built: it is only said whether that is needed. */
  readonly check: boolean;
}

const EXIT_DONE = 0;
const EXIT_STALE = 1;

/**
 * Builds the index of a notes folder and keeps it in the data folder, or says whether the one that is kept is fresh.
 *
 * @returns the exit code: 0 when it is there and fresh, 1 when `check` finds it stale
 * @throws UserError for a folder without notes, or where the index cannot be kept
 */
export async function indexAction(args: IndexArguments, io: CliIo): Promise<number> {
  const { notes, drafts } = args;
  const data = dataFolder(io.env);
  if (args.check) {
    const why = whyStale(notes, { data, drafts });
    io.stdout.write(why === undefined ? "fresh\n" : `stale: ${harmless(why)}\n`);
    return why === undefined ? EXIT_DONE : EXIT_STALE;
  }
  const { index, warnings, keep } = await loadNotesIndex(notes, io, { drafts });
  for (const warning of warnings) io.stderr.write(`studybot: ${harmless(formatWarning(warning))}\n`);
  try {
    keep?.();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError("data-file", `the index cannot be kept in ${data}: ${reason}`);
  }
  const sections = [...index.chunks].length;
  const counted = `${sections} section${sections === 1 ? "" : "s"} of ${index.notes.size} note${index.notes.size === 1 ? "" : "s"}`;
  io.stdout.write(keep === undefined ? `fresh: ${counted}\n` : `read: ${counted}\n`);
  return EXIT_DONE;
}
