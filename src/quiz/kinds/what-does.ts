import type { Draft } from "../draft.js";
import type { Fact } from "../facts/fact.js";
import { distanceBetween, isSameMatter, type Material } from "../material.js";
import { type Candidate, chooseOptions } from "../options/choose-options.js";

/** What does this command, or this flag of a command, do? */
export function* whatDoes(material: Material): Iterable<Draft> {
  for (const fact of material.facts) {
    if (fact.use === undefined) continue;
    const command = fact.use.path.join(" ");
    const parts = fact.kind === "flag" ? { term: fact.term, command } : { term: fact.term };
    const options = chooseOptions({
      answer: fact.about,
      prompt: fact.term,
      candidates: otherAbouts(fact, material),
      seed: `${material.seed} what ${fact.term} ${fact.about}`,
      stopWords: material.lexicon.stopWords,
      meaningsOf: material.meaningsOf,
    });
    if (options === undefined) continue;
    yield {
      kind: "what-does",
      spot: fact.spot,
      lines: fact.lines,
      prompt: { wording: fact.kind === "flag" ? "what-does-flag" : "what-does-command", parts },
      options,
      answer: fact.about,
      subject: [fact.kind, command, fact.term, fact.about],
    };
  }
}

/** What the notes say of other commands and flags, and is not true of this one. */
export function otherAbouts(fact: Fact, material: Material): Candidate[] {
  return material.factsNear(fact.spot).flatMap((other): Candidate[] => {
    if (other === fact || other.use === undefined || other.spot.language !== fact.spot.language) return [];
    if (isSameMatter(other.spot, fact.spot) && other.spot.block.kind !== "code") {
      if (other.spot.block.index !== fact.spot.block.index || other.lines[0] === fact.lines[0]) return [];
    }
    if (material.alsoRight.isTrueOf(other, fact)) return [];
    const base = other.group === fact.group ? 0 : distanceBetween(other.spot, fact.spot);
    const kind = other.kind === fact.kind ? 0 : 0.5;
    const program = other.use.path[0] === fact.use?.path[0] ? 0 : 1.5;
    return [{ text: other.about, distance: base + kind + program }];
  });
}
