import { soundsLikeWordOf } from "../cloze/sounds-like.js";
import type { Draft } from "../draft.js";
import type { Fact } from "../facts/fact.js";
import { distanceBetween, isSameMatter, type Material } from "../material.js";
import { type Candidate, chooseOptions } from "../options/choose-options.js";
import { textWidth } from "../text-width.js";

/** In columns: less does not describe a word. */
const NARROWEST = 10;

/** Which word do the notes describe so? Made from words that they explain; part of the kind `define`. */
export function* defineTerm(material: Material): Iterable<Draft | undefined> {
  for (const fact of material.facts) {
    yield draftOf(fact, material);
  }
}

function draftOf(fact: Fact, material: Material): Draft | undefined {
  if (fact.kind !== "term" || textWidth(fact.about) < NARROWEST) return undefined;
  const names = fact.about.match(/[\u30A1-\u30FA\u30FC]{3,}/g) ?? [];
  if (names.some((name) => soundsLikeWordOf(fact.term, name))) return undefined;
  const options = chooseOptions({
    answer: fact.term,
    prompt: fact.about,
    candidates: otherTerms(fact, material),
    seed: `${material.seed} term ${fact.term} ${fact.about}`,
    readText: material.readText,
    meaningsOf: material.meaningsOf,
  });
  if (options === undefined) return undefined;
  return {
    kind: "define",
    spot: fact.spot,
    lines: fact.lines,
    prompt: { wording: "define-term", parts: { about: fact.about } },
    options,
    answer: fact.term,
    subject: ["term", fact.term, fact.about],
  };
}

function otherTerms(fact: Fact, material: Material): Candidate[] {
  return material.factsNear(fact.spot).flatMap((other): Candidate[] => {
    if (!isOther(other, fact, material)) return [];
    return [{ text: other.term, distance: distanceOf(other, fact) }];
  });
}

/** What the notes say of other words, and is not true of this one. */
export function otherTermAbouts(fact: Fact, material: Material): Candidate[] {
  return material.factsNear(fact.spot).flatMap((other): Candidate[] => {
    if (!isOther(other, fact, material)) return [];
    return [{ text: other.about, distance: distanceOf(other, fact) }];
  });
}

function isOther(other: Fact, fact: Fact, material: Material): boolean {
  if (other === fact || other.kind !== "term" || other.spot.tongue !== fact.spot.tongue) return false;
  // A word of another subject is told by its subject.
  if (other.spot.chunk.note !== fact.spot.chunk.note || isSameLine(other, fact)) return false;
  return !material.alsoRight.isTrueOf(other, fact) && lookOf(other.term) === lookOf(fact.term);
}

function isSameLine(other: Fact, fact: Fact): boolean {
  if (other.spot.block === fact.spot.block) return other.lines[0] === fact.lines[0];
  return isSameMatter(other.spot, fact.spot);
}

/** A word in letters among words in characters, or in capitals among small ones, is told by its look. */
export function lookOf(term: string): string {
  const cjk = /[\u3040-\u30FF\u3400-\u9FFF]/.test(term);
  if (cjk) return /[A-Za-z]/.test(term) ? "mixed" : "characters";
  if (/\p{L}/u.test(term)) return /\p{Ll}/u.test(term) ? "letters" : "capitals";
  return /\p{N}/u.test(term) ? "number" : "signs";
}

function distanceOf(other: Fact, fact: Fact): number {
  return other.group === fact.group ? 0 : distanceBetween(other.spot, fact.spot);
}
