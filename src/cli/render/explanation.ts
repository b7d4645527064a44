import type { Explanation } from "../../answer/explanation.js";
import { harmless, type Output, paint } from "../output.js";

/** How an answer came about, as a person reads it; empty where nobody asked. */
export function renderExplanation(explanation: Explanation | undefined, output: Output): string {
  if (explanation === undefined) return "";
  const lines = [paint(output, "bold", "How this came about")];
  if (explanation.refused !== undefined) lines.push(`Nothing is shown: ${explanation.refused}.`);
  lines.push("Words of the question:");
  for (const { word, weight, counts, terms } of explanation.words) {
    const read = terms.map(({ term, via, factor, blocks }) => `${term} (${via} ${factor}, in ${blocks})`);
    const what = read.length === 0 ? "not in the notes" : read.join(", ");
    lines.push(`  ${word}, weight ${weight}${counts ? "" : ", for the order only"}: ${what}`);
  }
  if (explanation.blocks.length > 0) lines.push("Best blocks:");
  for (const block of explanation.blocks) {
    const factors = Object.entries(block.factors)
      .filter(([, factor]) => factor !== 1)
      .map(([name, factor]) => ` x ${factor} (${name})`);
    const place = `${block.note}:${block.lines.join("-")}`;
    lines.push(
      `  ${place}: ${block.indexScore}${factors.join("")} = ${block.score}, covers ${block.coverage}`,
    );
    for (const { word, term, via, fields, score } of block.matches) {
      lines.push(`    ${word}: ${term} (${via}) in ${fields.join(", ")}, ${score}`);
    }
  }
  return `\n${lines.map((line) => harmless(line)).join("\n")}\n`;
}
