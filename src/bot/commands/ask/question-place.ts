import type { SearchFilter } from "../../../index/block-orama.js";
import type { NoteIndex } from "../../../index/note-index.js";
import { listNotes, noteKey } from "../../note-sections.js";
import { CHOICE_TEXT_LIMIT, CHOICES_LIMIT } from "../../render/limits.js";
import { plainLabel } from "../../render/plain-label.js";
import type { Choice } from "../reply.js";

/** Where a question is looked up. */
export interface QuestionPlace {
  readonly filter: SearchFilter;
  /** Plain text; absent for all notes. */
  readonly label?: string;
}

export const ALL_NOTES: QuestionPlace = { filter: {} };

/** Before a tag's name, in what autocomplete offers. */
const TAG_SIGN = "#";

/** Before a note's key, which stands for a path that is longer than a choice can be. */
const KEY_SIGN = "~";

export const notePlace = (note: string): QuestionPlace => ({ filter: { note }, label: note });

export const tagPlace = (tag: string): QuestionPlace => ({ filter: { tag }, label: TAG_SIGN + tag });

/**
 * The note or tag that a person picked or typed: a path, also without its folder, its ending or its capitals, or a
 * tag. `undefined` for what names nothing, or several notes.
 */
export function readPlace(typed: string, index: NoteIndex): QuestionPlace | undefined {
  const wanted = typed.trim().toLowerCase();
  if (wanted === "") return ALL_NOTES;
  const notes = listNotes(index).map(({ note }) => note);
  const named = (names: (note: string) => readonly string[]): string | undefined => {
    const found = notes.filter((note) => names(note).some((name) => name.toLowerCase() === wanted));
    return found.length === 1 ? found[0] : undefined;
  };
  const note =
    notes.find((each) => each === typed.trim() || KEY_SIGN + noteKey(each) === typed.trim()) ??
    named((each) => [each]);
  if (note !== undefined) return notePlace(note);
  const tag = index.tags.find((each) =>
    [each, TAG_SIGN + each].some((name) => name.toLowerCase() === wanted),
  );
  if (tag !== undefined) return tagPlace(tag);
  const short = named((each) => shortNames(each));
  return short === undefined ? undefined : notePlace(short);
}

/** Notes and tags that hold what was typed, those that begin with it first; all of them while nothing is typed. */
export function placeChoices(typed: string, index: NoteIndex): readonly Choice[] {
  const tags = index.tags
    .filter((tag) => tag.length < CHOICE_TEXT_LIMIT)
    .map((tag) => ({ name: TAG_SIGN + tag, value: TAG_SIGN + tag }));
  return matching(typed, [...allNotes(index), ...tags]);
}

/** The notes among `placeChoices`. */
export function noteChoices(typed: string, index: NoteIndex): readonly Choice[] {
  return matching(typed, allNotes(index));
}

function allNotes(index: NoteIndex): readonly Choice[] {
  return listNotes(index).map(({ note, key }) => ({
    name: note,
    value: note.length <= CHOICE_TEXT_LIMIT ? note : KEY_SIGN + key,
  }));
}

function matching(typed: string, all: readonly Choice[]): readonly Choice[] {
  const wanted = typed.trim().toLowerCase();
  const holding = all.filter(({ name }) => name.toLowerCase().includes(wanted));
  const starts = ({ name }: Choice): boolean =>
    [name, ...shortNames(name), name.replace(TAG_SIGN, "")].some((each) =>
      each.toLowerCase().startsWith(wanted),
    );
  return [...holding.filter(starts), ...holding.filter((each) => !starts(each))]
    .slice(0, CHOICES_LIMIT)
    .map(({ name, value }) => ({ name: endOf(name), value }));
}

/** A path without its folder, and without its ending as well. */
function shortNames(note: string): readonly string[] {
  const file = note.slice(note.lastIndexOf("/") + 1);
  const bare = file.replace(/\.[^.]+$/, "");
  return [file, bare, note.replace(/\.[^./]+$/, "")];
}

/** Of a long path the end says which one it is. */
function endOf(name: string): string {
  if (name.length <= CHOICE_TEXT_LIMIT) return plainLabel(name, CHOICE_TEXT_LIMIT);
  const end = name.slice(1 - CHOICE_TEXT_LIMIT).replace(/^[\uDC00-\uDFFF]/, "");
  return `…${plainLabel(end, CHOICE_TEXT_LIMIT - 1)}`;
}
