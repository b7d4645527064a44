import { readFileSync } from "node:fs";
import { join } from "node:path";
import { noteLanguage } from "../../src/index/note-language.js";
import type { LabelledSet, Language, Question } from "./load-sets.js";

/** Gives the language of the note that answers a question; of the whole set where nothing answers. */
export function readNoteLanguages(
  sets: readonly LabelledSet[],
): (question: Question) => Language | undefined {
  const languages = new Map<string, Language>();
  for (const { name, notes, questions } of sets) {
    for (const { note } of questions.flatMap(({ places }) => places)) {
      const key = `${name}/${note}`;
      if (!languages.has(key)) languages.set(key, noteLanguage(readFileSync(join(notes, note), "utf8")));
    }
  }
  return ({ set, places }) => languages.get(`${set}/${places[0]?.note ?? ""}`);
}
