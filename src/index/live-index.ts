import { contentHash } from "./content-hash.js";
import { type LoadIndexOptions, loadIndex } from "./load-index.js";
import type { NoteWarning } from "./note-file.js";
import type { NoteIndex } from "./note-index.js";
import { findChanges, type NoteSource } from "./note-source.js";
import type { SnapshotContent } from "./snapshot.js";
import { CONCEPTS_NAME, type WalkedFile, type WalkedNotes, walkNotes } from "./walk-notes.js";

/** What came of looking at a folder of notes once more. */
export interface Refreshed {
  /** Absent where all is as it was. */
  readonly index?: NoteIndex;
  /** How many notes were read anew, and how many are there no more. */
  readonly changed: number;
  readonly removed: number;
  /** Of what was read this time: what could not be used. */
  readonly warnings: readonly NoteWarning[];
  /** How many concepts `concepts.yml` brings, where that was read anew. */
  readonly ownConcepts?: number;
}

export interface LiveIndexOptions extends Pick<LoadIndexOptions, "data" | "holdUpTo" | "onUnreadable"> {
  readonly drafts: boolean;
  /** In ms since 1970. */
  readonly now: () => number;
}

const UNCHANGED: Refreshed = { changed: 0, removed: 0, warnings: [] };

/**
 * An index that is kept up with its folder. Of what changed only that is read; it goes into the index at once, between
 * two questions. Where reading fails, the index stays as it was.
 */
export class LiveIndex {
  readonly #folder: string;
  readonly #options: LiveIndexOptions;
  #index: NoteIndex;
  #readAt: number;
  #sources: readonly NoteSource[];

  /** @param loaded the folder's index, as it was loaded */
  constructor(folder: string, loaded: SnapshotContent, options: LiveIndexOptions) {
    this.#folder = folder;
    this.#options = options;
    this.#index = loaded.index;
    this.#readAt = loaded.readAt;
    this.#sources = loaded.sources;
  }

  get index(): NoteIndex {
    return this.#index;
  }

  /** When the folder was last looked at, in ms since 1970. */
  get readAt(): number {
    return this.#readAt;
  }

  /**
   * Looks at the folder and takes in what changed. Not to be called again before it has settled.
   *
   * @param options.anew whether all notes are read, as the index's own sections can be had no more @default false
   * @throws UserError where the folder is missing or holds no note: what was read before stays
   */
  async refresh({ anew = false }: { readonly anew?: boolean } = {}): Promise<Refreshed> {
    const readAt = this.#options.now();
    const walked = walkNotes(this.#folder);
    const files = walked.concepts === undefined ? walked.files : [...walked.files, walked.concepts];
    const { changed, removed } = findChanges(this.#sources, files, {
      readAt: this.#readAt,
      hashOf: contentHash,
    });
    const changes = { changed, removed, readAt };
    return anew ? this.#readAll(changes) : this.#takeIn(walked, changes);
  }

  async #takeIn(walked: WalkedNotes, changes: FoundChanges): Promise<Refreshed> {
    const { changed, removed, readAt } = changes;
    const paths = [...changed.map(({ path }) => path), ...removed];
    // Other concepts change what every note is found by.
    if (paths.includes(CONCEPTS_NAME) || walked.files.length === 0) return this.#readAll(changes);
    if (changed.length === 0 && removed.length === 0) {
      this.#remember(walked, [], readAt);
      return UNCHANGED;
    }
    // What it takes to read notes is not loaded before one changes.
    const { readFiles } = await import("./read-notes.js");
    const { indexNote } = await import("./index-note.js");
    const read = await readFiles(changed);
    const warnings: NoteWarning[] = [];
    const parsed = read.flatMap(({ result }) => {
      if (!("text" in result)) {
        // One that cannot be read stays as it was read before.
        warnings.push(result);
        return [];
      }
      const one = indexNote(result, this.#options);
      warnings.push(...one.warnings);
      return [{ path: result.path, note: one.note }];
    });
    this.#index.exchange(
      [...removed, ...parsed.map(({ path }) => path)],
      parsed.flatMap(({ note }) => note ?? []),
    );
    const sources = read.map(({ source }) => source);
    this.#remember(walked, sources, readAt);
    return { index: this.#index, changed: parsed.length, removed: removed.length, warnings };
  }

  async #readAll({ changed, removed }: FoundChanges): Promise<Refreshed> {
    const { index, sources, warnings, ownConcepts, readAt } = await loadIndex(this.#folder, this.#options);
    this.#index = index;
    this.#sources = sources;
    this.#readAt = readAt;
    return {
      index,
      changed: changed.length,
      removed: removed.length,
      warnings,
      ...(ownConcepts === undefined ? {} : { ownConcepts }),
    };
  }

  /** @param read those that were read this time; of the others the content is as it was */
  #remember(walked: WalkedNotes, read: readonly NoteSource[], readAt: number): void {
    const known = new Map([...this.#sources, ...read].map((source) => [source.path, source]));
    const files = walked.concepts === undefined ? walked.files : [...walked.files, walked.concepts];
    this.#sources = files.map(({ path, stamp }) => {
      const hash = known.get(path)?.hash;
      return { path, ...(stamp === undefined ? {} : { stamp }), ...(hash === undefined ? {} : { hash }) };
    });
    this.#readAt = readAt;
  }
}

interface FoundChanges {
  readonly changed: readonly WalkedFile[];
  readonly removed: readonly string[];
  readonly readAt: number;
}
