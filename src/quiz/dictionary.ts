import type { Lexicon } from "../index/lexicon.js";

/** Of the general dictionary, what telling a slip from a word needs. */
export type Dictionary = Pick<Lexicon, "commonness" | "hasWord">;
