import type { CommandFacts, FlagStyle } from "../../src/shell/command-facts.js";

/** How one program's facts are made; what is not said here comes from its help or its Fig spec. */
export interface ProgramSource {
  /** Arguments of its own `--help`, where that lists flags; passed over where it is not installed. */
  readonly help?: readonly string[];
  /** Levels of subcommands taken from its Fig spec. @default 3 */
  readonly depth?: number;
  /** Levels with flags. @default depth */
  readonly flagDepth?: number;
  readonly style?: FlagStyle;
  readonly about?: string;
  readonly args?: readonly string[];
  readonly free?: readonly string[];
  /** As in `CommandFacts`. */
  readonly sure?: true;
  /** As in `CommandFacts`. */
  readonly with?: Readonly<Record<string, readonly string[]>>;
  /** As in `CommandFacts`. */
  readonly needs?: Readonly<Record<string, readonly string[]>>;
  readonly rest?: number;
  readonly alone?: true;
  readonly word?: true;
  group?: true;
  /** Flags that neither has, in the notation of `CommandFacts.flags`. */
  readonly flags?: Readonly<Record<string, string>>;
  /** Subcommands whose own `--help` lists flags. */
  readonly subHelp?: readonly string[];
  /** Subcommands that neither source has, by name. */
  readonly commands?: readonly string[];
  /** What is known of its subcommands beyond both sources. */
  readonly commandFacts?: Readonly<Record<string, CommandFacts>>;
}
