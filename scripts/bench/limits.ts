/** What stands in the way of the goals that are not reached, as far as profiles were taken. */
export const LIMITS = `By processor profiles of 1,000, 2,000 and 10,000 generated sections:

- Building: over 2,000 sections parsing by remark took 5.3 s and adding to the index 7.4 s. Of the adding, reading
  words took 4.0 s (Chinese and Japanese half of that) and the commands in code 1.0 s. Collecting garbage was the
  largest single entry; what makes the garbage was not looked into.
- Questions: in the slowest fiftieth of them at 10,000 sections a third of the time goes through long lists of postings
  (of common words, and of concepts that many words share), to score the documents that other terms bring. Terms that
  cannot bring a document among the best are only looked up for documents that others bring (MaxScore); the lists have
  no blocks that could be skipped. A flag that many blocks have is slow once, when it is first asked for after a
  change: the commands of those blocks are read then.
- An edited note: now and then a question that follows merges segments of the index, which takes several times as long.
- Memory: at 10,000 sections the heap holds about 20 bytes for each byte of the notes and typed arrays 6. An index that
  was opened from its snapshot holds less until its sections are looked at.
- Size: 30,000 sections take three times as long to build as 10,000; 100,000 are not built in ten minutes, and are
  measured by \`npm run bench -- --large\`.`;
