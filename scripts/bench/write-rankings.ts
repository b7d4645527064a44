import { writeFileSync } from "node:fs";
import { loadLexicon } from "../../src/index/load-lexicon.js";
import { firstNotes, generatedIndex, RANKINGS_FILE, type Rankings, rankingsOf } from "./rankings.js";

// Holds the rankings as they are now, after a change that was meant to change them. From the repository:
//   npm run bench:rankings

const lexicon = loadLexicon();
const rankings: Rankings = {
  firstNotes: rankingsOf(await firstNotes(lexicon)),
  generated: rankingsOf(generatedIndex(lexicon)),
};
writeFileSync(RANKINGS_FILE, `${JSON.stringify(rankings)}\n`);
process.stdout.write(`written: ${RANKINGS_FILE}\n`);
