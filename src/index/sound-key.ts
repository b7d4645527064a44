import type { HanSounds } from "./han-sounds.js";

/**
 * How a foreign name sounds, roughly: consonants by where they are made, vowels as `a` (open) or `i` (front) or `u`
 * (back). Names are written in katakana and in Chinese characters by sound, so that マンハッタン, 曼哈顿 and Manhattan
 * are near each other.
 */
export type SoundKey = string;

/** Latin letters that are one sound, longest first, and what a single letter stands for. */
const LATIN: readonly (readonly [RegExp, string])[] = [
  [/^tsch|^tch|^sch|^tion|^sh|^ch|^ts|^tz|^zh|^cz/, "S"],
  [/^ph/, "F"],
  [/^th/, "T"],
  [/^ck|^qu|^gh|^kh|^q/, "K"],
  [/^x/, "KS"],
  [/^c(?=[eiy])/, "S"],
  [/^ng(?![aeiouy])/, "N"],
  [/^[ck]/, "K"],
  [/^g(?=[eiy])/, "S"],
  [/^g/, "K"],
  [/^[szj]/, "S"],
  [/^[bp]/, "P"],
  [/^[fv]/, "F"],
  [/^w/, "u"],
  [/^[dt]/, "T"],
  // Before a consonant and at the end an r often only lengthens the vowel.
  [/^r(?![aeiouyr])/, "r"],
  [/^[lr]/, "R"],
  [/^[mn]/, "N"],
  [/^h/, "H"],
  [/^ai|^ay|^ei|^ey|^ee|^ea|^ie|^y/, "i"],
  [/^au|^aw|^ow/, "u"],
  [/^oo|^ou/, "u"],
  [/^[ei]/, "i"],
  [/^a/, "a"],
  [/^[ou]/, "u"],
];

/** Katakana's rows, by their consonant; the vowel follows from the place in the row. */
const ROWS: Readonly<Record<string, string>> = {
  "": "アイウエオ",
  K: "カキクケコ",
  G: "ガギグゲゴ",
  S: "サシスセソ",
  Z: "ザジズゼゾ",
  T: "タチツテト",
  D: "ダヂヅデド",
  N: "ナニヌネノ",
  H: "ハヒフヘホ",
  B: "バビブベボ",
  P: "パピプペポ",
  M: "マミムメモ",
  R: "ラリルレロ",
};
const VOWELS = ["a", "i", "u", "i", "u"];
const KANA: ReadonlyMap<string, string> = new Map([
  ...Object.entries(ROWS).flatMap(([consonant, row]) =>
    [...row].map((kana, at) => [kana, consonant + (VOWELS[at] ?? "")] as const),
  ),
  // By these a consonant alone is written.
  ...Object.entries({
    K: "ク",
    G: "グ",
    S: "ス",
    Z: "ズ",
    T: "ト",
    D: "ド",
    B: "ブ",
    P: "プ",
    M: "ム",
    R: "ル",
  }).map(([consonant, kana]) => [kana, `${consonant}e`] as const),
  ...Object.entries({
    ヤ: "ia",
    ユ: "iu",
    ヨ: "iu",
    ワ: "ua",
    ヲ: "u",
    ン: "N",
    ヴ: "Fu",
    チ: "Si",
    ツ: "Se",
    フ: "Fe",
  }),
]);
const SMALL: Readonly<Record<string, string>> = {
  ァ: "a",
  ィ: "i",
  ゥ: "u",
  ェ: "i",
  ォ: "u",
  ャ: "a",
  ュ: "u",
  ョ: "u",
};
const CLASSES: Readonly<Record<string, string>> = { G: "K", Z: "S", D: "T", B: "P", M: "N" };

/** The letters of a name without their marks: Furtwängler, Øresund. */
export function plainLetters(word: string): string {
  return word
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[øœæßłđð]/g, (letter) => LETTERS[letter] ?? letter);
}

const LETTERS: Readonly<Record<string, string>> = {
  ø: "o",
  œ: "oe",
  æ: "ae",
  ß: "ss",
  ł: "l",
  đ: "d",
  ð: "d",
};

export function latinKey(word: string): SoundKey {
  let key = "";
  for (let rest = plainLetters(word); rest !== ""; ) {
    const rule = LATIN.find(([pattern]) => pattern.test(rest));
    const length = rule?.[0].exec(rest)?.[0].length ?? 1;
    key += rule?.[1] ?? "";
    rest = rest.slice(length);
  }
  return squeeze(key);
}

export function katakanaKey(word: string): SoundKey {
  let key = "";
  for (const kana of word) {
    const small = SMALL[kana];
    // ファ is one sound: the small kana is the vowel.
    if (small !== undefined) key = key.replace(/[aiue]$/, "") + small;
    else key += KANA.get(kana) ?? "";
  }
  return squeeze(key.replace(/[GZDBM]/g, (letter) => CLASSES[letter] ?? letter));
}

/** Characters that stand for a consonant alone, or for another sound than their Mandarin one, where they write a name. */
const IN_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Se: "斯茨兹什",
    Te: "特德",
    Ke: "克格",
    Fe: "夫弗",
    Pe: "布普",
    Ne: "姆",
    He: "赫",
    i: "埃",
    Ki: "基",
    Ka: "加",
    Hi: "希",
    Hiu: "休",
    KiN: "金",
    PurKe: "堡",
  }).flatMap(([sound, characters]) => [...characters].map((character) => [character, sound] as const)),
);

/** Of a word in Chinese characters, by the first reading of each; undefined where one has none. */
export function hanKey(word: string, soundsOf: HanSounds): SoundKey | undefined {
  let key = "";
  for (const character of word) {
    const syllable = soundsOf(character)[0];
    const sound = IN_NAMES.get(character) ?? (syllable === undefined ? undefined : syllableKey(syllable));
    if (sound === undefined) return undefined;
    key += sound;
  }
  return squeeze(key);
}

/** A Mandarin syllable: j, q, x, zh, z and their kin are one place, r and the vowel er another. */
function syllableKey(syllable: string): string {
  if (syllable === "er") return "R";
  const [, initial = "", final = ""] = /^(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]?)(.*)$/.exec(syllable) ?? [];
  const consonant = PINYIN[initial] ?? "";
  const nasal = /n|ng$/.test(final) ? "N" : "";
  const vowel = /^[iuv]?a|^ia|^ua/.test(final) ? "a" : /^[ei]/.test(final) ? "i" : "u";
  return consonant + vowel + nasal;
}

const PINYIN: Readonly<Record<string, string>> = {
  zh: "S",
  ch: "S",
  sh: "S",
  z: "S",
  c: "S",
  s: "S",
  j: "S",
  q: "S",
  x: "S",
  r: "R",
  l: "R",
  b: "P",
  p: "P",
  m: "N",
  n: "N",
  f: "F",
  d: "T",
  t: "T",
  g: "K",
  k: "K",
  h: "H",
  w: "u",
  y: "i",
};

/** A sound that is doubled is one. */
function squeeze(key: string): string {
  return key.replace(/(.)\1+/g, "$1");
}
