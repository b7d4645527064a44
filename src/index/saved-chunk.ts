import type { Block } from "./block.js";
import type { ByteSource } from "./byte-source.js";
import type { ChunkCache } from "./chunk-cache.js";
import type { Chunk } from "./chunk-note.js";
import type { LineRange } from "./note-file.js";
import { loadBlockCommands, loadSection, type SavedBytes, type SectionBody } from "./saved-section.js";

/**
 * Where a block holds its section as it was read, so that whoever holds the block keeps that. Not seen by what copies or
 * compares blocks. A WeakMap would do it beside the blocks, and stays as large as it once was.
 */
const WHOLE = Symbol("whole");

/**
 * A section of an index: read when it is looked at, and let go when others are (`ChunkCache`). Within one turn of the
 * event loop, and as long as anybody holds one of its blocks, these are the same objects.
 */
export class SavedChunk implements Chunk {
  readonly id: string;
  readonly note: string;
  /** Its bytes. */
  readonly size: number;
  readonly #all: ByteSource;
  readonly #at: number;
  readonly #cache: ChunkCache;
  #body: SectionBody | undefined;
  #known: WeakRef<SectionBody> | undefined;
  /** Whether it was looked at since the cache asked. */
  #used = false;

  constructor(id: string, note: string, { all, at, size }: SavedBytes, cache: ChunkCache) {
    this.id = id;
    this.note = note;
    this.size = size;
    this.#all = all;
    this.#at = at;
    this.#cache = cache;
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

  /** What it is as bytes. */
  get bytes(): Buffer {
    return this.#all.read(this.#at, this.size);
  }

  /** The paths of the commands that a block shows; the section is not read for it. */
  commandsOf(block: number): readonly (readonly string[])[] {
    return loadBlockCommands(this.bytes, block);
  }

  /** Whether it was looked at since this was last asked. */
  takeUsed(): boolean {
    const used = this.#used;
    this.#used = false;
    return used;
  }

  /** Holds what was read no longer than others do. */
  letGo(): void {
    this.#body = undefined;
  }

  #load(): SectionBody {
    this.#used = true;
    if (this.#body !== undefined) return this.#body;
    let body = this.#known?.deref();
    if (body === undefined) {
      body = loadSection(this.bytes);
      this.#known = new WeakRef(body);
      for (const block of body.blocks) Object.defineProperty(block, WHOLE, { value: body });
    }
    this.#body = body;
    this.#cache.add(this);
    return body;
  }
}
