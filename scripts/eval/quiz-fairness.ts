import { fold } from "../../src/index/fold-text.js";
import { BLANK } from "../../src/quiz/blank.js";
import { grade } from "../../src/quiz/grade.js";
import { holds } from "../../src/quiz/options/choose-options.js";
import { localeOf, promptText } from "../../src/quiz/prompt-text.js";
import type { QuizQuestion } from "../../src/quiz/question.js";
import { textWidth } from "../../src/quiz/text-width.js";

/** A rule that every question keeps; each says what is wrong with a question, or nothing. */
export type FairnessRule = (question: QuizQuestion, note: readonly string[]) => string | undefined;

/** Options wider than others by more than this factor are told by it, apart from a few columns. */
const MOST_RATIO = 2.2;
const SLACK = 4;

/**
 * What makes a question fair as far as a program can tell: the rules that the makers keep, said once more apart from
 * them, for the evaluation and the tests.
 *
 * @param note the lines of the question's note
 */
export const FAIRNESS_RULES: Readonly<Record<string, FairnessRule>> = {
  "one right answer": (question) => {
    const { answer, options, kind } = question;
    if (kind === "order") return undefined;
    if (options === undefined) {
      return grade(question, { text: String(answer) }).right ? undefined : "its own answer is wrong";
    }
    const right = options.filter((_, option) => grade(question, { option }).right).length;
    if (right !== 1) return `${right} options are right`;
    return new Set(options.map(fold)).size === options.length ? undefined : "two options are the same";
  },
  "order is not given away": ({ kind, options = [], answer }) => {
    if (kind !== "order" || typeof answer === "string") return undefined;
    if ([...options].sort().join("\n") !== [...answer].sort().join("\n"))
      return "other steps than those asked";
    return options.every((option, at) => option === answer[at]) ? "shown in the right order" : undefined;
  },
  "answer not in the prompt": ({ kind, answer, accept = [], prompt, language }) => {
    if (typeof answer !== "string" || kind === "true-false") return undefined;
    const text = promptText(prompt, localeOf(language)).replaceAll(BLANK, " ");
    const told = [answer, ...accept].find((one) => holds(text, one));
    return told === undefined ? undefined : `the prompt holds ${told}`;
  },
  "options of like length": ({ kind, options, answer }) => {
    if (options === undefined || kind === "order" || kind === "true-false") return undefined;
    const widths = options.map(textWidth);
    const [least, most] = [Math.min(...widths), Math.max(...widths)];
    if (most - least > SLACK && most > MOST_RATIO * least) return `options from ${least} to ${most} columns`;
    return options.includes(String(answer)) ? undefined : "the answer is no option";
  },
  "source lines right": ({ lines: [first, last], explanation }, note) => {
    if (first < 1 || last < first || last > note.length) return `lines ${first} to ${last} of ${note.length}`;
    return note.slice(first - 1, last).join("\n") === explanation ? undefined : "other lines than quoted";
  },
};
