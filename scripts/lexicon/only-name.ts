import type { Entry, Sense } from "./sense.js";

/** What stands before a comma, a bracket or `or`: `Warsaw`, `Frederic Chopin`, `Vietnam War`. */
const NAME = /^(?:the )?([A-Z0-9][\p{L}0-9' -]*?)(?= ?(?:[,(;:]|[^\x00-\x7f]| and |$))/u;
/** Years and what somebody was, as they stand behind the name of a person. */
const LIVED = /\([^)]*\d[^)]*\), /;
/** What sort of a place it is says less than its name. */
const SORT =
  / (?:city|municipality|province|river|mountains?|county|district|prefecture|township|school|monastery|corporation|peninsula|islands?)\b.*$/i;
const SMALL = /\b(?:County|District|Township|Banner|village)\b/i;
/** Small words within a name. */
const LINKS = /^(?:of|the|and|van|von|de|der|da|di|du|la|le|al|bin|ibn)$/;
/** In characters behind a name. */
const SMALL_WITHIN = 20;
const MOST_GLOSSES = 3;
/** Names of more words describe. */
const MOST_WORDS = 3;

/** A name's entry with the name alone as its gloss; without senses where it has none. */
export function onlyName(entry: Entry): Entry {
  return { ...entry, senses: entry.word.length < 2 ? [] : entry.senses.slice(0, 2).flatMap(nameOf) };
}

function nameOf(sense: Sense): Sense[] {
  const person = LIVED.test(sense.glosses[0] ?? "");
  const glosses = sense.glosses
    .slice(0, MOST_GLOSSES)
    .flatMap((gloss) =>
      gloss
        .normalize("NFD")
        .replace(/\p{M}/gu, "")
        .split(/ or (?=[A-Z])/),
    )
    .flatMap((gloss) => plainName(gloss, person));
  return glosses.length === 0 ? [] : [{ ...sense, glosses: [...new Set(glosses)] }];
}

function plainName(gloss: string, person: boolean): string[] {
  const name = NAME.exec(gloss)?.[1]?.trim() ?? "";
  if (name === "" || SMALL.test(gloss.slice(0, name.length + SMALL_WITHIN))) return [];
  const all = name.replace(SORT, "").split(/[ -]/);
  const words = all.filter((word) => /^[A-Z0-9]/.test(word));
  const last = words.at(-1);
  const describes = all.some((word) => !words.includes(word) && !LINKS.test(word));
  if (last === undefined || describes || words.length > MOST_WORDS) return [];
  const whole = words.join(" ");
  // People are mostly called by their last name: Mozart.
  return person && words.length > 1 && !isChinese(words) ? [last, whole] : [whole];
}

/** `Zhang Qian`: both words are needed, the first is the family's. */
function isChinese(words: readonly string[]): boolean {
  return words.length === 2 && words.every((word) => SYLLABLES.test(word.toLowerCase()));
}

/** Up to three syllables of Pinyin. */
const SYLLABLES = /^(?:(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?(?:[aeiou]|[aeiou]{2,3}|[aeiou]{1,3}ng?|er)){1,3}$/;
