import type { Example } from "../../answer/answer.js";
import type { Messages } from "../messages/answer-messages.js";
import { codeBlock, fitsCodeBlock } from "./code-block.js";
import { smallText } from "./components.js";
import { inlineCode } from "./discord-rules.js";
import { codeOrText } from "./inline-markdown.js";
import { neutralise, neutralLine } from "./neutralise.js";
import { sourceLine } from "./source-line.js";

export interface ExampleTextOptions {
  readonly messages: Messages;
  /** Whether to say where the example stands, because it is not in the section that is shown. */
  readonly showSource: boolean;
}

/** Longest verdict part that is shown in full; what is longer is in the notes. */
const VERDICT_PART_LIMIT = 120;

/** Most parts that are named as to be filled in. */
const FILL_LIMIT = 6;

/**
 * A command as a text that copies cleanly, and under it its verdict: nothing for one that runs as it stands, what to
 * fill in, what it was corrected from. `undefined` for a command that Discord cannot show unchanged.
 */
export function exampleText(example: Example, options: ExampleTextOptions): string | undefined {
  const command = commandText(example.command);
  if (command === undefined) return undefined;
  const { messages } = options;
  const fill = (example.fill ?? [])
    .slice(0, FILL_LIMIT)
    .map(short)
    .filter((part) => part !== "");
  const from = short(example.from ?? "");
  const verdicts = [
    ...(fill.length === 0 ? [] : [messages.fillIn(fill.join(" "))]),
    ...(from === "" ? [] : [messages.correctedFrom(from)]),
    ...(options.showSource ? [sourceLine(example.note, example.lines)] : []),
  ];
  return [command, ...verdicts.map(smallText)].join("\n");
}

function commandText(command: string): string | undefined {
  const text = neutralise(command).trim();
  if (fitsCodeBlock(text)) {
    return codeBlock(text, "sh")
      .map((line) => line.text)
      .join("\n");
  }
  // Three backticks would close the block. One line of them can still stand as inline code, unchanged.
  return text === "" || text.includes("\n") ? undefined : inlineCode(text, "\n");
}

function short(part: string): string {
  const line = neutralLine(part);
  return codeOrText(
    line.length <= VERDICT_PART_LIMIT ? line : `${[...line].slice(0, VERDICT_PART_LIMIT).join("")}…`,
  );
}
