import { isReference } from "../../answer/is-reference.js";
import type { Block } from "../../index/block.js";
import { fold } from "../../index/fold-text.js";
import { BLANK } from "../blank.js";
import { type ClozeWord, clozeWords } from "../cloze/cloze-words.js";
import { numbersLike } from "../cloze/numbers.js";
import type { Draft } from "../draft.js";
import { isBalanced } from "../facts/clean-about.js";
import { type MaskedText, maskCodes, sentencesOf, type TextPart, unmask } from "../masked-text.js";
import { distanceBetween, isSameMatter, type Material, nearOnes } from "../material.js";
import { type Candidate, chooseOptions, holds } from "../options/choose-options.js";
import { wordSet } from "../options/word-set.js";
import { isInLanguage, type Spot } from "../spot.js";
import { textWidth } from "../text-width.js";
import { defineTerm } from "./define-term.js";

/** In columns: shorter sentences do not say enough, longer ones are not read. */
const NARROWEST = 22;
const WIDEST = 220;
const WIDEST_CONTEXT = 70;
/** A word that stands in more blocks than this is what the notes are about: it fits nearly everywhere. */
const MOST_BLOCKS = 6;
const FAR = 3;
/** From this rank on a word was chosen by its script alone. */
const LEAST_CHOSEN = 3;
/** `**Potato.** From the Andes`: what the paragraph speaks of. */
const BOLD_START = /^\*\*([^*\n]+?)[.:：。]?\*\*/;

/** Which word is left out of this sentence, and which word is described so? */
export function* define(material: Material): Iterable<Draft> {
  yield* defineTerm(material);
  const said = saidElsewhere(material);
  const sentences = readSentences(material);
  const pools = poolsOf(sentences, material);
  for (const sentence of sentences) {
    if (isTold(sentence, said) || sentence.part.text.includes(BLANK)) continue;
    for (const word of sentence.words) {
      const draft = leftOut(sentence, word, pools, material);
      if (draft === undefined) continue;
      yield draft;
      break;
    }
  }
}

/** What facts say, by block: other kinds ask for it. */
function saidElsewhere({ facts }: Material): ReadonlyMap<Block, readonly string[]> {
  const said = new Map<Block, string[]>();
  for (const { spot, about } of facts) said.set(spot.block, [...(said.get(spot.block) ?? []), fold(about)]);
  return said;
}

function isTold({ spot, masked, part }: Sentence, said: ReadonlyMap<Block, readonly string[]>): boolean {
  const sentence = fold(unmask(part.text, masked));
  // A fact that is a small part of a sentence leaves the rest of it to ask for.
  return (
    said.get(spot.block)?.some((about) => sentence.includes(about) && about.length * 3 > sentence.length) ??
    false
  );
}

interface Sentence {
  readonly spot: Spot;
  readonly masked: MaskedText;
  readonly part: TextPart;
  readonly words: readonly ClozeWord[];
}

function readSentences(material: Material): Sentence[] {
  return material.spots.flatMap((spot): Sentence[] => {
    const { block, language } = spot;
    if (block.kind !== "list-item" && block.kind !== "paragraph" && block.kind !== "quote") return [];
    if (isReference(block) || block.links.length > 0) return [];
    const masked = maskCodes(block);
    return sentencesOf(masked.text).map((part) => ({
      spot,
      masked,
      part,
      words: isInLanguage(part.text, language)
        ? clozeWords(part.text, { masked, markdown: block.markdown, language, lexicon: material.lexicon })
        : [],
    }));
  });
}

interface Pooled {
  readonly text: string;
  readonly spot: Spot;
}

interface Pools {
  readonly byGroup: ReadonlyMap<string, (spot: Spot) => readonly Pooled[]>;
  /** In how many blocks a word stands. */
  readonly blocks: ReadonlyMap<string, number>;
}

function poolsOf(sentences: readonly Sentence[], { spots }: Material): Pools {
  const byGroup = new Map<string, Pooled[]>();
  for (const { spot, words } of sentences) {
    for (const { group, text } of words) {
      const key = `${spot.language} ${group}`;
      const own = byGroup.get(key) ?? [];
      own.push({ text, spot });
      byGroup.set(key, own);
    }
  }
  const blocks = new Map<string, number>();
  for (const { block } of spots) {
    for (const word of wordSet(block.text)) blocks.set(word, (blocks.get(word) ?? 0) + 1);
  }
  return { byGroup: new Map([...byGroup].map(([key, words]) => [key, nearOnes(words)])), blocks };
}

/** In how many blocks the rarest word of a text stands. */
function spread(text: string, blocks: ReadonlyMap<string, number>): number {
  return Math.min(...[...wordSet(text)].map((word) => blocks.get(word) ?? 0), MOST_BLOCKS + 1);
}

