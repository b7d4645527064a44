import { readFileSync } from "node:fs";

/** How Chinese characters sound: their Mandarin syllables without tones; none for what is no known character. */
export type HanSounds = (character: string) => readonly string[];

const NONE: readonly string[] = [];

/** Reads the sounds that the program brings (scripts/lexicon/han-sounds makes them from CC-CEDICT). */
export function loadHanSounds(): HanSounds {
  const source = readFileSync(new URL("./facts/han-sounds.json", import.meta.url), "utf8");
  const sounds = new Map<string, string[]>();
  for (const [syllable, characters] of Object.entries(JSON.parse(source) as Record<string, string>)) {
    for (const character of characters) {
      sounds.set(character, [...(sounds.get(character) ?? []), syllable]);
    }
  }
  return (character) => sounds.get(character) ?? NONE;
}

/** Whether two words of one length sound alike, character by character. */
export function soundAlike(a: string, b: string, soundsOf: HanSounds): boolean {
  if (a.length !== b.length) return false;
  // Mostly single characters are compared, thousands with one.
  if (a.length === 1) return charactersAlike(a, b, soundsOf);
  return [...a].every((character, at) => charactersAlike(character, b[at] ?? "", soundsOf));
}

function charactersAlike(a: string, b: string, soundsOf: HanSounds): boolean {
  if (a === b) return true;
  const sounds = soundsOf(b);
  return sounds.length > 0 && soundsOf(a).some((sound) => sounds.includes(sound));
}
