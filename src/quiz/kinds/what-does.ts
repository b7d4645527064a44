import type { Draft } from "../draft.js";
import type { Fact } from "../facts/fact.js";
import { distanceBetween, isSameMatter, type Material } from "../material.js";
import { areLike, type Candidate, chooseOptions } from "../options/choose-options.js";

/** What does this command, or this flag of a command, do? */
export function* whatDoes(material: Material): Iterable<Draft | undefined> {
  for (const fact of material.facts) {
    yield draftOf(fact, material);
  }
}

function draftOf(fact: Fact, material: Material): Draft | undefined {
  if (fact.use === undefined) return undefined;
  const { command } = fact.use;
  const { column, rowTitle } = fact;
  const parts = fact.kind === "flag" ? { term: fact.term, command } : { term: fact.term };
  const options = chooseOptions({
    answer: fact.about,
    prompt: fact.term,
    candidates: otherAbouts(fact, material),
    seed: `${material.seed} what ${fact.term} ${fact.about}`,
    readText: material.readText,
    meaningsOf: material.meaningsOf,
  });
  if (options === undefined) return undefined;
  return {
    kind: "what-does",
    spot: fact.spot,
    lines: fact.lines,
    prompt:
      column && rowTitle
        ? { wording: "table-cell", parts: { known: fact.term, knownTitle: rowTitle, title: column } }
        : { wording: fact.kind === "flag" ? "what-does-flag" : "what-does-command", parts },
    options,
    answer: fact.about,
    subject: [fact.kind, command, fact.term, fact.about],
  };
}

/** What the notes say of other commands and flags, and is not true of this one. */
export function otherAbouts(fact: Fact, material: Material): Candidate[] {
  const { readText } = material;
  const { width } = readText(fact.about);
  return material.factsNear(fact.spot).flatMap((other): Candidate[] => {
    if (other === fact || other.use === undefined || other.spot.tongue !== fact.spot.tongue) return [];
    // What stands in a column of its own is asked by the column's title.
    if ((fact.rowTitle || other.rowTitle) && other.group !== fact.group) return [];
    if (isSameMatter(other.spot, fact.spot) && other.spot.block.kind !== "code") {
      if (other.spot.block.index !== fact.spot.block.index || other.lines[0] === fact.lines[0]) return [];
    }
    // The length alone keeps it out: what it says need not be compared.
    if (!areLike(readText(other.about).width, width)) return [];
    if (material.alsoRight.isTrueOf(other, fact)) return [];
    const base = other.group === fact.group ? 0 : distanceBetween(other.spot, fact.spot);
    const kind = other.kind === fact.kind ? 0 : 0.5;
    const program = other.use.path[0] === fact.use?.path[0] ? 0 : 1.5;
    return [{ text: other.about, distance: base + kind + program }];
  });
}
