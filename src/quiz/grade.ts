import { fold } from "../index/fold-text.js";
import { type ParsedCommand, parseCommandLine } from "../shell/parse-command-line.js";
import { plainTypography } from "../shell/typography.js";
import { BLANK } from "./blank.js";
import type { QuizQuestion, QuizResponse } from "./question.js";

export interface Grade {
  readonly right: boolean;
  /** What is right: the option or the text; for `order` the steps in their order. */
  readonly answer: string | readonly string[];
}

/** A comment, a second command or a substitution hides the rest of the line rather than fill the gap. */
const MORE_THAN_A_WORD = /[#;|&`]|\$\(/;
/** A longer answer to a gap is no answer, in UTF-16 units. */
const LONGEST_TEXT = 200;

/**
 * Whether a response is right. A text is right by what it means: another spelling of a flag, flags in another order,
 * the whole command line in place of the word. An option or order out of range is wrong.
 */
export function grade(question: QuizQuestion, response: QuizResponse): Grade {
  return { right: isRight(question, response), answer: question.answer };
}

function isRight(
  { answer, options = [], accept = [], prompt }: QuizQuestion,
  response: QuizResponse,
): boolean {
  if ("option" in response) return typeof answer === "string" && options[response.option] === answer;
  if ("order" in response) {
    return (
      typeof answer !== "string" &&
      response.order.length === answer.length &&
      response.order.every((place, at) => options[place] === answer[at])
    );
  }
  if (typeof answer !== "string") return false;
  const text = plainText(response.text);
  if (text === "" || text.length > LONGEST_TEXT || MORE_THAN_A_WORD.test(text)) return false;
  if ([answer, ...accept].some((one) => one === text)) return true;
  const command = prompt.parts.command;
  if (command === undefined || !command.includes(BLANK)) return fold(text) === fold(answer);
  return meansTheSameLine(text, command, answer);
}

function plainText(text: string): string {
  return plainTypography(text.trim().replace(/^`+|`+$/g, ""))
    .replace(/\s+/g, " ")
    .trim();
}

/** Whether the line means the same with the text in the gap, or the text is such a line as a whole. */
function meansTheSameLine(text: string, command: string, answer: string): boolean {
  const meant = meaningOf(command.replace(BLANK, () => answer));
  if (meant === undefined) return false;
  const filled = command.replace(BLANK, () => text);
  return [filled, text.replace(/^\$ /, "")].some((line) => meaningOf(line) === meant);
}

/** One command in a form that is the same for all that mean the same; undefined for anything else. */
function meaningOf(line: string): string | undefined {
  const [parsed, ...more] = parseCommandLine(line);
  if (parsed === undefined || more.length > 0 || parsed.corrected) return undefined;
  return JSON.stringify([parsed.path, flagsOf(parsed), parsed.args, parsed.placeholders]);
}

function flagsOf({ flags }: ParsedCommand): string[] {
  return flags
    .map(
      ({ canonical, written, value }) => `${canonical ?? written}=${value === "true" ? "" : (value ?? "")}`,
    )
    .sort();
}