function leftOut(
  { spot, masked, part, words }: Sentence,
  word: ClozeWord,
  { byGroup, blocks }: Pools,
  material: Material,
): Draft | undefined {
  const { lexicon, corrections, seed } = material;
  const isNumber = word.group.startsWith("number");
  if (!isNumber && spread(word.text, blocks) > MOST_BLOCKS) return undefined;
  if (corrections.prose(word.text) !== word.text || isExample(part.text, word)) return undefined;
  const write = (text: string): string =>
    unmask(corrections.prose(text), masked, ({ value }) => corrections.code(value, spot))
      .replaceAll("==", "")
      .trim();
  const sentence = write(part.text.slice(0, word.start) + BLANK + part.text.slice(word.end));
  const width = textWidth(sentence);
  if (width < NARROWEST || width > WIDEST || !isBalanced(sentence)) return undefined;
  if (holds(sentence, word.text) || (!isNumber && sharesMeaning(sentence, word.text, material))) {
    return undefined;
  }
  if (word.rank >= LEAST_CHOSEN && isListed(part.text, word)) return undefined;
  const context = contextOf(spot, word.text, material);
  const subjectKey = `${seed} cloze ${sentence} ${word.text}`;
  const pool = byGroup.get(`${spot.language} ${word.group}`)?.(spot) ?? [];
  const inSentence = new Set(words.map(({ text }) => fold(text)));
  const fromNotes = pool.flatMap((other): Candidate[] => {
    const folded = fold(other.text);
    if (inSentence.has(folded) || isSameMatter(other.spot, spot)) return [];
    if (folded.includes(fold(word.text)) || fold(word.text).includes(folded)) return [];
    if (!isNumber && spread(other.text, blocks) > MOST_BLOCKS) return [];
    if (corrections.prose(other.text) !== other.text) return [];
    if (sharesMeaning(other.text, word.text, material)) return [];
    const distance = distanceBetween(other.spot, spot);
    // A name of another subject is told by its subject.
    return word.group.startsWith("name") && distance >= FAR ? [] : [{ text: other.text, distance }];
  });
  const made = isNumber
    ? numbersLike(word.text, word.group.replace("number ", "")).map((text) => ({ text, distance: FAR }))
    : [];
  const options = chooseOptions({
    answer: word.text,
    prompt: `${context ?? ""} ${sentence}`,
    candidates: [...fromNotes, ...made],
    seed: subjectKey,
    stopWords: lexicon.stopWords,
  });
  if (options === undefined) return undefined;
  const from = spot.block.lines[0] + part.line;
  const isByLine = spot.block.text.split("\n").length === spot.block.lines[1] - spot.block.lines[0] + 1;
  return {
    kind: "define",
    spot,
    lines: isByLine ? [from, from] : spot.block.lines,
    prompt:
      context === undefined
        ? { wording: "cloze", parts: { sentence } }
        : { wording: "cloze-under", parts: { context, sentence } },
    options,
    answer: word.text,
    subject: ["cloze", sentence, word.text],
  };
}

/** What stands among others of its kind (mongo, mysql) could be left out as well as any of them. */
function isListed(sentence: string, { start, end }: ClozeWord): boolean {
  const [before, after] = [sentence.slice(0, start), sentence.slice(end)];
  return (
    /[、/]\s?$/u.test(before) ||
    /^\s?[、/]/u.test(after) ||
    /[A-Za-z][,，]\s?$/u.test(before) ||
    /^[,，]\s?[A-Za-z]/u.test(after)
  );
}

/** What stands for an example could be anything else. */
function isExample(sentence: string, { start }: ClozeWord): boolean {
  const before = sentence.slice(0, start);
  return (
    /^(?:如(?!果)|例如|比如|例えば|e\.g|for example|for instance)/iu.test(sentence) ||
    /(?:比如|例如|譬如|如|such as|e\.g\.?|like|for example|例えば|たとえば)[\s,:，：、]*[“"「]?$/iu.test(
      before,
    )
  );
}

/** The item above a sentence, or its heading: what the sentence speaks of. */
function contextOf({ chunk, block }: Spot, answer: string, { corrections }: Material): string | undefined {
  const above = block.parent === undefined ? undefined : chunk.blocks[block.parent];
  const item = above?.kind === "list-item" ? above.text.split("\n")[0] : undefined;
  const bold = block.kind === "paragraph" ? BOLD_START.exec(block.markdown)?.[1] : undefined;
  for (const text of [bold, item, chunk.headings.at(-1)]) {
    if (text === undefined || text.trim() === "") continue;
    const context = corrections.prose(text).replaceAll("==", "").trim();
    if (textWidth(context) <= WIDEST_CONTEXT && !holds(context, answer) && isBalanced(context))
      return context;
  }
  return undefined;
}

/** Whether the rest of a sentence has a word of the same meaning: 容器 beside container. */
function sharesMeaning(a: string, b: string, { meaningsOf }: Material): boolean {
  const other = meaningsOf(b);
  return [...meaningsOf(a)].some((id) => other.has(id));
}
