import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ask } from "../../../src/answer/ask.js";
import { indexNote } from "../../../src/index/index-note.js";
import { loadIndex } from "../../../src/index/load-index.js";
import type { NoteFile } from "../../../src/index/note-file.js";
import type { NoteIndex } from "../../../src/index/note-index.js";
import { readNotes } from "../../../src/index/read-notes.js";
import { questionsOf } from "../generated-notes.js";
import type { Measure, MeasureContext, Measured } from "./measure.js";
import { median, processorTime, residentBytes, timeQuestions } from "./timing.js";

/** As many hits as an answer looks at. */
const HITS = 60;

/** A data folder is there, as it is for the bot and the terminal: a large index is built by another process and opened. */
export const measureStudybot: Measure = async (context) => {
  const data = mkdtempSync(join(tmpdir(), "studybot-bench-"));
  try {
    return await measureWith(data, context);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
};

async function measureWith(data: string, { folder, questions }: MeasureContext): Promise<Measured> {
  const { asked, edited, bytes, notes } = await readBefore(folder, questions);
  const start = processorTime();
  const begin = performance.now();
  const { index } = await loadIndex(folder, { data });
  index.search(asked[0] ?? "", { limit: HITS });
  const build = processorTime() - start;
  const wall = performance.now() - begin;
  const held = await residentBytes();
  let [sections, blocks] = [0, 0];
  // Without looking at the sections, which nobody does who only asks.
  for (const note of index.notes.values()) {
    sections += note.blocks.length;
    blocks += note.blocks.reduce((sum, count) => sum + count, 0);
  }
  const search = await timeQuestions(asked, (question) => index.search(question, { limit: HITS }));
  const whole = await timeQuestions(asked, (question) => ask(question, { index }));
  const memory = await residentBytes();
  // The first takes dictionaries and code that an index which was built by others, or kept, does without.
  const [first, ...more] = edited.map((file) => editTime(index, file));
  const edit = first === undefined ? {} : { firstEdit: first, edit: median(more) };
  return { build, wall, search, ask: whole, held, memory, sections, blocks, bytes, notes, ...edit };
}

/** What is taken from the notes' text, which is let go before the index is built. */
async function readBefore(folder: string, questions: number) {
  const { files } = await readNotes(folder);
  return {
    asked: questionsOf(files, questions),
    edited: Array.from({ length: EDITS }, (_, at) => files[Math.floor((files.length * at) / EDITS)]).flatMap(
      (file) => file ?? [],
    ),
    bytes: files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0),
    notes: files.length,
  };
}

/** Notes that are edited, one after the other. */
const EDITS = 10;
const ADDED = "zyxwvut";

function editTime(index: NoteIndex, { path, text }: NoteFile): number {
  const start = processorTime();
  const { note } = indexNote({ path, text: `${text}\n\n${ADDED}\n` }, { drafts: true });
  index.exchange([path], note === undefined ? [] : [note]);
  const found = index.search(ADDED, { limit: 1 }).hits.length;
  const time = processorTime() - start;
  if (found !== 1) throw new Error(`expected the edited note ${path} to be found`);
  return time;
}
