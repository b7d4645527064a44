import { BLOCK_FIELDS, blockFields } from "./block-document.js";
import { createCodeTerms } from "./code-terms.js";
import type { FieldReader } from "./field-reader.js";
import type { IndexedNote } from "./notes-in-order.js";
import type { Postings } from "./postings.js";

/** The fields of `BLOCK_FIELDS`, in the order in which postings count them. */
const FIELDS = Object.keys(BLOCK_FIELDS) as readonly (keyof typeof BLOCK_FIELDS)[];

/**
 * Puts the blocks of a note into postings.
 *
 * @param first the number of the first block's document; those of the others follow
 */
export function indexBlocks(
  note: IndexedNote,
  options: { readonly first: number; readonly postings: Postings; readonly reader: FieldReader },
): void {
  const { first, postings, reader } = options;
  const titled = note.title === undefined ? {} : { title: note.title };
  const given = { ...titled, codeTerms: createCodeTerms(note.chunks) };
  let number = first;
  for (const chunk of note.chunks) {
    for (const block of chunk.blocks) {
      const fields = blockFields(chunk, block, given);
      FIELDS.forEach((name, at) => {
        postings.addCounted(number, at, reader.read(fields[name], name, postings));
      });
      number++;
    }
  }
}
