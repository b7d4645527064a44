import { fold } from "../../src/index/fold-text.js";
import { plainLetters } from "../../src/index/sound-key.js";
import type { CatalogMessage } from "./read-catalogs.js";
import type { Entry } from "./sense.js";

/** A name in Chinese characters or katakana, folded, and in plain Latin letters. Not all of them sound alike. */
export interface NamePair {
  readonly written: string;
  readonly latin: string;
}

const SCRIPTS = {
  zh: /^[\u3400-\u9FFF]{2,8}$/,
  ja: /^[\u30A1-\u30FA\u30FC]{2,14}$/,
} as const;
const LATIN = /^[a-z]{3,20}$/;
/** What a gloss begins with: `Amazon`, `Amazon (river)`, `Aristotle (384-322 BC), philosopher`, `Franz Kafka`. */
const NAME = /^((?:\p{Lu}\p{Ll}+ ){0,3}\p{Lu}\p{Ll}{2,})(?:$|,| \()/u;
const MESSAGE = /^(\p{Lu}\p{L}{2,})(?: \(.*\))?$/u;
/** Of a name in several parts the translators' first is taken. */
const PARTS = /[·・\s].*$/;
/** A city, a river or a language after its name. */
const KIND = /[市省州县郡岛河湖山海人语族洲国湾]$/;

/**
 * Words that may be one name in two scripts: of dictionaries' glosses and of translated messages that are a word with a
 * capital. Of a place the name without what kind it is stands there too.
 */
export function namePairs(
  language: "zh" | "ja",
  { entries, messages }: { readonly entries: readonly Entry[]; readonly messages: readonly CatalogMessage[] },
): NamePair[] {
  const pairs = new Map<string, NamePair>();
  const add = (written: string, name: string): void => {
    const latin = plainLetters(name);
    if (!SCRIPTS[language].test(written) || !LATIN.test(latin) || latin.length < written.length) return;
    pairs.set(`${written} ${latin}`, { written, latin });
    if (language === "zh" && written.length > 2 && KIND.test(written)) add(written.slice(0, -1), name);
  };
  for (const { word, senses } of entries) {
    for (const gloss of senses.flatMap(({ glosses }) => glosses))
      for (const name of NAME.exec(gloss)?.[1]?.split(" ") ?? []) add(word, name);
  }
  for (const { english, translation, language: its } of messages) {
    const name = its === language ? MESSAGE.exec(english)?.[1] : undefined;
    if (name !== undefined) add(fold(translation.replace(PARTS, "")), name);
  }
  return [...pairs.values()];
}
