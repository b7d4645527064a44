import { chunkNote } from "../../../src/index/chunk-note.js";
import type { Lexicon } from "../../../src/index/index-terms.js";
import { NoteIndex } from "../../../src/index/note-index.js";
import { parseNote } from "../../../src/index/parse-note.js";
import { readNotes } from "../../../src/index/read-notes.js";
import { commandLineMaker } from "./command-lines.js";
import { generateNotes } from "./generate-notes.js";
import { createRandom } from "./random.js";
import { readWordPools } from "./word-pools.js";

export const MIXTURE_SECTIONS = 20_000;
/** Any number; the same text comes of it each time. */
const SEED = 20_210_307;

const FLAGS = /(?<![\p{L}\p{N}-])--?[a-z][\w-]*/giu;

export interface Mixture {
  readonly index: NoteIndex;
  readonly sections: number;
  readonly blocks: number;
}

/** The notes of a folder in the midst of generated ones. */
export async function mixNotes(
  folder: string,
  options: { readonly lexicon: Lexicon; readonly onProgress: (sections: number) => void },
): Promise<Mixture> {
  const random = createRandom(SEED);
  const { files } = await readNotes(folder);
  const pools = readWordPools(options.lexicon, random);
  const commandLine = commandLineMaker(random, new Set(files.flatMap(({ text }) => text.match(FLAGS) ?? [])));
  const generated = [...generateNotes({ sections: MIXTURE_SECTIONS, pools, random, commandLine })];
  const middle = generated.length / 2;
  const index = new NoteIndex(options.lexicon);
  let sections = 0;
  let blocks = 0;
  for (const file of [...generated.slice(0, middle), ...files, ...generated.slice(middle)]) {
    const parsed = parseNote(file);
    const chunks = chunkNote(parsed);
    const { title, tags } = parsed.frontMatter;
    index.add({ chunks, tags, ...(title === undefined ? {} : { title }) });
    sections += chunks.length;
    blocks += chunks.reduce((sum, chunk) => sum + chunk.blocks.length, 0);
    options.onProgress(sections);
  }
  return { index, sections, blocks };
}
