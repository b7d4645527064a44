import { once } from "./once.js";
/** The patterns by which text is cut into tokens. */
export interface TokenPatterns {
  /** One token, in a group named for its kind. */
  readonly scanner: RegExp;
  readonly shortFlag: RegExp;
  /** The words in a flag or a name. */
  readonly words: RegExp;
  /** A plural of an abbreviation: `VMs`. */
  readonly plural: RegExp;
  readonly camelCase: RegExp;
  /** A word of letters and digits: `c++`, `ipv6`. */
  readonly plain: RegExp;
  /** The parts of a word in camel case. */
  readonly parts: RegExp;
}

/** Character classes, as they stand in brackets. */
interface Classes {
  /** Letters of all scripts. */
  readonly letter: string;
  /** Of flags and names: letters, digits and the underscore, but no Chinese and Japanese. */
  readonly name: string;
  /** The same without the underscore. */
  readonly nameStart: string;
  readonly cjk: string;
  /** Of flags and names, as the following. */
  readonly wordLetter: string;
  readonly upper: string;
  readonly lower: string;
  readonly digit: string;
  /** Letters that are neither upper nor lower case, where there are any. */
  readonly other?: string;
}

function makePatterns(classes: Classes, flags: string): TokenPatterns {
  const { letter, name, nameStart, cjk, wordLetter, upper, lower, digit, other } = classes;
  const scanner = [
    `(?<cjk>${cjk}+)`,
    // What is left of `it's` and `don't` after the apostrophe is no word.
    `(?<=${letter})['\u2019](?:s|t|d|m|re|ve|ll)(?!${letter})`,
    // After a letter or digit a dash joins (`docker-compose`); elsewhere it begins a flag.
    `(?<flag>(?<!${name}|-)-{1,2}${nameStart}${name}*(?:[\\-.]${name}+)*)`,
    // Operators of shells and languages, which notes explain and questions name: `&&`, `2>&1`, `HEAD~`.
    "(?<symbol>\\d?>&\\d|&&|\\|\\||>>|<<<?|&>|\\|&|!!|\\$[?$#@*!]|!\\$|[=!]==?|=>|->|\\*\\*|[>\\|&~\\^])",
    `(?<name>${name}+(?:(?:[\\-.\\/:@=+~]|::)${name}+)*(?:\\+\\+|#)?)`,
  ].join("|");
  return {
    scanner: new RegExp(scanner, `g${flags}`),
    shortFlag: new RegExp(`^-${wordLetter}{1,3}$`, flags),
    words: new RegExp(`${wordLetter}+`, `g${flags}`),
    plural: new RegExp(`^(${upper}{2,})s$`, flags),
    camelCase: new RegExp(`${lower}${upper}|${upper}{2}${lower}`, flags),
    plain: new RegExp(`^${wordLetter}+(?:\\+\\+|#)?$`, flags),
    parts: new RegExp(
      [
        `${upper}+(?!${lower})`,
        `${upper}?${lower}+`,
        `${digit}+`,
        ...(other === undefined ? [] : [`${other}+`]),
      ].join("|"),
      `g${flags}`,
    ),
  };
}

const CJK = "\\u3005\\u3007\\u3040-\\u30FF\\u3400-\\u9FFF";

/** For text of any script. */
const ANY = once(() =>
  makePatterns(
    {
      letter: "\\p{L}",
      name: `[[\\p{L}\\p{N}_]--[${CJK}\\u{20000}-\\u{2FA1F}]]`,
      nameStart: `[[\\p{L}\\p{N}]--[${CJK}\\u{20000}-\\u{2FA1F}]]`,
      cjk: `[${CJK}\\u{20000}-\\u{2FA1F}]`,
      wordLetter: "[\\p{L}\\p{N}]",
      upper: "\\p{Lu}",
      lower: "\\p{Ll}",
      digit: "\\p{N}",
      other: "\\p{Lo}",
    },
    "v",
  ),
);

/** Letters among `CJK`: without marks, ゠, ・ and the hexagrams. */
const CJK_LETTER =
  "\\u3005\\u3041-\\u3096\\u309D-\\u309F\\u30A1-\\u30FA\\u30FC-\\u30FF\\u3400-\\u4DBF\\u4E00-\\u9FFF";

/**
 * The same for text whose only letters and digits are those of ASCII, Chinese and Japanese. Classes of all scripts take
 * some 20 ms to compile, which is more than a question takes to answer.
 */
const USUAL = once(() =>
  makePatterns(
    {
      letter: `[A-Za-z${CJK_LETTER}]`,
      name: "[A-Za-z0-9_]",
      nameStart: "[A-Za-z0-9]",
      cjk: `[${CJK}]`,
      wordLetter: "[A-Za-z0-9]",
      upper: "[A-Z]",
      lower: "[a-z]",
      digit: "[0-9]",
    },
    "",
  ),
);

/** With the punctuation, dashes, quotes, bullets and arrows that go with them; of none of these a letter or digit. */
const USUAL_TEXT =
  /^[\0-\x7F\xA7\xB0\xB7\xD7\u2010-\u2027\u2190-\u21FF\u3000-\u3005\u3007-\u3020\u3040-\u30FF\u3400-\u9FFF\uFF01-\uFF0F\uFF1A-\uFF20]*$/;

/** The patterns for a text; those for less say the same of it, sooner. */
export function patternsFor(text: string): TokenPatterns {
  return USUAL_TEXT.test(text) ? USUAL() : ANY();
}
