import { readFileSync } from "node:fs";
import { type Chunk, chunkNote } from "../../../src/index/chunk-note.js";
import { parseNote } from "../../../src/index/parse-note.js";

export const DOCKER_NOTE = "docker-learning.md";

/** The owner's notes. */
export function readDockerNote(): string {
  return readFileSync(new URL(`../../../notes/${DOCKER_NOTE}`, import.meta.url), "utf8");
}

export function chunksOf(text: string, path = "note.md"): Chunk[] {
  return chunkNote(parseNote({ path, text }));
}
