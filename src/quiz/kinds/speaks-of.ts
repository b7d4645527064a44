import { describeCommand } from "../../shell/spellings.js";
import { type CommandUse, tableAbout } from "../command-use.js";
import type { Material } from "../material.js";

/**
 * Whether a description has words of what the table says of the command and none of what it says of its flags: then
 * any of its flags would do, as `df -k` for the free space that `df -h` shows.
 */
export function speaksOfCommandAlone(about: string, use: CommandUse, material: Material): boolean {
  return (
    speaksOf(about, describeCommand(use.path) ?? "", material) && !speaksOf(about, tableAbout(use), material)
  );
}

/** Whether a description has a word of what a table says, in whatever language. */
function speaksOf(about: string, table: string, { wordsOf, glossesOf, meaningsOf }: Material): boolean {
  const meanings = meaningsOf(table);
  if ([...meaningsOf(about)].some((one) => meanings.has(one))) return true;
  const words = wordsOf(table);
  return [...wordsOf(about), ...glossesOf(about)].some((one) => words.has(one));
}
