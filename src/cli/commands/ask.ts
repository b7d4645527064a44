import type { Command } from "commander";
import { correctWord } from "../../shell/edit-distance.js";
import { UserError } from "../../user-error.js";
import type { AskArguments } from "../actions/ask.js";
import { wholeNumber } from "../whole-number.js";
import type { Registration } from "./command.js";
import { DEFAULT_NOTES, NOTES_FOLDER } from "./notes-option.js";

const DEFAULT_LIMIT = 3;
const MOST_SECTIONS = 20;

interface AskFlags {
  readonly notes: string;
  readonly limit: number;
  readonly json?: true;
  readonly stdin?: true;
  readonly explain?: true;
  readonly drafts: boolean;
  readonly watch?: true;
}

/** `studybot ask`: a question to its answer, or nothing. */
export function registerAsk({ program, io, args, done }: Registration): void {
  const asking = program
    .command("ask")
    .description("answer a question from the notes")
    .argument("[question...]", "what you want to know; from a pipe when left out")
    .option("--notes <dir>", NOTES_FOLDER, io.env.STUDYBOT_NOTES || DEFAULT_NOTES)
    .option(
      "--limit <n>",
      `sections to show, 1 to ${MOST_SECTIONS}`,
      wholeNumber({ to: MOST_SECTIONS }),
      DEFAULT_LIMIT,
    )
    .option("--json", "print the answer as one line of JSON")
    .option("--stdin", "one question a line on standard input, one answer a line out")
    .option("--explain", "say how the answer came about: words, concepts, scores, why nothing is shown")
    .option("--no-drafts", "leave out notes whose front matter says draft: true")
    .option("--watch", "answer again whenever the notes change, until Ctrl-C")
    // `studybot ask what does --detach do` is a question, not a mistake.
    .allowUnknownOption()
    .addHelpText("after", "\nExit codes: 0 found, 1 the notes do not say, 2 usage or error.")
    .action(async (words: readonly string[], flags: AskFlags) => {
      refuseSlips(words.slice(0, words.length - afterDashes(args).length), asking);
      const { askAction } = await import("../actions/ask.js");
      done(await askAction(readAskArguments(words, flags), io));
    });
}

function readAskArguments(words: readonly string[], flags: AskFlags): AskArguments {
  if (flags.stdin === true && words.length > 0) {
    throw new UserError(
      "usage",
      `--stdin reads the questions from a pipe; a question came too: ${words.join(" ")}`,
    );
  }
  if (flags.stdin === true && flags.watch === true) {
    throw new UserError("usage", "--watch answers one question again; --stdin reads many");
  }
  return {
    ...(words.length === 0 ? {} : { question: words.join(" ") }),
    notes: flags.notes === "" ? DEFAULT_NOTES : flags.notes,
    limit: flags.limit,
    json: flags.json === true,
    stdin: flags.stdin === true,
    explain: flags.explain === true,
    watch: flags.watch === true,
    drafts: flags.drafts,
  };
}

/** What stands after `--` is the question's, whatever it looks like. */
function afterDashes(args: readonly string[]): readonly string[] {
  const at = args.indexOf("--");
  return at < 0 ? [] : args.slice(at + 1);
}

/** `--jsno` is a slip of an option rather than a word of a question. */
function refuseSlips(words: readonly string[], command: Command): void {
  const options = command.options.flatMap((option) => option.long ?? []);
  for (const word of words) {
    if (!/^--[^\s]+$/.test(word)) continue;
    const meant = correctWord(word, options);
    if (meant !== undefined) {
      throw new UserError(
        "usage",
        `unknown option ${word}; did you mean ${meant}? Put -- before a question that has it`,
      );
    }
  }
}
