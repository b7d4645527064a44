import { isReference } from "../../answer/is-reference.js";
import type { Block } from "../../index/block.js";
import { fold } from "../../index/fold-text.js";
import { losesMarks } from "../facts/lost-marks.js";
import { isToDoHeading, pointsBack } from "../facts/points-back.js";
import { type MaskedText, maskCodes, sentencesOf, type TextPart, unmask } from "../masked-text.js";
import type { Material } from "../material.js";
import { isInLanguage, type Spot } from "../spot.js";
import type { Steps } from "../steps.js";
import { type ClozeWord, clozeWords } from "./cloze-words.js";

/** A sentence of the notes and the words that may be left out of it. */
export interface Sentence {
  readonly spot: Spot;
  readonly masked: MaskedText;
  readonly part: TextPart;
  readonly words: readonly ClozeWord[];
  /** It can be understood alone, and says something. */
  readonly isWhole: boolean;
}

export function* readSentences({ spots, lexicon }: Material): Steps<Sentence[]> {
  const sentences: Sentence[] = [];
  for (const spot of spots) {
    yield;
    const { block, language, tongue } = spot;
    if (block.kind !== "list-item" && block.kind !== "paragraph" && block.kind !== "quote") continue;
    if (isReference(block) || block.links.length > 0 || isToDo(spot) || losesMarks(block)) continue;
    const masked = maskCodes(block);
    for (const part of sentencesOf(masked.text)) {
      const words = isInLanguage(part.text, language)
        ? clozeWords(part.text, {
            masked,
            markdown: block.markdown,
            language,
            isEnglish: tongue === "en",
            lexicon,
          })
        : [];
      const isWhole = !/[?？]["”」』)）]?$/u.test(part.text) && !pointsBack(part.text, language);
      sentences.push({ spot, masked, part, words, isWhole });
    }
  }
  return sentences;
}

/** What is still to be done is no knowledge. */
export function isToDo({ chunk, block }: Spot): boolean {
  return block.checked !== undefined || isToDoHeading(chunk.headings);
}

/** Tells whether a fact says what a sentence says: other kinds ask for it. */
export function createIsTold({ facts }: Material): (sentence: Sentence) => boolean {
  const said = new Map<Block, string[]>();
  for (const { spot, about } of facts) {
    const own = said.get(spot.block);
    if (own === undefined) said.set(spot.block, [about]);
    else own.push(about);
  }
  return ({ spot, masked, part }) => {
    const abouts = said.get(spot.block);
    if (abouts === undefined) return false;
    const sentence = fold(unmask(part.text, masked));
    // A fact that is a small part of a sentence leaves the rest of it to ask for.
    return abouts.map(fold).some((about) => sentence.includes(about) && about.length * 3 > sentence.length);
  };
}
