/** First and last line, 1-based and inclusive, in a note's file. */
export type LineRange = readonly [first: number, last: number];
