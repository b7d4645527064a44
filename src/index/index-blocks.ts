import type { Block } from "./block.js";
import { above, ancestors, announcedBy, BLOCK_FIELDS } from "./block-document.js";
import type { Chunk } from "./chunk-note.js";
import { type CodeReading, type CommandsByBlock, createCodeTerms } from "./code-terms.js";
import type { FieldReader } from "./field-reader.js";
import type { IndexedNote } from "./notes-in-order.js";
import type { Postings } from "./postings.js";
import type { CountedTerms } from "./term-numbers.js";

type Field = keyof typeof BLOCK_FIELDS;

/** The fields of `BLOCK_FIELDS`, in the order in which postings count them. */
const FIELDS = Object.keys(BLOCK_FIELDS) as readonly Field[];

const NOTHING_READ: CodeReading = { terms: [], uses: [] };

/** What all blocks of a section inherit that stand below the same block. */
type Inherited = Pick<Record<Field, CountedTerms>, "context" | "contextConcepts">;

/**
 * Puts the blocks of a note into postings.
 *
 * @param first the number of the first block's document; those of the others follow
 */
export function indexBlocks(
  note: IndexedNote,
  options: {
    readonly first: number;
    readonly postings: Postings;
    readonly reader: FieldReader;
    readonly commands: CommandsByBlock;
  },
): void {
  const { postings, reader } = options;
  const codeTerms = createCodeTerms(note.chunks, options.commands);
  let number = options.first;
  for (const chunk of note.chunks) {
    const inherited = inheritedBy(chunk, note.title ?? "", reader);
    const heading = chunk.headings.at(-1) ?? "";
    const readings = chunk.blocks.map((block) => codeTerms(chunk, block));
    for (const block of chunk.blocks) {
      const code = block.codes.map(({ value }) => value).join("\n");
      const { terms, uses } = readings[block.index] ?? NOTHING_READ;
      // A sentence that leads to commands says what they do.
      const announced = announcedBy(chunk, block);
      const used = announced === undefined ? uses : [...uses, ...(readings[announced.index]?.uses ?? [])];
      const fields: Record<Field, CountedTerms> = {
        text: reader.words(block.text),
        code: reader.words(code, terms),
        heading: reader.words(block.kind === "heading" ? "" : heading),
        concepts: reader.meanings(block.text, used),
        ...inherited(block),
      };
      for (let at = 0; at < FIELDS.length; at++)
        postings.addCounted(number, at, fields[FIELDS[at] ?? "text"]);
      number++;
    }
  }
}

/** What blocks of a section inherit; read once for those that stand below the same block. */
function inheritedBy(chunk: Chunk, title: string, reader: FieldReader): (block: Block) => Inherited {
  const upper = [title, ...chunk.headings.slice(0, -1)];
  const known = new Map<string, Inherited>();
  return (block) => {
    const heading = block.kind === "heading" ? "" : (chunk.headings.at(-1) ?? "");
    const key = `${block.kind === "heading"} ${above(chunk, block)?.index}`;
    let inherited = known.get(key);
    if (inherited === undefined) {
      const context = [...upper, ...ancestors(chunk, block).map(({ text }) => text)];
      const contextConcepts = reader.meaningsOf([heading, ...context]);
      inherited = { context: reader.wordsOf(context), contextConcepts };
      known.set(key, inherited);
    }
    return inherited;
  };
}
