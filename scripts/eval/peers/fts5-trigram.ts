import Database from "libsql";
import { PEER_DEPTH, type Peer, type PeerDocument, type PeerSearch } from "./peer.js";

export const FTS5_TRIGRAM: Peer = { name: "SQLite FTS5 trigram", index: indexFts5 };

/** The trigram tokenizer matches nothing shorter (sqlite.org/fts5.html, "The Trigram Tokenizer"). */
const SHORTEST_TERM = 3;
const TERMS = /[\u3040-\u30FF\p{Script=Han}]+|[\p{Script=Latin}\p{N}_.:/-]+/gu;
const CJK = /^[\u3040-\u30FF\p{Script=Han}]/u;

export function indexFts5(documents: readonly PeerDocument[]): PeerSearch {
  const db = new Database(":memory:");
  db.exec("CREATE VIRTUAL TABLE blocks USING fts5(text, headings, tokenize = 'trigram')");
  const insert = db.prepare("INSERT INTO blocks (rowid, text, headings) VALUES (?, ?, ?)");
  const insertAll = db.transaction((all: readonly PeerDocument[]) => {
    for (const { id, text, headings } of all) insert.run(id, text, headings);
  });
  insertAll(documents);
  const select = db.prepare(
    `SELECT rowid AS id FROM blocks WHERE blocks MATCH ? ORDER BY rank LIMIT ${PEER_DEPTH}`,
  );
  return (question) => {
    const terms = trigramTerms(question);
    if (terms.length === 0) return [];
    const query = terms.map((term) => `"${term.replaceAll('"', '""')}"`).join(" OR ");
    return (select.all(query) as { readonly id: number }[]).map(({ id }) => id);
  };
}

/** Words of three letters and more; of Chinese and Japanese, which have no spaces, every three characters. */
function trigramTerms(question: string): string[] {
  const terms = new Set<string>();
  for (const [run] of question.matchAll(TERMS)) {
    const letters = [...run];
    if (letters.length < SHORTEST_TERM) continue;
    if (!CJK.test(run)) terms.add(run);
    else
      for (let i = 0; i + SHORTEST_TERM <= letters.length; i++) {
        terms.add(letters.slice(i, i + SHORTEST_TERM).join(""));
      }
  }
  return [...terms];
}
