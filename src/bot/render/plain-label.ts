import { neutralLine } from "./neutralise.js";

/**
 * Text as Discord draws it where it reads no Markdown (choices, options of menus): one line, nothing unseen, at most
 * `limit` UTF-16 code units, a longer one ends in `…`; `…` for a blank one.
 */
export function plainLabel(text: string, limit: number): string {
  const line = neutralLine(text);
  if (line === "") return "…";
  if (line.length <= limit) return line;
  let cut = "";
  for (const character of line) {
    if (cut.length + character.length + 1 > limit) break;
    cut += character;
  }
  return `${cut.trimEnd()}…`;
}
