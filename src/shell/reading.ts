import type { Command, Flag } from "./command-table.js";
import type { ShellWord } from "./split-words.js";

/** Text to put in the place of `start` to `end` (UTF-16 offsets, end exclusive). */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface ReadFlag {
  /** The spelling in the text, after correction: `-p` of `-p80:80`, one of the letters of `-it`. */
  readonly written: string;
  /** Undefined for a flag that the table does not have. */
  readonly flag: Flag | undefined;
  readonly value: string | undefined;
  /** The word that the value stands in. */
  readonly valueWord: ShellWord | undefined;
}

/** One simple command as it is being read: filled by `readCommand`, judged by `checkSimpleCommand`. */
export interface Reading {
  command: Command;
  readonly flags: ReadFlag[];
  readonly args: ShellWord[];
  /** Words of another command, after this one's own arguments. */
  readonly foreign: ShellWord[];
  /** Words in brackets, `[OPTIONS]`: neither flags nor arguments. */
  readonly optional: ShellWord[];
  readonly corrections: Edit[];
  /** Placeholders, by the offset where they stand. */
  readonly fills: { readonly text: string; readonly at: number }[];
  /** The offset of the word `--`, which ends the flags. */
  separator: number | undefined;
  /** A flag at the end that still wants its value. */
  missingValue: Flag | undefined;
  /** Something that the table does not know, so that no verdict can be given. */
  doubt: string | undefined;
  /** The program's name is written in capitals. */
  loud: boolean;
  /** What the program would refuse. */
  refusal: string | undefined;
  /** The place of a subcommand is taken by a placeholder: nothing after it can be checked. */
  openEnded: boolean;
}

export function startReading(command: Command): Reading {
  return {
    command,
    flags: [],
    args: [],
    foreign: [],
    optional: [],
    corrections: [],
    fills: [],
    separator: undefined,
    missingValue: undefined,
    doubt: undefined,
    loud: false,
    refusal: undefined,
    openEnded: false,
  };
}
