import { checkSimpleCommand } from "./check-simple-command.js";
import { chooseSpellings } from "./choices.js";
import type { Reading } from "./reading.js";
import { splitWords } from "./split-words.js";
import { plainTypography } from "./typography.js";

export interface ParsedFlag {
  /** The spelling that was used, after correction: `-d`, also where it stood in `-itd`. */
  readonly written: string;
  /** `--detach`; undefined for a flag that the table does not have. */
  readonly canonical: string | undefined;
  readonly value: string | undefined;
}

export interface ParsedCommand {
  /** The canonical path, with the program: `["docker", "container", "top"]` for `docker top`. */
  readonly path: readonly string[];
  readonly flags: readonly ParsedFlag[];
  /** Arguments as a shell gives them, and the words of a command that follows them (`docker run IMAGE …`). */
  readonly args: readonly string[];
  /** What a person has to fill in: placeholders, and arguments that are missing. */
  readonly placeholders: readonly string[];
  /** A slip in the program, a subcommand or a flag was put right on the way. */
  readonly corrected: boolean;
}

/**
 * The commands of known programs in a command line, in order; pipelines and lists give several, other text none.
 * Nothing is thrown.
 */
export function parseCommandLine(text: string): ParsedCommand[] {
  const { commands } = splitWords(plainTypography(chooseSpellings(text)));
  return commands.flatMap((command) => {
    const finding = checkSimpleCommand(command, { fenced: true, partOfMore: true });
    if (!finding.reading) return [];
    return [describe(finding.reading, finding.fills, finding.corrections.length > 0)];
  });
}

function describe(reading: Reading, fills: readonly { text: string }[], corrected: boolean): ParsedCommand {
  return {
    path: reading.command.path,
    flags: reading.flags.map(({ written, flag, value }) => ({ written, canonical: flag?.canonical, value })),
    args: [...reading.args, ...reading.foreign].map((word) => word.value),
    placeholders: fills.map(({ text }) => text),
    corrected,
  };
}
