import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  firstNotes,
  generatedIndex,
  RANKINGS_FILE,
  type RankedQuestions,
  type Rankings,
  rankingsOf,
} from "../../scripts/bench/rankings.js";
import { loadLexicon } from "../../src/index/load-lexicon.js";

// What makes the index faster leaves every hit, score and answer as it was. After a change that is meant to change
// them, `npm run bench:rankings` holds them anew.
const held = JSON.parse(readFileSync(RANKINGS_FILE, "utf8")) as Rankings;
const lexicon = loadLexicon();

function changed(ranked: RankedQuestions, before: readonly string[]): string[] {
  const now = rankingsOf(ranked);
  expect(now.length).toBe(before.length);
  return ranked.questions.filter((_, at) => now[at] !== before[at]);
}

test("the first notes rank and answer as they are held", async () => {
  expect(changed(await firstNotes(lexicon), held.firstNotes)).toEqual([]);
}, 60_000);

test("a thousand questions over generated notes rank and answer as they are held", () => {
  expect(changed(generatedIndex(lexicon), held.generated)).toEqual([]);
}, 60_000);
