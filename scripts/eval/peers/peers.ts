import type { Lexicon } from "../../../src/index/index-terms.js";
import { FTS5_TRIGRAM } from "./fts5-trigram.js";
import { MINI_SEARCH, miniSearchWith } from "./mini-search.js";
import { ORAMA, ORAMA_MANDARIN } from "./orama.js";
import type { Peer } from "./peer.js";
import { ripgrep } from "./ripgrep.js";

export function peers(lexicon: Lexicon): Peer[] {
  return [
    ORAMA,
    ORAMA_MANDARIN,
    MINI_SEARCH,
    miniSearchWith(lexicon),
    FTS5_TRIGRAM,
    ripgrep(lexicon.stopWords),
  ];
}
