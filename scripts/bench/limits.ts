/** What stands in the way of the goals that are not reached, as far as profiles were taken. */
export const LIMITS = `By processor profiles of 2,000 and 10,000 generated sections:

- Building: of one process that reads 10,000 sections somewhat more than a quarter of the time is remark's parsing, which
  takes half of what remark takes alone: addresses and tables are not looked for in notes that cannot hold them. As much
  is reading words (of that Chinese and Japanese more than half, what they mean in English a sixth, names and numbers a
  fiftieth), a tenth parsing the commands in code and telling whether they are any (hardly one stands in a note as it
  stands in another), a twelfth counting terms, a tenth collecting garbage. Notes of more than about a megabyte are read
  by as many processes as there are processors. V8 is told to compile their functions anew more rarely and to collect by
  one thread, which takes a sixth less; each still takes a second of its processor to be as quick as it can.
- Questions: in the slowest fiftieth of them at 10,000 sections most of the time goes through long lists of postings
  (of common words, and of concepts that many words share). Terms that cannot bring a document among the best are only
  looked up for documents that others bring (MaxScore). Blocks of lists that could be skipped would gain little: with
  BM25's saturation a list's postings are worth nearly the same, so that no block stays below the others.
- Whole answers: half of their time is the search, a quarter the sections that are shown (of that two fifths are commands,
  parsed when they are first wanted), an eighth putting hits in order, a twelfth suggestions where nothing is found. Which
  commands a block shows is kept with its section, so that a flag's spellings are told without parsing. What is asked
  for the first time takes up to three times what it takes later: code is compiled, facts of programs are read.
- MiniSearch builds in less time than remark takes to parse the same notes: an index of what remark parses cannot be
  built sooner.
- An edited note: reading the note is more than half, and the first note that is read takes code that has not been
  compiled yet. What grows with the index is taking the note's postings out and merging segments.
- The bot, idle: V8 keeps 32 MB for what was just made, twice what the mere client has grown to; dictionaries take 6 MB,
  the code of what is stored and of times and zones some more.
- Memory: for each byte of the notes an index holds 1.4 of packed sections, 2.8 of postings (1.6 of them the places of
  documents, two bytes each), 0.3 of vocabulary and 0.2 of lengths. What more the process has is 0.3 of objects for
  notes and sections, 0.4 of what questions made of the vocabulary, headings and commands, the sections that were
  looked at last, and room that the allocator and the collector keep after the build.`;
