import type { Block } from "./block.js";
import type { Chunk } from "./chunk-note.js";
import type { LineRange } from "./note-file.js";

/** A block as it stands in a file; its source is taken from its section's where it is the same. */
type SavedBlock = Omit<Block, "markdown"> & { readonly markdown?: string };

/** A section as it stands in a file. */
export interface ChunkBody {
  readonly headings: readonly string[];
  readonly lines: LineRange;
  readonly source: string;
  readonly blocks: readonly SavedBlock[];
}

export function saveChunk(chunk: Chunk): ChunkBody {
  const { headings, lines, source } = chunk;
  const blocks = chunk.blocks.map((block): SavedBlock => {
    const { markdown, ...rest } = block;
    return markdown === markdownOf(block, chunk) ? rest : block;
  });
  // A line holds no line feed.
  return { headings, lines, source: source.join("\n"), blocks };
}

/** A section of a saved index: read when it is first looked at. */
export class SavedChunk implements Chunk {
  readonly id: string;
  readonly note: string;
  readonly #read: () => ChunkBody;
  #loaded: Pick<Chunk, "headings" | "lines" | "source" | "blocks"> | undefined;

  constructor(id: string, note: string, read: () => ChunkBody) {
    this.id = id;
    this.note = note;
    this.#read = read;
  }

  get headings(): readonly string[] {
    return this.#load().headings;
  }

  get lines(): LineRange {
    return this.#load().lines;
  }

  get source(): readonly string[] {
    return this.#load().source;
  }

  get blocks(): readonly Block[] {
    return this.#load().blocks;
  }

  #load(): Pick<Chunk, "headings" | "lines" | "source" | "blocks"> {
    if (this.#loaded === undefined) {
      const { headings, lines, source, blocks } = this.#read();
      const section = { lines, source: source.split("\n") };
      this.#loaded = {
        headings,
        ...section,
        blocks: blocks.map((block) => ({ ...block, markdown: block.markdown ?? markdownOf(block, section) })),
      };
    }
    return this.#loaded;
  }
}

function markdownOf(block: { readonly lines: LineRange }, section: Pick<Chunk, "lines" | "source">): string {
  const before = section.lines[0];
  return section.source.slice(block.lines[0] - before, block.lines[1] - before + 1).join("\n");
}
