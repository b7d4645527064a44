import { writeFileSync } from "node:fs";
import { Converter } from "opencc-js";

// Writes src/index/facts/han-folding.json: characters of traditional Chinese and of Japanese that have a simplified
// Chinese form, in two strings of which the n-th characters belong together. Source: OpenCC's tables by opencc-js.

const FIRST_IDEOGRAPH = 0x3400;
const LAST_IDEOGRAPH = 0x9fff;

const fromJapanese = Converter({ from: "jp", to: "t" });
const toSimplified = Converter({ from: "t", to: "cn" });

let from = "";
let to = "";
for (let code = FIRST_IDEOGRAPH; code <= LAST_IDEOGRAPH; code++) {
  const character = String.fromCharCode(code);
  const traditional = fromJapanese(character);
  const simplified = toSimplified(traditional.length === 1 ? traditional : character);
  if (simplified.length !== 1 || simplified === character) continue;
  from += character;
  to += simplified;
}
writeFileSync("src/index/facts/han-folding.json", `${JSON.stringify({ from, to })}\n`);
process.stdout.write(`${from.length} characters\n`);
