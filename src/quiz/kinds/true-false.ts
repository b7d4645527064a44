import type { Draft } from "../draft.js";
import { drawn } from "../draw.js";
import type { Fact } from "../facts/fact.js";
import type { Material } from "../material.js";
import { chooseOptions } from "../options/choose-options.js";
import { otherTermAbouts } from "./define-term.js";
import { otherAbouts } from "./what-does.js";

/** The options of every such question, in this order; a face words them. */
export const TRUE_FALSE = ["true", "false"] as const;

/** Is what is said of this command, flag or word true, or is it said of another? */
export function* trueFalse(material: Material): Iterable<Draft | undefined> {
  for (const fact of material.facts) {
    const key = `${material.seed} true ${fact.term} ${fact.about}`;
    const isTrue = drawn(key) < 0.5;
    const other = swapped(fact, material, key);
    if (other === undefined) {
      yield;
      continue;
    }
    const about = isTrue ? fact.about : other;
    const command = fact.kind === "flag" ? fact.use!.command : undefined;
    const { column: knownTitle, rowTitle: title } = fact;
    yield {
      kind: "true-false",
      spot: fact.spot,
      lines: fact.lines,
      prompt:
        knownTitle && title
          ? { wording: "true-false-cell", parts: { known: about, knownTitle, title, term: fact.term } }
          : {
              wording: command === undefined ? "true-false" : "true-false-flag",
              parts: { term: fact.term, about, ...(command === undefined ? {} : { command }) },
            },
      options: TRUE_FALSE,
      answer: isTrue ? "true" : "false",
      subject: [fact.kind, command ?? "", fact.term, fact.about],
      remembered: [command ?? "", fact.term, fact.about],
    };
  }
}

/** What the notes say of another one, as near and as long as can be; undefined where nothing else is plausible. */
function swapped(fact: Fact, material: Material, seed: string): string | undefined {
  const candidates = fact.use === undefined ? otherTermAbouts(fact, material) : otherAbouts(fact, material);
  const options = chooseOptions({
    answer: fact.about,
    prompt: fact.term,
    candidates,
    seed,
    readText: material.readText,
    meaningsOf: material.meaningsOf,
    wrong: 1,
  });
  return options?.find((one) => one !== fact.about);
}
