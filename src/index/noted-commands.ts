import { type ParsedCommand, parseCommandLine } from "../shell/parse-command-line.js";
import type { Block } from "./block.js";
import { type BlockCommand, blockCandidates, blockCommands, spellingsFor } from "./block-commands.js";

/** The commands in the notes' code: each block is read once, when they are first wanted. */
export class NotedCommands {
  readonly #ofBlock = new WeakMap<Block, readonly BlockCommand[]>();
  /** By the flags that were asked for. */
  readonly #spellings = new Map<string, readonly string[]>();

  of(block: Block): readonly BlockCommand[] {
    let commands = this.#ofBlock.get(block);
    if (commands === undefined) {
      commands = blockCommands(block);
      this.#ofBlock.set(block, commands);
    }
    return commands;
  }

  /**
   * All spellings that the commands of some blocks give flags.
   *
   * @param blocks those that hold any of the flags, as long as `forget` is not called
   */
  spellingsOf(flags: readonly string[], blocks: () => Iterable<Block>): readonly string[] {
    const asked = flags.join(" ");
    let spellings = this.#spellings.get(asked);
    if (spellings === undefined) {
      const commands = new Map<string, ParsedCommand>();
      for (const block of blocks()) this.#addTaking(flags, block, commands);
      const distinct = [...commands.values()];
      spellings = [...new Set(flags.flatMap((flag) => spellingsFor(flag, distinct)))];
      this.#spellings.set(asked, spellings);
    }
    return spellings;
  }

  /** Adds a block's commands that take any of the flags; whether they are commands is asked of no others. */
  #addTaking(flags: readonly string[], block: Block, commands: Map<string, ParsedCommand>): void {
    const known = this.#ofBlock.get(block)?.flatMap(({ parsed }) => parsed);
    if (known !== undefined) {
      for (const one of known) commands.set(one.path.join(" "), one);
      return;
    }
    for (const { candidate } of blockCandidates(block)) {
      const fresh = parseCommandLine(candidate.text).filter(
        (one) =>
          !commands.has(one.path.join(" ")) && flags.some((flag) => spellingsFor(flag, [one]).length > 0),
      );
      if (fresh.length > 0 && candidate.judge() !== undefined) {
        for (const one of fresh) commands.set(one.path.join(" "), one);
      }
    }
  }

  /** What was gathered from many blocks is gathered anew. */
  forget(): void {
    this.#spellings.clear();
  }
}
