import { BLOCK_FIELDS } from "./block-document.js";
import { commandsByBlock } from "./code-terms.js";
import { FieldReader } from "./field-reader.js";
import { indexBlocks } from "./index-blocks.js";
import type { Lexicon } from "./index-terms.js";
import type { IndexedNote } from "./notes-in-order.js";
import { NotePacker, type PackedNotes } from "./packed-note.js";
import { type ForeignParts, Postings } from "./postings.js";

/** Some notes as an index takes them in; its documents begin at 0. */
export interface NotesShare extends PackedNotes {
  readonly postings: ForeignParts;
}

/** Indexes notes by themselves. */
export function shareOf(notes: Iterable<IndexedNote>, lexicon: Lexicon): NotesShare {
  const postings = new Postings(Object.keys(BLOCK_FIELDS).length);
  const reader = new FieldReader(lexicon, postings);
  const packer = new NotePacker(0);
  for (const note of notes) {
    const commands = commandsByBlock(note.chunks);
    indexBlocks(note, { first: packer.next, postings, reader, commands });
    packer.add(note, { commandsOf: (block) => commands.get(block) ?? [] });
    reader.forget();
  }
  const { terms, segments, lengths } = postings.toParts();
  const { units, starts } = terms;
  return { ...packer.pack(), postings: { terms: { units, starts }, segments, lengths } };
}
