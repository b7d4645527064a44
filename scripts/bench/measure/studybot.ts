import { ask } from "../../../src/answer/ask.js";
import { indexNote } from "../../../src/index/index-note.js";
import { loadLexicon } from "../../../src/index/load-lexicon.js";
import type { NoteFile } from "../../../src/index/note-file.js";
import { NoteIndex } from "../../../src/index/note-index.js";
import { readNotes } from "../../../src/index/read-notes.js";
import { questionsOf } from "../generated-notes.js";
import type { Measure } from "./measure.js";
import { processorTime, residentBytes, timeQuestions } from "./timing.js";

/** As many hits as an answer looks at. */
const HITS = 60;

export const measureStudybot: Measure = async ({ folder, questions }) => {
  const files = [...(await readNotes(folder)).files];
  const bytes = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const notes = files.length;
  const asked = questionsOf(files, questions);
  const edited = files[Math.floor(files.length / 2)];
  const start = processorTime();
  const index = new NoteIndex(loadLexicon());
  // The files are let go one by one, as the program lets them go.
  for (const file of files.splice(0)) {
    const { note } = indexNote(file, { drafts: true });
    if (note !== undefined) index.add(note);
  }
  index.search(asked[0] ?? "", { limit: HITS });
  const build = processorTime() - start;
  const chunks = [...index.chunks];
  const sections = chunks.length;
  const blocks = chunks.reduce((sum, chunk) => sum + chunk.blocks.length, 0);
  chunks.length = 0;
  const search = timeQuestions(asked, (question) => index.search(question, { limit: HITS }));
  const whole = timeQuestions(asked, (question) => ask(question, { index }));
  const memory = residentBytes();
  const edit = edited === undefined ? {} : { edit: editTime(index, edited) };
  return { build, search, ask: whole, memory, sections, blocks, bytes, notes, ...edit };
};

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
