import type { Chunk } from "../index/chunk-note.js";
import { fold } from "../index/fold-text.js";
import type { Lexicon } from "../index/index-terms.js";
import { finishQuestion } from "./draft.js";
import { belongs } from "./kinds/belongs.js";
import { define } from "./kinds/define.js";
import { fillIn } from "./kinds/fill-in.js";
import { order } from "./kinds/order.js";
import { trueFalse } from "./kinds/true-false.js";
import { whatDoes } from "./kinds/what-does.js";
import { whichCommand } from "./kinds/which-command.js";
import { type QuestionMaker, readMaterial } from "./material.js";
import { hasMarkdownLeft } from "./options/markdown-left.js";
import type { QuizKind, QuizQuestion } from "./question.js";
import { type PauseOptions, runSteps, runWithPauses, type Steps } from "./steps.js";

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
export function makeQuestions(chunks: Iterable<Chunk>, options: MakeQuestionsOptions): QuizQuestion[] {
  return runSteps(questionSteps(chunks, options));
}

/** The same questions, made with pauses, so that whoever asks something meanwhile is not held up. */
export function makeQuestionsInSteps(
  chunks: Iterable<Chunk>,
  options: MakeQuestionsOptions & PauseOptions,
): Promise<QuizQuestion[]> {
  return runWithPauses(questionSteps(chunks, options), options);
}

function* questionSteps(
  chunks: Iterable<Chunk>,
  { lexicon, seed = "" }: MakeQuestionsOptions,
): Steps<QuizQuestion[]> {
  const material = yield* readMaterial([...chunks], { lexicon, seed });
  const bySection = new Map(material.chunks.map((chunk): [Chunk, QuizQuestion[]] => [chunk, []]));
  const ids = new Set<string>();
  const prompts = new Set<string>();
  for (const make of Object.values(MAKERS)) {
    for (const draft of make(material)) {
      yield;
      if (draft === undefined || Object.values(draft.prompt.parts).some(hasMarkdownLeft)) continue;
      const question = finishQuestion(draft);
      const prompt = fold(JSON.stringify([draft.prompt.wording, ...Object.values(draft.prompt.parts)]));
      if (ids.has(question.id) || prompts.has(prompt)) continue;
      ids.add(question.id);
      prompts.add(prompt);
      bySection.get(draft.spot.chunk)?.push(question);
    }
  }
  const questions: QuizQuestion[] = [];
  for (const own of bySection.values()) {
    questions.push(...own.sort((a, b) => a.lines[0] - b.lines[0]));
    yield;
  }
  return questions;
}
