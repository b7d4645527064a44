/** What stands in the way of the goals that are not reached, as far as profiles were taken. */
export const LIMITS = `By processor profiles of 1,000 and 2,000 generated sections:

- Building: over 2,000 sections parsing by remark took 5.3 s and adding to the index 7.4 s. Of the adding, reading
  words took 4.0 s (Chinese and Japanese half of that) and the commands in code 1.0 s. Collecting garbage was the
  largest single entry; what makes the garbage was not looked into.
- Questions: over 1,000 sections comparing the sounds of unknown names with every name of the notes is the largest of
  the program's own parts that grows with the vocabulary. Terms that cannot bring a document among the best are only
  looked up for documents that others bring (MaxScore).
- Memory: no heap profile was taken.`;
