/** A number of a sentence that may be left out. */
export interface ClozeNumber {
  readonly text: string;
  readonly start: number;
  /** Numbers of one look may stand for each other: as many digits, as round, of the same unit. */
  readonly look: string;
}

/** Not within a name, an address, a version of a name, a time or a fraction. */
const NUMBER =
  /(?<![\p{L}\p{N}.:/_@^~+-])\d+(?:,\d{3})*(?:\.\d+)?(?!\p{N}|,\d|[:/^-]\d|\.\d|[A-RT-Za-rt-z]|[Ss]\p{L})/gu;
/** Said of a number that is not one number. */
const VAGUE_BEFORE =
  /(?:约|約|大概|大约|大約|几|幾|\b(?:about|around|some|nearly|over|roughly|almost|circa|ca\.|etwa|rund|environ)(?:\s+[a-z]+)?|ほど|到|至|-|–|~|或|\bto|\bor|から)\s*$/iu;
const VAGUE_AFTER =
  /^\s*(?:%|°C|°|度|年代?|天|人|个|g\b|min\b)?\s*(?:多|余|餘|来(?![自源])|來|左右|上下|到|至|-|–|~|或|to\b|or\b|ほど|くらい|前後|から)/u;
/** `9. November`, `8./9.`: one of a row. */
const ORDINAL = /^\.\s*\S/u;
/** An address that stands for any other: what goes with it does too (RFC 1918, RFC 2606, RFC 5737). */
const EXAMPLE =
  /\b(?:10|127|192\.168|172\.(?:1[6-9]|2\d|3[01])|192\.0\.2|198\.51\.100|203\.0\.113)\.\d|\bexample\.(?:com|org|net)\b|\blocalhost\b/;
/** Where something stands in a book or a plan. */
const PLACE_BEFORE =
  /(?:\b(?:ch|chap|chapter|p|pp|page|fig|figure|vol|no|nr|week|day|lecture|slide)\.?|第|§)\s*$/iu;
/** `3.10` is a version, and `3.09` is none. */
const VERSION = /\.\d+0$/;
/** Smaller ones are counted on the fingers: the wrong ones beside them look silly. */
const LEAST = 3;

/** The numbers of a sentence that stand for one definite figure. */
export function clozeNumbers(sentence: string): ClozeNumber[] {
  if (EXAMPLE.test(sentence)) return [];
  return [...sentence.matchAll(NUMBER)].flatMap(({ 0: text, index: start }): ClozeNumber[] => {
    const before = sentence.slice(0, start);
    const after = sentence.slice(start + text.length);
    if (VAGUE_BEFORE.test(before) || VAGUE_AFTER.test(after) || ORDINAL.test(after)) return [];
    if (PLACE_BEFORE.test(before) || VERSION.test(text)) return [];
    if (figure(text) < LEAST && !text.includes(".")) return [];
    return [{ text, start, look: lookOf(text, before, after) }];
  });
}

/** Whether the digits of a number stand elsewhere in a text, also within a word: 10 in `10m`. */
export function hasDigits(text: string, number: string): boolean {
  return text.split(/[^\d.,]+/).some((one) => one.replace(/[.,]+$/, "") === number);
}

function figure(text: string): number {
  return Number(text.replaceAll(",", ""));
}

const FIRST_YEAR = 1000;
const LAST_YEAR = 2100;
const UNIT = /^\s?(%|°\s?[CF]|℃|\p{Script=Han}|\p{Script=Katakana}+|\p{Ll}[\p{L}]*)/u;
/** Words behind a number that measure nothing. */
const NO_UNIT =
  /^(?:and|or|but|for|with|to|of|in|on|at|by|from|the|a|an|was|is|were|are|as|that|who|when|it|had|has|und|oder|der|die|das|in|et|ou|le|la)$/;

function unitBehind(after: string): string {
  const unit = UNIT.exec(after)?.[1] ?? "";
  return NO_UNIT.test(unit) ? "" : unit.replace(/(?<=\p{Ll}{3})s$/u, "");
}

function lookOf(text: string, before: string, after: string): string {
  if (/^(?:s\b|\s?年代)/.test(after)) return "decade";
  const unit = unitBehind(after);
  if (isYear(text, before, after, unit)) return "year";
  const digits = text.split(".")[0]?.replaceAll(",", "").length ?? 0;
  const zeros = /\d(00+)$/.exec(text)?.[1] ?? "";
  return `${digits}${text.includes(".") ? "." : ""}${text.includes(",") ? "," : ""}${zeros} ${unit}`;
}

/** Hundreds are seldom years: there something else must say so. */
function isYear(text: string, before: string, after: string, unit: string): boolean {
  const value = figure(text);
  if (!/^\d{4}$/.test(text) || value < FIRST_YEAR || value > LAST_YEAR) return false;
  if (unit === "年") return true;
  if (unit !== "") return false;
  if (value % 100 !== 0) return true;
  return (
    /\b(?:in|since|until|im|seit|en|depuis)\s$/i.test(before) || /\b1\d(?!00)\d\d\b/.test(before + after)
  );
}

const YEAR_STEPS = [-24, -11, 9, 17, 32, -17, -5];
const STEPS = [-2, -1, 1, 2, 3];
const DECADE = 10;
/** A year made up is none that may lie ahead, unless the notes speak of later ones. */
const LATEST_YEAR = 2000;

/** Numbers of the same look as one, and as round, for want of others in the notes. */
export function numbersLike(text: string, look: string): string[] {
  const value = figure(text);
  if (look === "year" || look === "decade") {
    const steps = look === "decade" ? STEPS.map((step) => step * DECADE) : YEAR_STEPS;
    const years = steps.map((step) => value + step);
    return years.filter((year) => year > 0 && year <= Math.max(value, LATEST_YEAR)).map(String);
  }
  if (/^\d+$/.test(text) && value >= 8 && Number.isInteger(Math.log2(value))) {
    return [value / 2, value * 2, value * 4].map(String);
  }
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  const zeros = /0+$/.exec(text)?.[0].length ?? 0;
  const step = decimals > 0 ? 10 ** -decimals : zeros === 0 && value % 5 === 0 ? 5 : 10 ** zeros;
  return STEPS.flatMap((count) => {
    const other = value + count * step;
    if (other <= 0) return [];
    const plain = other.toFixed(decimals);
    return [text.includes(",") ? Number(plain).toLocaleString("en") : plain];
  });
}
