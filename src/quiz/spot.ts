import type { Block } from "../index/block.js";
import type { Chunk } from "../index/chunk-note.js";
import type { LineRange } from "../index/note-file.js";
import { type NoteLanguage, noteLanguage } from "../index/note-language.js";
import type { Steps } from "./steps.js";

/** A block of the notes and what is known of its surroundings. */
export interface Spot {
  readonly chunk: Chunk;
  readonly block: Block;
  /** Of the note. */
  readonly language: NoteLanguage;
  /** The same where texts of two notes may stand beside each other: German beside English is told by its language. */
  readonly tongue: string;
  /** Among the blocks of all notes, in their order. */
  readonly place: number;
  readonly notePlaces: NotePlaces;
}

/** The place of a note's first block, and the one after its last. */
export interface NotePlaces {
  readonly first: number;
  readonly end: number;
}

/** The blocks of the notes, in their order. */
export function* readSpots(chunks: readonly Chunk[]): Steps<Spot[]> {
  const notes = new Map<string, { texts: string[]; places: { first: number; end: number } }>();
  let place = 0;
  for (const { note, blocks } of chunks) {
    const own = notes.get(note) ?? { texts: [], places: { first: place, end: place } };
    for (const block of blocks) own.texts.push(prose(block));
    place += blocks.length;
    own.places.end = place;
    notes.set(note, own);
    yield;
  }
  const languages = new Map<string, { readonly language: NoteLanguage; readonly tongue: string }>();
  for (const [note, { texts }] of notes) {
    const text = texts.join("\n");
    const language = noteLanguage(text);
    const tongue = language !== "en" || looksEnglish(text) ? language : `other ${note}`;
    languages.set(note, { language, tongue });
    yield;
  }
  const spots: Spot[] = [];
  for (const chunk of chunks) {
    const { language, tongue } = languages.get(chunk.note) ?? { language: "en" as const, tongue: "en" };
    const notePlaces = notes.get(chunk.note)?.places ?? { first: 0, end: 0 };
    for (const block of chunk.blocks) {
      spots.push({ chunk, block, language, tongue, place: spots.length, notePlaces });
    }
    yield;
  }
  return spots;
}

const ENGLISH =
  /^(?:the|of|and|to|is|it|with|for|that|not|are|from|by|you|at|what|which|this|when|all|only|if|your|its|than|then|but)$/i;
/** English notes, clipped as they may be, have a fifth of such words; German and French ones hardly any. */
const LEAST_ENGLISH = 0.05;
/** Fewer words tell nothing. */
const LEAST_WORDS = 20;

/** Whether a text in Latin letters is English. */
function looksEnglish(text: string): boolean {
  const words = text.replace(/https?:\S+/g, " ").match(/\p{Script=Latin}[\p{L}'’]*/gu) ?? [];
  if (words.length < LEAST_WORDS) return true;
  return words.filter((word) => ENGLISH.test(word)).length >= LEAST_ENGLISH * words.length;
}

/** Code is in nobody's language. */
function prose({ kind, text, codes }: Block): string {
  return kind === "code" ? "" : codes.reduce((rest, { value }) => rest.replace(value, " "), text);
}

/** Whether a text of the notes is in the note's own language, as far as its script tells. */
export function isInLanguage(text: string, language: NoteLanguage): boolean {
  const cjk = /[\u3040-\u30FF\u3400-\u9FFF]/.test(text);
  return language === "en" ? !cjk : cjk;
}

/** The lines of the note as they stand. */
export function quoteLines({ source, lines: [first] }: Chunk, [from, to]: LineRange): string {
  return source.slice(from - first, to - first + 1).join("\n");
}
