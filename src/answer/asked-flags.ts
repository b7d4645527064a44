import type { Block } from "../index/block.js";
import { loneFlags } from "../index/block-commands.js";
import { COMMAND } from "../index/code-terms.js";
import type { NoteIndex } from "../index/note-index.js";
import type { WeightedUnit } from "../index/score.js";
import { isFlag } from "./rank-hits.js";

/**
 * The flags that a question names, each in all the spellings that the notes' commands give it. `detach` without its
 * dashes names the flag too where the block that answers has it.
 */
export function askedFlags(
  units: readonly WeightedUnit[],
  { index, block }: { readonly index: NoteIndex; readonly block: Block },
): string[][] {
  const inBlock = new Set(loneFlags(block.codes));
  return units.flatMap(({ unit }) => {
    // A flag of a command is looked up as `$git commit --message`.
    const terms = unit.alternatives.map(({ term }) =>
      term.startsWith(COMMAND) ? term.slice(term.lastIndexOf(" ") + 1) : term,
    );
    const named = isFlag(unit.label)
      ? terms
      : terms.map((term) => `--${term}`).filter((flag) => inBlock.has(flag));
    if (named.length === 0) return [];
    return [[...new Set([...named, ...index.flagSpellings(named)])]];
  });
}
