import { BLANK } from "../blank.js";
import type { ClozeWord } from "../cloze/cloze-words.js";
import { contextOf } from "../cloze/context-of.js";
import { hasDigits, numbersLike } from "../cloze/numbers.js";
import { createIsTold, readSentences, type Sentence } from "../cloze/sentences.js";
import { soundsLikeWordOf } from "../cloze/sounds-like.js";
import { isExample, isListed } from "../cloze/standing.js";
import { readWordPools, type WordPools } from "../cloze/word-pools.js";
import type { Draft } from "../draft.js";
import { isBalanced } from "../facts/clean-about.js";
import { unmask } from "../masked-text.js";
import { distanceBetween, isSameMatter, type Material } from "../material.js";
import { areLike, type Candidate, chooseOptions, holds } from "../options/choose-options.js";
import type { Spot } from "../spot.js";
import { textWidth } from "../text-width.js";
import { lookOf } from "./define-term.js";

/** In columns: shorter sentences do not say enough, longer ones are not read. */
const NARROWEST = 22;
const WIDEST = 220;
const FAR = 3;
/** From this rank on a word was chosen by its script alone. */
const LEAST_CHOSEN = 3;
/** What it costs to be code beside prose, against 1 for each step away. */
const OTHER_KIND = 0.5;
/** So many places of a word are looked at for its company. */
const MOST_PLACES = 12;

/** Which word is left out of this sentence? Part of the kind `define`. */
export function* leaveOutWord(material: Material): Iterable<Draft | undefined> {
  const isTold = createIsTold(material);
  const sentences = yield* readSentences(material);
  const pools = yield* readWordPools(sentences, material);
  for (const sentence of sentences) {
    yield;
    if (
      !sentence.isWhole ||
      sentence.words.length === 0 ||
      isTold(sentence) ||
      sentence.part.text.includes(BLANK)
    )
      continue;
    for (const word of sentence.words) {
      const draft = leftOut(sentence, word, pools, material);
      yield draft;
      if (draft !== undefined) break;
    }
  }
}

function leftOut(
  { spot, masked, part, words }: Sentence,
  word: ClozeWord,
  pools: WordPools,
  material: Material,
): Draft | undefined {
  const { corrections, readText, seed } = material;
  const isNumber = word.group.startsWith("number");
  if (!isNumber && pools.isCommon(word.text)) return undefined;
  if (corrections.prose(word.text) !== word.text || isExample(part.text, word)) return undefined;
  const write = (text: string): string =>
    unmask(corrections.prose(text.replaceAll("==", "")), masked, ({ value }) =>
      corrections.code(value, spot),
    ).trim();
  const sentence = write(part.text.slice(0, word.start) + BLANK + part.text.slice(word.end));
  const width = textWidth(sentence);
  if (width < NARROWEST || width > WIDEST || !isBalanced(sentence)) return undefined;
  if (holds(sentence, word.text) || (!isNumber && sharesMeaning(sentence, word.text, material))) {
    return undefined;
  }
  if ((word.rank >= LEAST_CHOSEN || word.isCode) && isListed(part.text, word)) return undefined;
  const context = contextOf(spot, part.line, { answer: word.text, sentence }, material);
  const shown = `${context ?? ""} ${sentence}`;
  if (isNumber && hasDigits(shown, word.text)) return undefined;
  if (word.group === "katakana" && soundsLikeWordOf(shown, word.text)) return undefined;
  const subjectKey = `${seed} cloze ${sentence} ${word.text}`;
  const inSentence = new Set(words.map(({ text }) => readText(text).folded));
  const { folded: answer, width: answerWidth } = readText(word.text);
  const isName = word.group.startsWith("name");
  const pool = pools.near(word, spot);
  const places = [spot, ...pool.flatMap((one) => (readText(one.text).folded === answer ? [one.spot] : []))];
  // The company a word keeps elsewhere in its note is as near as that of the sentence.
  const own = places.filter((place) => place.chunk.note === spot.chunk.note).slice(0, MOST_PLACES);
  const fromNotes = pool.flatMap((other): Candidate[] => {
    const away = Math.min(...own.map((place) => distanceBetween(other.spot, place)));
    const distance = away + (other.isCode === word.isCode ? 0 : OTHER_KIND);
    // A name of another subject is told by its subject.
    if (isName && distance >= FAR) return [];
    const { folded, width: otherWidth } = readText(other.text);
    if (!areLike(otherWidth, answerWidth) || inSentence.has(folded)) return [];
    if (isNumber && hasDigits(shown, other.text)) return [];
    if (isSameMatter(other.spot, spot) || folded.includes(answer) || answer.includes(folded)) return [];
    if (!isNumber && pools.isCommon(other.text)) return [];
    if (corrections.prose(other.text) !== other.text) return [];
    if (sharesMeaning(other.text, word.text, material)) return [];
    return [{ text: other.text, distance }];
  });
  const beside = isNumber
    ? []
    : termsBeside(word.text, spot, material).filter(({ text }) => !holds(shown, text));
  const made = isNumber
    ? numbersLike(word.text, word.group.replace("number ", ""))
        .filter((text) => !hasDigits(shown, text))
        .map((text) => ({ text, distance: FAR }))
    : [];
  const options = chooseOptions({
    answer: word.text,
    prompt: shown,
    candidates: [...beside, ...fromNotes, ...made],
    seed: subjectKey,
    readText,
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

/** Words that the notes explain in one list with the word that is left out: nothing stands for it better. */
function termsBeside(answer: string, spot: Spot, { factsNear, readText }: Material): Candidate[] {
  const terms = factsNear(spot).filter(({ kind }) => kind === "term");
  const { folded, width } = readText(answer);
  const groups = new Set(
    terms.filter(({ term }) => readText(term).folded === folded).map(({ group }) => group),
  );
  return terms.flatMap(({ term, group }): Candidate[] => {
    if (!groups.has(group) || readText(term).folded === folded || lookOf(term) !== lookOf(answer)) return [];
    return areLike(readText(term).width, width) ? [{ text: term, distance: 0 }] : [];
  });
}

/** Whether the rest of a sentence has a word of the same meaning: 容器 beside container. */
function sharesMeaning(a: string, b: string, { meaningsOf }: Material): boolean {
  const other = meaningsOf(b);
  return [...meaningsOf(a)].some((id) => other.has(id));
}
