import type { Block } from "./block.js";
import { type BlockCommand, blockCommands, parsedCommands, spellingsFor } from "./block-commands.js";
import type { Chunk } from "./chunk-note.js";
import { SavedChunk } from "./saved-chunk.js";

/** The paths of the commands that a block shows; of a saved section they are known without reading it. */
export function commandPaths(chunk: Chunk, at: number): readonly (readonly string[])[] {
  if (chunk instanceof SavedChunk) return chunk.commandsOf(at);
  const block = chunk.blocks[at];
  return block === undefined ? [] : parsedCommands(block).map(({ path }) => path);
}

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
   * All spellings that some commands give flags.
   *
   * @param paths of the commands of the blocks that hold any of the flags, as long as `forget` is not called
   */
  spellingsOf(flags: readonly string[], paths: () => Iterable<readonly string[]>): readonly string[] {
    const asked = flags.join(" ");
    let spellings = this.#spellings.get(asked);
    if (spellings === undefined) {
      const commands = [...new Map([...paths()].map((path) => [path.join(" "), { path }])).values()];
      spellings = [...new Set(flags.flatMap((flag) => spellingsFor(flag, commands)))];
      this.#spellings.set(asked, spellings);
    }
    return spellings;
  }

  /** What was gathered from many blocks is gathered anew. */
  forget(): void {
    this.#spellings.clear();
  }
}
