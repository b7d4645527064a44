const DIGITS: ReadonlyMap<string, number> = new Map(
  [..."零一二三四五六七八九"]
    .map((digit, value) => [digit, value] as const)
    .concat([
      ["〇", 0],
      ["两", 2],
    ]),
);
const UNITS: ReadonlyMap<string, number> = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1_000],
]);
const MYRIADS: ReadonlyMap<string, number> = new Map([
  ["万", 10_000],
  ["亿", 100_000_000],
]);
const NUMERAL = /[〇零一二两三四五六七八九十百千万亿]{2,}/g;
/** `七八` is seven or eight. */
const FEWEST_POSITIONS = 3;

export interface Numeral {
  /** As it is written, and where it begins in the run. */
  readonly text: string;
  readonly start: number;
  /** The same number in digits. */
  readonly digits: string;
}

/** The numbers in a run of Chinese or Japanese, from ten on: 一九零四 is 1904, 一百零五 is 105. */
export function numeralsIn(run: string): Numeral[] {
  return [...run.matchAll(NUMERAL)].flatMap(({ 0: text, index }) => {
    const digits = digitsOf(text);
    return digits === undefined ? [] : [{ text, start: index, digits }];
  });
}

function digitsOf(text: string): string | undefined {
  const positions = [...text].map((character) => DIGITS.get(character));
  if (positions.every((digit) => digit !== undefined))
    return text.length < FEWEST_POSITIONS ? undefined : positions.join("");
  const value = numberOf(text);
  return value === undefined || value < 10 ? undefined : String(value);
}

/** Undefined where the characters are no number. */
function numberOf(text: string): number | undefined {
  let [total, section, digit] = [0, 0, undefined as number | undefined];
  for (const character of text) {
    const unit = UNITS.get(character);
    const myriad = MYRIADS.get(character);
    if (unit !== undefined) {
      if (digit === 0) return undefined;
      section += (digit ?? 1) * unit;
      digit = undefined;
    } else if (myriad !== undefined) {
      total += (section + (digit ?? 0)) * myriad;
      [section, digit] = [0, undefined];
    } else {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = DIGITS.get(character);
    }
  }
  return total + section + (digit ?? 0);
}
