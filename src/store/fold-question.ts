import { createHash } from "node:crypto";
import { fold } from "../index/fold-text.js";

/** 128 bits and a little, as base64url. */
const KEY_LENGTH = 22;

export interface FoldedQuestion {
  readonly folded: string;
  /** Of one length, for an index: PostgreSQL's take no row over 2,704 bytes. */
  readonly key: string;
}

/** The form in which questions are the same: without differences of case, width and white space. */
export function foldQuestion(question: string): FoldedQuestion {
  const folded = fold(question).replace(/\s+/gu, " ").trim();
  return { folded, key: createHash("sha256").update(folded).digest("base64url").slice(0, KEY_LENGTH) };
}
