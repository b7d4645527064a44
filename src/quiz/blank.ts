/** Stands in a prompt for what was left out. */
export const BLANK = "____";
