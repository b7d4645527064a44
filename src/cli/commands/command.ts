import type { Command } from "commander";
import type { CliIo } from "../cli-io.js";

/** What a command of the terminal is registered with. */
export interface Registration {
  readonly program: Command;
  readonly io: CliIo;
  /** The words after the program's name, as they were typed. */
  readonly args: readonly string[];
  /** Takes the exit code: 0 found or done, 1 nothing found, 2 usage or error. @default 0 */
  readonly done: (code: number) => void;
}

/**
 * Adds one command to the program: its name, options and help. What it does is imported by its action alone, so that a
 * command loads nothing of the others.
 */
export type RegisterCommand = (registration: Registration) => void;
