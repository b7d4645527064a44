import type { Chunk } from "../index/chunk-note.js";
import { fold } from "../index/fold-text.js";
import type { Lexicon } from "../index/index-terms.js";
import { type Draft, finishQuestion } from "./draft.js";
import { belongs } from "./kinds/belongs.js";
import { define } from "./kinds/define.js";
import { fillIn } from "./kinds/fill-in.js";
import { order } from "./kinds/order.js";
import { trueFalse } from "./kinds/true-false.js";
import { whatDoes } from "./kinds/what-does.js";
import { whichCommand } from "./kinds/which-command.js";
import { type QuestionMaker, readMaterial } from "./material.js";
import type { QuizKind, QuizQuestion } from "./question.js";

/** Who makes the questions of each kind. */
const MAKERS: Readonly<Record<QuizKind, QuestionMaker>> = {
  "which-command": whichCommand,
  "what-does": whatDoes,
  "fill-in": fillIn,
  order,
  belongs,
  "true-false": trueFalse,
  define,
};

export interface MakeQuestionsOptions {
  /** The words that the notes were read by (`NoteIndex.lexicon`). */
  readonly lexicon: Lexicon;
  /**
   * Decides what stands beside the answers and in what order, and which facts are asked swapped; not which questions
   * there are, nor their ids.
   * @default ""
   */
  readonly seed?: string;
}

/**
 * Every fair question that the notes yield, in the order of the notes: the same for the same notes and seed. A block
 * that yields no fair question yields none. No two have the same prompt.
 *
 * @param chunks of all notes together: what other blocks say decides what is wrong beside an answer
 */
export function makeQuestions(
  chunks: Iterable<Chunk>,
  { lexicon, seed = "" }: MakeQuestionsOptions,
): QuizQuestion[] {
  const all = [...chunks];
  const material = readMaterial(all, { lexicon, seed });
  const places = new Map(all.map((chunk, at) => [chunk, at]));
  const drafts = Object.values(MAKERS).flatMap((make) => [...make(material)]);
  const questions = new Map<string, { readonly draft: Draft; readonly question: QuizQuestion }>();
  const asked = new Set<string>();
  for (const draft of drafts) {
    const question = finishQuestion(draft);
    const prompt = fold(JSON.stringify([draft.prompt.wording, ...Object.values(draft.prompt.parts)]));
    if (questions.has(question.id) || asked.has(prompt)) continue;
    asked.add(prompt);
    questions.set(question.id, { draft, question });
  }
  return [...questions.values()]
    .sort(
      (a, b) =>
        (places.get(a.draft.spot.chunk) ?? 0) - (places.get(b.draft.spot.chunk) ?? 0) ||
        a.question.lines[0] - b.question.lines[0],
    )
    .map(({ question }) => question);
}
