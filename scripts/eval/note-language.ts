import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fold } from "../../src/index/fold-text.js";
import type { LabelledSet, Language, Question } from "./load-sets.js";

/** Notes in Japanese have this much of their Chinese characters and kana in kana. */
const LEAST_KANA = 0.15;
/** English notes quote a few Chinese characters. */
const LEAST_CJK = 0.1;
/** Simplified text keeps nearly all of its characters when it is folded to simplified ones. */
const LEAST_TRADITIONAL = 0.1;

/** The language in which most of a note is written, by its script. */
export function noteLanguage(text: string): Language {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const kana = count(/[\u3040-\u30FF]/g);
  const han = count(/\p{Script=Han}/gu);
  const latin = count(/\p{Script=Latin}/gu);
  if (kana + han < LEAST_CJK * (kana + han + latin)) return "en";
  if (kana > LEAST_KANA * (kana + han)) return "ja";
  return traditionalShare(text) > LEAST_TRADITIONAL ? "zh-Hant" : "zh";
}

function traditionalShare(text: string): number {
  const han = text.match(/\p{Script=Han}/gu) ?? [];
  return han.filter((character) => fold(character) !== character).length / han.length;
}

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
