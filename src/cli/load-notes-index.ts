import { type LoadedIndex, loadIndex } from "../index/load-index.js";
import type { CliIo } from "./cli-io.js";
import { dataFolder } from "./data-folder.js";
import { createProgressBar } from "./progress-bar.js";

/** The index of a folder of notes, with a bar on the terminal while it is built. */
export async function loadNotesIndex(
  notes: string,
  io: CliIo,
  options: { readonly drafts: boolean },
): Promise<LoadedIndex> {
  const loaded = await withBar(notes, io, options);
  if (!options.drafts && loaded.index.notes.size === 0) {
    io.stderr.write("studybot: every note here is a draft, and --no-drafts leaves drafts out\n");
  }
  return loaded;
}

async function withBar(
  notes: string,
  io: CliIo,
  { drafts }: { readonly drafts: boolean },
): Promise<LoadedIndex> {
  const bar = createProgressBar(io.stderr, "reading the notes", io.now);
  try {
    return await loadIndex(notes, {
      drafts,
      data: dataFolder(io.env),
      now: io.clock,
      onProgress: bar.update,
    });
  } finally {
    bar.clear();
  }
}

/** Keeps an index for the next time where that can be done; where it cannot, the notes are read again then. */
export function keepIndex({ keep }: LoadedIndex, io: CliIo): void {
  try {
    keep?.();
  } catch (error) {
    notKept(error, io);
  }
}

/** Says, to who wants to know, why an index could not be kept. */
export function notKept(error: unknown, io: CliIo): void {
  if (!/^(?:debug|trace)$/.test(io.env.LOG_LEVEL ?? "")) return;
  const reason = error instanceof Error ? error.message : String(error);
  io.stderr.write(`studybot: the index is not kept: ${reason}\n`);
}
