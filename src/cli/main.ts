import { Command, CommanderError, InvalidArgumentError } from "commander";
import { correctWord } from "../shell/edit-distance.js";
import { UserError } from "../user-error.js";
import type { CliIo } from "./cli-io.js";
import { askCommand } from "./commands/ask.js";
import { harmless } from "./output.js";
import { readVersion } from "./version.js";

const EXIT_ERROR = 2;
const DEFAULT_NOTES = "notes";
const DEFAULT_LIMIT = 3;
const MOST_SECTIONS = 20;

interface AskFlags {
  readonly notes: string;
  readonly limit: number;
  readonly json?: true;
  readonly stdin?: true;
  readonly explain?: true;
  readonly drafts: boolean;
}

/**
 * The terminal's commands.
 *
 * @param args the words after the program's name
 * @returns the exit code: 0 found or done, 1 nothing found, 2 usage or error
 */
export async function runCli(args: readonly string[], io: CliIo): Promise<number> {
  let code = 0;
  const program = createProgram(args, io, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT_ERROR;
    const text = error instanceof UserError ? error.message : wholeError(error);
    io.stderr.write(`studybot: ${harmless(text)}\n`);
    return EXIT_ERROR;
  }
}

function createProgram(args: readonly string[], io: CliIo, done: (code: number) => void): Command {
  const program = new Command("studybot")
    .description("Answers questions from Markdown notes, with file and lines, or says that they do not say.")
    .version(readVersion(), "-V, --version")
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text.replace(/^error: /, "studybot: ")),
    })
    .showHelpAfterError("(studybot --help lists what there is)");
  const asking = program
    .command("ask")
    .description("answer a question from the notes")
    .argument("[question...]", "what you want to know; from a pipe when left out")
    .option("--notes <dir>", "folder of Markdown notes", io.env.STUDYBOT_NOTES || DEFAULT_NOTES)
    .option("--limit <n>", `sections to show, 1 to ${MOST_SECTIONS}`, readLimit, DEFAULT_LIMIT)
    .option("--json", "print the answer as one line of JSON")
    .option("--stdin", "one question a line on standard input, one answer a line out")
    .option("--explain", "say how the answer came about: words, concepts, scores, why nothing is shown")
    .option("--no-drafts", "leave out notes whose front matter says draft: true")
    // `studybot ask what does --detach do` is a question, not a mistake.
    .allowUnknownOption()
    .addHelpText("after", "\nExit codes: 0 found, 1 the notes do not say, 2 usage or error.")
    .action(async (words: readonly string[], flags: AskFlags) => {
      refuseSlips(words.slice(0, words.length - afterDashes(args).length), asking);
      done(await askCommand(readAskArguments(words, flags), io));
    });
  program
    .command("bot")
    .description("serve /ask on Discord; settings come from the environment or .env (see .env.example)")
    .action(() => {
      throw new UserError("usage", "bot takes no further words");
    });
  return program;
}

function readAskArguments(words: readonly string[], flags: AskFlags): Parameters<typeof askCommand>[0] {
  if (flags.stdin === true && words.length > 0) {
    throw new UserError(
      "usage",
      `--stdin reads the questions from a pipe; a question came too: ${words.join(" ")}`,
    );
  }
  return {
    ...(words.length === 0 ? {} : { question: words.join(" ") }),
    notes: flags.notes === "" ? DEFAULT_NOTES : flags.notes,
    limit: flags.limit,
    json: flags.json === true,
    stdin: flags.stdin === true,
    explain: flags.explain === true,
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

function readLimit(value: string): number {
  const limit = Number(value);
  if (/^\d+$/.test(value) && limit >= 1 && limit <= MOST_SECTIONS) return limit;
  throw new InvalidArgumentError(`Expected a whole number from 1 to ${MOST_SECTIONS}.`);
}

function wholeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
