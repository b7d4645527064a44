import { readFileSync } from "node:fs";
import { fold } from "../../src/index/fold-text.js";
import { type Entry, isCjkWord, type Sense } from "./sense.js";

interface CedictEntry {
  readonly traditional: string;
  readonly simplified: string;
  /** With tone numbers; a capital letter begins a name. */
  readonly pinyin: string;
  readonly english: readonly string[];
}

const NO_MEANING =
  /^(?:CL:|classifier|also (?:written|pr\.|called|known)|see also|Taiwan pr\.|pr\. \[|surname |Japanese surname|used in |Kangxi|particle|sound of|\(?old\)|\(?archaic|\(used |\((?:bird|name|Internet slang|vulgar|derog|onom|classical|Cantonese|dialect|old|arch\.|in former|brand|neologism|jocular|proverb|interj|given name|Japanese surname|surname)|a Chinese surname)|\b(?:surname|given name|dialect|euphemism|obscene)\b/;
const REFERENCE =
  /^(?:\([^)]*\) )?(?:(?:old |erhua |Japanese |ancient |archaic )?variant of|abbr\. (?:for|of)|same as|see|equivalent to|short for) (?:[^\s|,;[\]()A-Za-z]+\|)?([^\s|,;[\]()A-Za-z]+)/;
const COMPUTING =
  /\((?:[^)]*\b)?(?:computing|computer|comput\.|networking|telecommunications|Internet|software|programming)\b[^)]*\)/i;
const FAR = /^\((?:literary|slang|fig\.|humble|by extension|idiom)|^(?:fig\.|lit\.)/;
const LITERAL = /^(?:\()?lit\./;

/** CC-CEDICT's entries in the folded form of their simplified words. */
export function readCedict(path: string): Entry[] {
  const raw = JSON.parse(readFileSync(path, "utf8")) as CedictEntry[];
  return raw.flatMap((entry) => {
    const word = fold(entry.simplified);
    if (!isCjkWord(word)) return [];
    const meanings = entry.english.filter((text) => !NO_MEANING.test(text) && !REFERENCE.test(text));
    const withoutLiteral = meanings.filter((text) => !LITERAL.test(text));
    const senses = (withoutLiteral.length > 0 ? withoutLiteral : meanings).map(readSense);
    const sameAs = entry.english.flatMap((text) => REFERENCE.exec(text)?.[1] ?? []).map(fold);
    return [
      {
        word,
        senses,
        common: false,
        name: /^[A-Z]/.test(entry.pinyin),
        sameAs: sameAs.filter((other) => other !== word),
      },
    ];
  });
}

function readSense(text: string): Sense {
  return {
    glosses: text.split(";").map((gloss) => gloss.trim()),
    computing: COMPUTING.test(text),
    far: FAR.test(text) && !COMPUTING.test(text),
  };
}
