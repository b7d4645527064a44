import { readFileSync } from "node:fs";
import { fold } from "../../src/index/fold-text.js";
import { type Entry, isCjkWord } from "./sense.js";

/** Names of CLDR in one language, by what CLDR calls them: codes of territories and languages, cities of time zones. */
type Names = ReadonlyMap<string, string>;

/**
 * Countries, continents, languages and cities in a language, with their English names.
 *
 * @param packages the folder that holds cldr-localenames-full and cldr-dates-full
 * @param languages CLDR's names of one language's forms, such as `zh-Hans` and `zh-Hant`
 */
export function readCldr(packages: string, languages: readonly string[]): Entry[] {
  const english = readNames(packages, "en");
  return languages.flatMap((language) =>
    [...readNames(packages, language)].flatMap(([key, name]): Entry[] => {
      const word = fold(name);
      const gloss = english.get(key);
      if (gloss === undefined || !isCjkWord(word) || word.length < 2) return [];
      const senses = [{ glosses: [plainLetters(gloss)], computing: false, far: false }];
      return [{ word, senses, common: true, name: false, sameAs: [] }];
    }),
  );
}

function readNames(packages: string, language: string): Names {
  const read = (path: string): unknown => JSON.parse(readFileSync(`${packages}/${path}.json`, "utf8"));
  const names = new Map<string, string>();
  for (const kind of ["territories", "languages"] as const) {
    const file = read(`cldr-localenames-full/main/${language}/${kind}`) as Localenames;
    const listed = file.main[language]?.localeDisplayNames[kind] ?? {};
    for (const [code, name] of Object.entries(listed)) names.set(`${kind} ${code}`, name);
  }
  const zones = read(`cldr-dates-full/main/${language}/timeZoneNames`) as ZoneNames;
  addCities(zones.main[language]?.dates.timeZoneNames.zone ?? {}, "", names);
  return names;
}

interface Localenames {
  readonly main: Readonly<
    Record<
      string,
      { readonly localeDisplayNames: Readonly<Record<string, Readonly<Record<string, string>>>> }
    >
  >;
}

interface ZoneNames {
  readonly main: Readonly<
    Record<string, { readonly dates: { readonly timeZoneNames: { readonly zone: Zones } } }>
  >;
}

/** Zones by the parts of their IANA names; a leaf says its city where that is not the last part itself. */
interface Zones {
  readonly [part: string]: Zones | string;
}

function addCities(zones: Zones, path: string, names: Map<string, string>): void {
  for (const [part, below] of Object.entries(zones)) {
    if (typeof below === "string") continue;
    const city = below.exemplarCity;
    const isLeaf = typeof city === "string" || below._type === "zone";
    if (isLeaf) names.set(`city ${path}${part}`, typeof city === "string" ? city : part.replaceAll("_", " "));
    else addCities(below, `${path}${part}/`, names);
  }
}

/** English as people type it: without accents, and without what CLDR adds in parentheses. */
function plainLetters(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/ *\([^)]*\)/g, "")
    .replace(/^St\. /, "Saint ");
}
