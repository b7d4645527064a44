import { ask } from "../../../src/answer/ask.js";
import { indexNote } from "../../../src/index/index-note.js";
import { loadIndex } from "../../../src/index/load-index.js";
import type { NoteFile } from "../../../src/index/note-file.js";
import type { NoteIndex } from "../../../src/index/note-index.js";
import { readNotes } from "../../../src/index/read-notes.js";
import { questionsOf } from "../generated-notes.js";
import type { Measure } from "./measure.js";
import { processorTime, residentBytes, timeQuestions } from "./timing.js";

/** As many hits as an answer looks at. */
const HITS = 60;

export const measureStudybot: Measure = async ({ folder, questions }) => {
  const { asked, edited, bytes, notes } = await readBefore(folder, questions);
  const start = processorTime();
  const begin = performance.now();
  const { index } = await loadIndex(folder);
  index.search(asked[0] ?? "", { limit: HITS });
  const build = processorTime() - start;
  const wall = performance.now() - begin;
  const held = residentBytes();
  let [sections, blocks] = [0, 0];
  for (const chunk of index.chunks) {
    sections++;
    blocks += chunk.blocks.length;
  }
  const search = timeQuestions(asked, (question) => index.search(question, { limit: HITS }));
  const whole = timeQuestions(asked, (question) => ask(question, { index }));
  const memory = residentBytes();
  const edit = edited === undefined ? {} : { edit: editTime(index, edited) };
  return { build, wall, search, ask: whole, held, memory, sections, blocks, bytes, notes, ...edit };
};

/** What is taken from the notes' text, which is let go before the index is built. */
async function readBefore(folder: string, questions: number) {
  const { files } = await readNotes(folder);
  return {
    asked: questionsOf(files, questions),
    edited: files[Math.floor(files.length / 2)],
    bytes: files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0),
    notes: files.length,
  };
}

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
