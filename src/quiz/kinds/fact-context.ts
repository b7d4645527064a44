import { contextOf } from "../cloze/context-of.js";
import type { Fact } from "../facts/fact.js";
import { leans } from "../facts/points-back.js";
import type { Material } from "../material.js";
import { holds } from "../options/choose-options.js";
import { sharedWords } from "../options/word-set.js";
import { textWidth } from "../text-width.js";

/** In columns: `only the result` may be said of anything. */
const SHORT = 15;
const SHORT_ENGLISH = 26;

/** Whether a description says too little without the heading that it stands under. */
export function needsContext({ about, spot }: Fact): boolean {
  const short = spot.language === "en" ? SHORT_ENGLISH : SHORT;
  return textWidth(about) <= short || leans(about, spot.language);
}

/** The heading or the item that a fact stands under; undefined where it would tell the answer. */
export function sectionContext(fact: Fact, answer: string, material: Material): string | undefined {
  const { spot, lines, use } = fact;
  const line = Math.max(0, lines[0] - spot.block.lines[0]);
  const context = contextOf(spot, line, { answer, sentence: fact.about }, material);
  if (
    context === undefined ||
    (use?.spellings ?? []).some((one) => one.startsWith("-") && holds(context, one))
  ) {
    return undefined;
  }
  const program = new Set(material.wordsOf(use?.path[0] ?? ""));
  const telling = sharedWords(material.wordsOf(answer), material.wordsOf(context));
  return telling.some((word) => !program.has(word)) ? undefined : context;
}
