import { Command, CommanderError } from "commander";
import { UserError } from "../user-error.js";
import type { CliIo } from "./cli-io.js";
import { COMMANDS } from "./commands/commands.js";
import { harmless } from "./output.js";
import { readVersion } from "./version.js";

const EXIT_ERROR = 2;

/**
 * The terminal's commands.
 *
 * @param args the words after the program's name
 * @returns the exit code: 0 found or done, 1 nothing found, 2 usage or error
 */
export async function runCli(args: readonly string[], io: CliIo): Promise<number> {
  let code = 0;
  const program = createProgram(io);
  const done = (result: number): void => {
    code = result;
  };
  for (const register of COMMANDS) register({ program, io, args, done });
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

function createProgram(io: CliIo): Command {
  return new Command("studybot")
    .description("Answers questions from Markdown notes, with file and lines, or says that they do not say.")
    .version(readVersion(), "-V, --version")
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text.replace(/^error: /, "studybot: ")),
    })
    .showHelpAfterError("(studybot --help lists what there is)");
}

function wholeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
