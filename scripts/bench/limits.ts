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
- Whole answers: more than half of their time is the search, a fifth the sections that are shown, a tenth putting hits in
  order, a thirtieth suggestions where nothing is found. Which commands a block shows is kept with its section, so that a
  flag's spellings are told without parsing. What is asked for the first time takes up to three times what it takes later:
  code is compiled, facts of programs are read, and what is read of sections is moved by the collector while it is young.
  The slowest hundredth of a first thousand questions is that: asked again they take a third of it.
- MiniSearch builds in less time than remark takes to parse the same notes: an index of what remark parses cannot be
  built sooner.
- An edited note: reading the note is more than half, and the first note that is read takes code that has not been
  compiled yet. What grows with the index is taking the note's postings out and merging segments.
- The bot, idle: after the start, and when nobody has asked for a minute, it lets go of its dictionaries and gives back
  the 32 MB that V8 has grown to for what was just made; the first answer after that takes 7 ms more of the processor, as
  dictionaries are read again, the first twenty some 3 ms longer each. What it holds beyond the mere client is some 12 MB
  of objects, code and its source, 1 MB of arrays, 5 MB of SQLite's code. Runs differ by 10 MB and more, by what the C
  library keeps of free memory for each thread. Letting V8 drop all compiled code would give 4 MB more; the first answer
  would take 20 ms longer. The measure is taken five seconds after the start. When a client has been idle for half a
  minute V8 may have given back 15 to 20 MB of it too, by itself: the bot's 101 MB are then 1.3 to 1.4 times as much.
- Memory: at 100,000 sections an index holds, for each byte of the notes, 2.6 of postings (1.8 of them the places of
  documents, two bytes each), 0.2 of vocabulary and 0.1 of lengths. The sections, 1.4, stay in the snapshot's file and
  are read when they are looked at; what the system keeps of the file is not the process's. What more the process has is
  0.4 of objects for notes and sections, 0.3 of what questions made of the vocabulary, headings and commands, 0.3 of the
  sections that were looked at last, and room: some 0.5 that the collector keeps for what is made next, and 0.3 that the
  C library keeps. Another process has built the index, kept it and ended, as it does for the bot and the terminal where
  notes are more than 4 MB; a process that builds one itself is left with twice the room. The questions of the quiz, which
  the bot makes of all sections after its start, are not among this: at 10,000 sections it is then at some 690 MB.`;
