/** What stands in the way of the goals that are not reached, by what profiles show. */
export const LIMITS = `- Building: about half of the time is remark's own. Of the rest, reading words takes most: jieba's dictionary, the
  segmentation of Japanese, the glosses and the strings that become terms; then the commands in code, and the postings.
  Each text is read once, however many blocks stand below it.
- Memory: a note is held as its text, its blocks (about ten a section, each an object of its own with its lines and
  code), Orama's two tables of document ids, the vocabulary and four bytes for each posting. A block is found by its own
  words, by pairs of Chinese characters, by concepts and glosses, and by all of that of what stands above it: some
  fifty postings where a full-text index of sections has ten.
- Questions: one is read by the vocabulary, the concepts and the dictionary into up to a hundred terms, where the peers
  look up a handful. Terms that cannot bring a document among the best are only looked up for documents that others
  bring (MaxScore), so what remains grows with the documents of the rarest words. A whole answer also checks the
  commands of the sections that it shows, against the tables of their programs.`;
