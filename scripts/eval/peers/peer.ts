import { excerptOf } from "../../../src/answer/excerpt.js";
import type { Place } from "../../../src/index/notes-in-order.js";
import { type Asked, DEPTH, type ShownLines } from "../outcome.js";

/** Blocks that a peer is asked for: enough for ten sections. */
export const PEER_DEPTH = 60;

/** What a peer indexes: the same blocks, as a person would hand them to a search library. */
export interface PeerDocument {
  /** Its place in the list. */
  readonly id: number;
  readonly text: string;
  /** The heading path. */
  readonly headings: string;
}

/** Searches the documents: their ids, best first, at most `PEER_DEPTH`. */
export type PeerSearch = (question: string) => readonly number[];

export interface Peer {
  readonly name: string;
  /** Undefined where it cannot be had on this machine. */
  readonly index: ((documents: readonly PeerDocument[], context: PeerContext) => PeerSearch) | undefined;
}

export interface PeerContext {
  /** The folder of the notes, for what searches files. */
  readonly notes: string;
  readonly places: readonly Place[];
}

export function peerDocuments(places: readonly Place[]): PeerDocument[] {
  return places.map(({ chunk, block }, id) => ({
    id,
    text: block.text,
    headings: chunk.headings.join(" > "),
  }));
}

/** A peer as it is: it shows the lines of the documents that it finds. */
export function documentsShown(search: PeerSearch, places: readonly Place[]): Asked {
  return (question) =>
    search(question)
      .slice(0, DEPTH)
      .flatMap((id) => shown(places[id]));
}

/** A peer in studybot's clothes: one answer a section, each with the excerpt that studybot would quote. */
export function excerptsShown(search: PeerSearch, places: readonly Place[]): Asked {
  return (question) => {
    const words = question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const sections = new Map<string, ShownLines>();
    for (const id of search(question)) {
      const place = places[id];
      if (place === undefined || sections.has(place.chunk.id)) continue;
      const { lines } = excerptOf(place.chunk, place.block, {
        matches: (line) => words.some((word) => line.toLowerCase().includes(word)),
      });
      sections.set(place.chunk.id, { note: place.chunk.note, lines });
    }
    return [...sections.values()].slice(0, DEPTH);
  };
}

function shown(place: Place | undefined): ShownLines[] {
  return place === undefined ? [] : [{ note: place.chunk.note, lines: place.block.lines }];
}
