import { ANSWER_MESSAGES } from "./answer-messages.js";
import type { Catalogue } from "./catalogue.js";

/** A catalogue, and how long one of its texts may get in any language: what the tests hold it to. */
export interface CatalogueEntry {
  readonly subject: string;
  readonly catalogue: Catalogue<object>;
  /** In UTF-16 code units, with short arguments. */
  readonly longest: number;
}

/** A sentence or two: what a phone shows without scrolling. */
const NOTICE_LIMIT = 160;

/** Every catalogue of the bot. */
export const CATALOGUES: readonly CatalogueEntry[] = [
  { subject: "answer", catalogue: ANSWER_MESSAGES, longest: NOTICE_LIMIT },
];
