import { create, insertMultiple, search, type Tokenizer } from "@orama/orama";
import { createTokenizer } from "@orama/tokenizers/mandarin";
import { PEER_DEPTH, type Peer, type PeerDocument, type PeerSearch } from "./peer.js";

export const ORAMA: Peer = { name: "Orama as it comes", index: (documents) => indexOrama(documents) };

export const ORAMA_MANDARIN: Peer = {
  name: "Orama, mandarin tokenizer",
  index: (documents) => indexOrama(documents, createTokenizer()),
};

function indexOrama(documents: readonly PeerDocument[], tokenizer?: Tokenizer): PeerSearch {
  const db = create({
    schema: { text: "string", headings: "string" },
    ...(tokenizer === undefined ? {} : { components: { tokenizer } }),
  });
  insertMultiple(
    db,
    documents.map(({ id, text, headings }) => ({ id: String(id), text, headings })),
  );
  return (question) => {
    const found = search(db, { term: question, limit: PEER_DEPTH });
    if (found instanceof Promise) throw new TypeError("expected an Orama without asynchronous parts");
    return found.hits.map(({ id }) => Number(id));
  };
}
