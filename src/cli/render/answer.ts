import type { Answer, Example, Found, NothingFound, SectionAnswer } from "../../answer/answer.js";
import { harmless, type Output, paint, wrap } from "../output.js";
import { renderExplanation } from "./explanation.js";
import { markWords } from "./mark-words.js";
import { formatLines, oneLine, quoted } from "./quoted.js";

const INDENT = "  ";
const COMMAND_INDENT = "    ";

/** An answer as a person reads it in a terminal; ends with a newline. */
export function renderAnswer(answer: Answer, output: Output): string {
  return answer.kind === "found" ? renderFound(answer, output) : renderNothing(answer, output);
}

function renderFound(answer: Found, output: Output): string {
  const corrections = (answer.corrections ?? []).map(
    ({ written, read }) => `${written} was read as ${read}.`,
  );
  const head = corrections.map((line) => `${wrap(output, harmless(line), "")}\n`);
  const sections = answer.answers.map((section) => renderSection(section, output));
  return [...head, ...sections].join("\n") + renderExplanation(answer.explanation, output);
}

function renderSection(section: SectionAnswer, output: Output): string {
  const { excerpt } = section;
  const place = paint(output, "cyan", oneLine(`${section.note}:${formatLines(excerpt.lines)}`));
  const path = section.headings.map(oneLine).join(" › ").trim();
  const title = path === "" ? place : `${place}  ${paint(output, "bold", path)}`;
  const text = markWords(quoted(excerpt.markdown), section.matched, (word) =>
    paint(output, ["bold", "yellow"], word),
  );
  const parts = [wrap(output, title, ""), wrap(output, text, INDENT)];
  if (section.examples.length > 0) {
    parts.push(section.examples.map((example) => renderExample(example, section.note, output)).join("\n"));
  }
  if (section.words !== undefined) {
    const words = section.words.map(({ word, meaning }) => `${word} ${meaning}`).join(" · ");
    parts.push(wrap(output, paint(output, "dim", harmless(words)), INDENT));
  }
  const references = [
    ...section.images.map((image) => `${image.alt === "" ? "image" : `image ${image.alt}`}: ${image.url}`),
    ...section.links.map((link) => `${link.text}: ${link.url}`),
  ].map((line) => INDENT + paint(output, "dim", harmless(line)));
  if (references.length > 0) parts.push(references.join("\n"));
  return `${parts.join("\n\n")}\n`;
}

/** The verdict stands above as a shell comment, so that what is copied with it still runs. */
function renderExample(example: Example, note: string, output: Output): string {
  const file = example.note === note ? "" : `${example.note}:`;
  const place = `${file === "" ? "line " : file}${formatLines(example.lines)}`;
  const verdict = harmless(`# ${[...verdictOf(example), place].join("; ")}`).replace(/\n/g, " ");
  const command = harmless(example.command).replace(/\n/g, `\n${COMMAND_INDENT}`);
  return `${COMMAND_INDENT}${paint(output, "dim", verdict)}\n${COMMAND_INDENT}${paint(output, "green", command)}`;
}

function verdictOf(example: Example): string[] {
  const words: string[] = [];
  if (example.status === "runnable") words.push("runs as it stands");
  if (example.from !== undefined) words.push(`corrected from ${example.from}`);
  if (example.fill !== undefined && example.fill.length > 0) words.push(`fill in ${example.fill.join(", ")}`);
  return words;
}

function renderNothing(answer: NothingFound, output: Output): string {
  const lines = [paint(output, "bold", "The notes do not say.")];
  if (answer.suggestions.length > 0) {
    lines.push(`They do speak of: ${answer.suggestions.map((term) => harmless(term)).join(", ")}`);
  }
  const text = `${lines.map((line) => wrap(output, line, "")).join("\n")}\n`;
  return text + renderExplanation(answer.explanation, output);
}
