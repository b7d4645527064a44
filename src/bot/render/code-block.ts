import type { Line } from "./blocks.js";
import { FENCE, FENCE_LANGUAGE } from "./discord-rules.js";
import { neutralise } from "./neutralise.js";

/**
 * Text as the lines of a code block. A run of three backticks would close it: a zero-width space goes between them.
 * None for text that is blank, which Discord draws as bare backticks.
 */
export function codeBlock(text: string, language: string): readonly Line[] {
  const code = neutralise(text)
    .replace(/`(?=``)/g, "`\u200B")
    .replace(/^(?:[^\S\n]*\n)+|\s+$/g, "");
  if (code === "") return [];
  const word = FENCE_LANGUAGE.test(language) ? language : "";
  return [
    { text: FENCE + word, closer: FENCE },
    ...code.split("\n").map((line) => ({ text: line, closer: FENCE })),
    { text: FENCE },
  ];
}

/** Whether a command can stand in a code block as it is, so that what is copied is what the notes say. */
export function fitsCodeBlock(command: string): boolean {
  return !command.includes(FENCE) && command.trim() !== "";
}
