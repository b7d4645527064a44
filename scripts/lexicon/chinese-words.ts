import { readFileSync, writeFileSync } from "node:fs";
import { crc32 } from "node:zlib";
import {
  ARRAYS,
  aligned,
  CLASS,
  HAS_CHILDREN,
  LAST_CHILD,
  MAGIC,
  MILLION,
  NEVER,
  PARENT_BLOCK,
  POSITIONS,
  SIZES_AT,
} from "../../src/index/chinese-dictionary.js";
import { naturalLogarithm } from "./natural-logarithm.js";

// Writes src/index/facts/chinese-words.bin from jieba's dictionary and its model of unknown words. From the repository:
//   npm ci --prefix scripts/lexicon --ignore-scripts
//   node dist/scripts/lexicon/chinese-words.js

const OUTPUT = "src/index/facts/chinese-words.bin";
const DICTIONARY = "node_modules/@node-rs/jieba/dict.txt";
const MODEL = "scripts/lexicon/node_modules/nodejieba/submodules/cppjieba/dict/hmm_model.utf8";

interface Node {
  readonly children: Map<number, Node>;
  frequency: number;
}

const frequencies = readFrequencies(DICTIONARY);
const total = [...frequencies.values()].reduce((sum, one) => sum + one, 0);
const classes = [...new Set(frequencies.values())].sort((a, b) => b - a);
if (classes.length >= CLASS)
  throw new Error(`expected fewer than ${CLASS} frequencies, found ${classes.length}`);
const classOf = new Map(classes.map((frequency, at) => [frequency, at + 1]));
const model = readModel(MODEL);

const nodes = inOrder(trieOf(frequencies));
const labels = Uint16Array.from(nodes, ({ unit }) => unit);
const kinds = Uint16Array.from(
  nodes,
  ({ node, last }) =>
    (classOf.get(node.frequency) ?? 0) |
    (node.children.size > 0 ? HAS_CHILDREN : 0) |
    (last ? LAST_CHILD : 0),
);
const withChildren = nodes.flatMap(({ node, firstChild }) => (node.children.size > 0 ? [firstChild] : []));
const parents = new Uint32Array(Math.ceil(nodes.length / PARENT_BLOCK));
let before = 0;
nodes.forEach(({ node }, at) => {
  if (at % PARENT_BLOCK === 0) parents[at / PARENT_BLOCK] = before;
  if (node.children.size > 0) before++;
});
const logarithmOfTotal = naturalLogarithm(total);
const arrays: readonly ArrayBufferView[] = [
  // A character that is no word counts as one that was met once.
  Float64Array.from([1, ...classes], (frequency) => naturalLogarithm(frequency) - logarithmOfTotal),
  Float64Array.from(model.states),
  Int32Array.from(model.emissions.flatMap(([, values]) => values)),
  Uint32Array.from(withChildren),
  parents,
  labels,
  kinds,
  Uint16Array.from(model.emissions, ([character]) => character),
];
const bytes = pack(arrays);
writeFileSync(OUTPUT, bytes);
process.stdout.write(
  `${frequencies.size} words, ${nodes.length} nodes, ${model.emissions.length} characters, ${bytes.length} bytes\n`,
);

/** Word, count, part of speech a line. */
function readFrequencies(path: string): Map<string, number> {
  const entries = new Map<string, number>();
  for (const line of readFileSync(path, "utf8").split("\n")) {
    const [word, count] = line.split(" ");
    if (word !== undefined && word !== "") entries.set(word, Number(count));
  }
  return entries;
}

/** Of the positions: four numbers of the beginning, sixteen of one after another; four lines of characters. */
function readModel(path: string): { states: number[]; emissions: (readonly [number, number[]])[] } {
  const lines = readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
  const states = lines.slice(0, 1 + POSITIONS).flatMap((line) => line.split(" ").map(Number));
  const byCharacter = new Map<number, number[]>();
  lines.slice(1 + POSITIONS).forEach((line, position) => {
    for (const pair of line.split(",")) {
      const [character = "", logarithm] = pair.split(":");
      const values = byCharacter.get(character.charCodeAt(0)) ?? Array<number>(POSITIONS).fill(NEVER);
      const millionths = Math.round(Number(logarithm) * MILLION);
      if (character.length !== 1 || millionths / MILLION !== Number(logarithm) || millionths === NEVER)
        throw new Error(`${path}: expected a character and its logarithm in millionths, found ${pair}`);
      values[position] = millionths;
      byCharacter.set(character.charCodeAt(0), values);
    }
  });
  if (states.length !== POSITIONS * (1 + POSITIONS))
    throw new Error(`${path}: expected 20 logarithms of positions`);
  return { states, emissions: [...byCharacter].sort(([a], [b]) => a - b) };
}

function trieOf(words: ReadonlyMap<string, number>): Node {
  const root: Node = { children: new Map(), frequency: 0 };
  for (const [word, frequency] of words) {
    let node = root;
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(at);
      const next = node.children.get(unit) ?? { children: new Map(), frequency: 0 };
      node.children.set(unit, next);
      node = next;
    }
    node.frequency = frequency;
  }
  return root;
}

interface Placed {
  readonly node: Node;
  readonly unit: number;
  readonly last: boolean;
  firstChild: number;
}

/** Breadth first, so that the children of a node stand together. */
function inOrder(root: Node): Placed[] {
  const placed: Placed[] = [{ node: root, unit: 0, last: true, firstChild: 0 }];
  for (const one of placed) {
    one.firstChild = placed.length;
    const children = [...one.node.children].sort(([a], [b]) => a - b);
    children.forEach(([unit, node], at) => {
      placed.push({ node, unit, last: at === children.length - 1, firstChild: 0 });
    });
  }
  return placed;
}

/** For a machine that is little-endian, as those are that run this. */
function pack(sections: readonly ArrayBufferView[]): Buffer {
  const start = aligned(SIZES_AT + 4 * ARRAYS);
  const packed = Buffer.alloc(sections.reduce((sum, { byteLength }) => sum + aligned(byteLength), start));
  let at = start;
  sections.forEach(({ buffer, byteOffset, byteLength }, index) => {
    packed.writeUInt32LE(byteLength, SIZES_AT + 4 * index);
    packed.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += aligned(byteLength);
  });
  packed.write(MAGIC, "latin1");
  packed.writeUInt32LE(packed.length, 8);
  packed.writeUInt32LE(crc32(packed.subarray(SIZES_AT)), 12);
  return packed;
}
