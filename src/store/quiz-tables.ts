/** The quiz's tables. */
// biome-ignore lint/complexity/noBannedTypes: no table of the quiz is there yet
export type QuizTables = {};
