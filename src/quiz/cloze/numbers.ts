/** A number of a sentence that may be left out. */
export interface ClozeNumber {
  readonly text: string;
  readonly start: number;
  /** Numbers of one look may stand for each other. */
  readonly look: string;
}

/** Not within a name, an address, a version of a name, a time or a fraction. */
const NUMBER =
  /(?<![\p{L}\p{N}.:/_@^~+-])\d+(?:,\d{3})*(?:\.\d+)?(?!\p{N}|,\d|[:/^-]\d|\.\d|[A-RT-Za-rt-z]|[Ss]\p{L})/gu;
/** Said of a number that is not one number. */
const VAGUE_BEFORE =
  /(?:约|約|大概|大约|大約|几|幾|\babout|\baround|\bsome|\bnearly|\bover|ほど|到|至|-|–|~|或|\bto|\bor|から)\s*$/u;
const VAGUE_AFTER =
  /^\s*(?:%|°C|°|度|年代?|天|人|个|g\b|min\b)?\s*(?:多|余|餘|来(?![自源])|來|左右|上下|到|至|-|–|~|或|to\b|or\b|ほど|くらい|前後|から)/u;
/** Smaller ones are counted on the fingers: the wrong ones beside them look silly. */
const LEAST = 3;

/** The numbers of a sentence that stand for one definite figure. */
export function clozeNumbers(sentence: string): ClozeNumber[] {
  return [...sentence.matchAll(NUMBER)].flatMap(({ 0: text, index: start }): ClozeNumber[] => {
    const after = sentence.slice(start + text.length);
    if (VAGUE_BEFORE.test(sentence.slice(0, start)) || VAGUE_AFTER.test(after)) return [];
    if (figure(text) < LEAST && !text.includes(".")) return [];
    return [{ text, start, look: lookOf(text, isDecade(after)) }];
  });
}

function isDecade(after: string): boolean {
  return /^(?:s\b|\s?年代)/.test(after);
}

function figure(text: string): number {
  return Number(text.replaceAll(",", ""));
}

const FIRST_YEAR = 1000;
const LAST_YEAR = 2100;

function lookOf(text: string, decade: boolean): string {
  const value = figure(text);
  if (decade) return "decade";
  if (/^\d{4}$/.test(text) && value >= FIRST_YEAR && value <= LAST_YEAR) return "year";
  return `${text.split(".")[0]?.replaceAll(",", "").length}${text.includes(".") ? "." : ""}${text.includes(",") ? "," : ""}`;
}

const YEAR_STEPS = [-24, -11, 9, 17, 32];
const STEPS = [-2, -1, 1, 2, 3];
const DECADE = 10;

/** Numbers of the same look as one, for want of others in the notes. */
export function numbersLike(text: string, look: string): string[] {
  const value = figure(text);
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  const zeros = /0+$/.exec(text)?.[0].length ?? 0;
  const step =
    look === "decade" ? DECADE : look === "year" ? 1 : decimals > 0 ? 10 ** -decimals : 10 ** zeros;
  const steps = look === "year" ? YEAR_STEPS : STEPS;
  return steps.flatMap((count) => {
    const other = value + count * step;
    if (other <= 0) return [];
    const plain = other.toFixed(decimals);
    const written = text.includes(",") ? Number(plain).toLocaleString("en") : plain;
    return lookOf(written, look === "decade") === look ? [written] : [];
  });
}
