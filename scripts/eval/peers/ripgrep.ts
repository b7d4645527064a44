import { spawnSync } from "node:child_process";
import { fold } from "../../../src/index/fold-text.js";
import type { StopWords } from "../../../src/index/stop-words.js";
import { PEER_DEPTH, type Peer, type PeerContext, type PeerSearch } from "./peer.js";

/** ripgrep ends with 1 where no line matches, with 2 on trouble. */
const NO_MATCH = 1;

interface RipgrepMatch {
  readonly type: string;
  readonly data: {
    readonly path: { readonly text: string };
    readonly line_number: number;
    readonly submatches: readonly { readonly match: { readonly text: string } }[];
  };
}

/**
 * Words of the question, any of them, without those that a person would not search for; the blocks with most of them
 * first, and of equals the one that stands first.
 */
export function ripgrep(stopWords: StopWords): Peer {
  return {
    name: "ripgrep",
    index:
      ripgrepVersion() !== undefined ? (_documents, context) => searchFiles(context, stopWords) : undefined,
  };
}

/** `ripgrep 13.0.0`; undefined where it is not on the PATH. */
export function ripgrepVersion(): string | undefined {
  const run = spawnSync("rg", ["--version"], { encoding: "utf8" });
  return run.status === 0 ? /^\S+ \S+/.exec(run.stdout)?.[0] : undefined;
}

function searchFiles({ notes, places }: PeerContext, stopWords: StopWords): PeerSearch {
  const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });
  const byLine = new Map<string, number>();
  places.forEach(({ chunk, block: { lines } }, id) => {
    for (let line = lines[0]; line <= lines[1]; line++) byLine.set(`${chunk.note}:${line}`, id);
  });
  return (question) => {
    const flags = question.match(/(?<![\p{L}\p{N}-])--?[a-z][\w-]*/giu) ?? [];
    const words = [...segmenter.segment(question)].filter(({ isWordLike }) => isWordLike);
    const asked = words.map(({ segment }) => segment).filter((word) => !stopWords.has(fold(word)));
    const patterns = [...new Set([...flags, ...asked])].flatMap((word) => ["-e", word]);
    if (patterns.length === 0) return [];
    const matched = new Map<number, Set<string>>();
    for (const { data } of runRipgrep(patterns, notes)) {
      const id = byLine.get(`${data.path.text.replace(/^\.\//, "")}:${data.line_number}`);
      if (id === undefined) continue;
      const found = matched.get(id) ?? new Set();
      for (const { match } of data.submatches) found.add(match.text.toLowerCase());
      matched.set(id, found);
    }
    return [...matched]
      .sort(([a, inA], [b, inB]) => inB.size - inA.size || a - b)
      .slice(0, PEER_DEPTH)
      .map(([id]) => id);
  };
}

function runRipgrep(patterns: readonly string[], folder: string): RipgrepMatch[] {
  const options = ["--json", "--ignore-case", "--fixed-strings", "--no-ignore", "--glob", "*.{md,markdown}"];
  const run = spawnSync("rg", [...options, ...patterns, "."], { cwd: folder, encoding: "utf8" });
  if (run.status === null || run.status > NO_MATCH) throw new Error(`rg failed: ${run.stderr}`);
  const lines = run.stdout.split("\n").filter((line) => line !== "");
  return lines.map((line) => JSON.parse(line) as RipgrepMatch).filter(({ type }) => type === "match");
}
