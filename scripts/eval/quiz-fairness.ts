import { fold } from "../../src/index/fold-text.js";
import type { NoteLanguage } from "../../src/index/note-language.js";
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

/** In columns. */
const WIDEST_COMMAND = 40;
/** Opens a text that goes on from another one, or points at it. */
const HANGS: Readonly<Record<NoteLanguage, RegExp>> = {
  en: /^(?:he|she|it|they|this|that|these|those|therefore|but|and)\b|\bas above\b/iu,
  zh: /^(?:所以|因此|但是|这|它|该|其(?!他|它|余|中|实))|同上|上述/u,
  "zh-Hant": /^(?:所以|因此|但是|這|它|該|其(?!他|它|餘|中|實))|同上|上述/u,
  ja: /^(?:それ|これ|その(?!他)|しかし|だから)|同上|上記/u,
};
/** Emphasis, links, pictures, footnotes and line ends of Markdown and HTML. */
const MARKDOWN =
  /(?<![\w*])\*\*[^\s*/][^*]*\*\*(?![\w*])|!?\[[^\]]*\]\(\S+\)|\[\^\d+\]|<br\s*\/?>|^\[[ xX]\] /u;
/** Years are as round as they happen to be. */
const FIRST_YEAR = 1000;
const LAST_YEAR = 2100;
/** A number, a range, a share or a time, without a unit. */
const FIGURE = /^[\d\s.,:/+~%×½–-]*\d[\d\s.,:/+~%×½–-]*$/;

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
  "understood alone": ({ prompt, options = [], language }) => {
    const asked =
      prompt.parts.sentence ?? (prompt.wording === "which-command" ? prompt.parts.about : undefined);
    const shown = prompt.wording === "under-heading" ? options : [asked ?? ""];
    const hanging = shown.find((one) => HANGS[language].test(one));
    if (hanging !== undefined) return `goes on from something else: ${hanging}`;
    return asked !== undefined && /[?？]$/u.test(asked) ? "a question about a question" : undefined;
  },
  "the words of the note": ({ kind, prompt, answer, options = [], explanation }) => {
    const isGap = prompt.parts.sentence !== undefined;
    if (isGap && typeof answer === "string" && !explanation.includes(answer))
      return `${answer} is not quoted`;
    const shown = [...Object.values(prompt.parts), ...(kind === "order" ? [] : options)];
    const marked = shown.find((one) => MARKDOWN.test(one));
    return marked === undefined ? undefined : `Markdown in ${marked}`;
  },
  "options of one form": ({ kind, prompt, options, answer }) => {
    if (options === undefined || kind === "order" || kind === "true-false") return undefined;
    const figures = options.filter((one) => FIGURE.test(one));
    const isFigure = FIGURE.test(String(answer));
    if (figures.length !== (isFigure ? options.length : 0))
      return `figures among words: ${options.join(" | ")}`;
    if (!isFigure || prompt.parts.sentence === undefined) return undefined;
    const areYears = options.every((one) => Number(one) > FIRST_YEAR && Number(one) < LAST_YEAR);
    if (areYears) return undefined;
    const zeros = /0{2,}$/.exec(String(answer))?.[0] ?? "";
    return options.every((one) => one.endsWith(zeros)) ? undefined : `not as round: ${options.join(" | ")}`;
  },
  "taken in at a glance": ({ kind, options = [] }) => {
    const wide =
      kind === "which-command" ? options.find((one) => textWidth(one) > WIDEST_COMMAND) : undefined;
    return wide === undefined ? undefined : `an option of ${textWidth(wide)} columns`;
  },
  "source lines right": ({ lines: [first, last], explanation }, note) => {
    if (first < 1 || last < first || last > note.length) return `lines ${first} to ${last} of ${note.length}`;
    return note.slice(first - 1, last).join("\n") === explanation ? undefined : "other lines than quoted";
  },
};
