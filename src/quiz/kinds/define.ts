import type { Draft } from "../draft.js";
import type { Material } from "../material.js";
import { defineTerm } from "./define-term.js";
import { leaveOutWord } from "./leave-out-word.js";

/** Which word is left out of this sentence, and which word is described so? */
export function* define(material: Material): Iterable<Draft | undefined> {
  yield* defineTerm(material);
  yield* leaveOutWord(material);
}
