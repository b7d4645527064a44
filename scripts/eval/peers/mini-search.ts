import MiniSearch, { type Options } from "minisearch";
import { type Lexicon, readTerms } from "../../../src/index/index-terms.js";
import { PEER_DEPTH, type Peer, type PeerDocument, type PeerSearch } from "./peer.js";

export const MINI_SEARCH: Peer = {
  name: "MiniSearch as it comes",
  index: (documents) => indexMiniSearch(documents, {}),
};

/** MiniSearch with the tokenizer of this project, for notes and questions alike. */
export function miniSearchWith(lexicon: Lexicon): Peer {
  const options: Partial<Options<PeerDocument>> = {
    tokenize: (text) => [...readTerms(text, lexicon).terms],
    processTerm: (term) => term,
  };
  return { name: "MiniSearch, our tokenizer", index: (documents) => indexMiniSearch(documents, options) };
}

function indexMiniSearch(
  documents: readonly PeerDocument[],
  options: Partial<Options<PeerDocument>>,
): PeerSearch {
  const index = new MiniSearch<PeerDocument>({ fields: ["text", "headings"], ...options });
  index.addAll(documents);
  return (question) =>
    index
      .search(question)
      .slice(0, PEER_DEPTH)
      .map(({ id }) => Number(id));
}
