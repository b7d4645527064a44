import { fold } from "./fold-text.js";

/** The languages that notes are written in; `zh` is in simplified characters, `zh-Hant` in traditional ones. */
export type NoteLanguage = "en" | "zh" | "zh-Hant" | "ja";

/** Notes in Japanese have this much of their Chinese characters and kana in kana. */
const LEAST_KANA = 0.15;
/** English notes quote a few Chinese characters. */
const LEAST_CJK = 0.1;
/** Simplified text keeps nearly all of its characters when it is folded to simplified ones. */
const LEAST_TRADITIONAL = 0.1;

/** The language in which most of a text is written, by its script. */
export function noteLanguage(text: string): NoteLanguage {
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
  const folded = [...fold(han.join(""))];
  return han.filter((character, at) => folded[at] !== character).length / han.length;
}
