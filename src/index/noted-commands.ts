import type { ParsedCommand } from "../shell/parse-command-line.js";
import type { Block } from "./block.js";
import { type BlockCommand, blockCommands, spellingsFor } from "./block-commands.js";

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
      for (const block of blocks()) {
        for (const { parsed } of this.of(block)) {
          for (const one of parsed) commands.set(one.path.join(" "), one);
        }
      }
      const distinct = [...commands.values()];
      spellings = [...new Set(flags.flatMap((flag) => spellingsFor(flag, distinct)))];
      this.#spellings.set(asked, spellings);
    }
    return spellings;
  }

  /** What was gathered from many blocks is gathered anew. */
  forget(): void {
    this.#spellings.clear();
  }
}
