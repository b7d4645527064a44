/**
 * What `facts/<program>.json` holds: written by `scripts/command-facts`, read by `command-table`. Compact, because
 * the files are loaded when a command of that program is first met.
 */
export interface CommandFacts {
  /** What it does, in English, without a full stop. */
  readonly about?: string;
  /** Other names of the same command in the same place: `ls` is also `list`. */
  readonly aliases?: readonly string[];
  /** The path of the command that this one only repeats, with the program: `docker container top`. */
  readonly same?: string;
  /** It does nothing without a subcommand. */
  readonly group?: true;
  /**
   * Positional arguments in order: `image`, `command?` (may be absent), `arg*` (any number), `file+` (one or more).
   * Absent where they are not known: then any number is taken.
   */
  readonly args?: readonly string[];
  /** After this many positional arguments the rest belongs to another command: its flags are not this one's. */
  readonly rest?: number;
  /** Flags with which it needs no arguments, by any of their spellings: `-l` of `kill -l`. */
  readonly free?: readonly string[];
  /**
   * Its arguments in place of `args` where one of the flags in the key is given (`-d --delete`, in any of their
   * spellings; `--` is the word that ends flags).
   */
  readonly with?: Readonly<Record<string, readonly string[]>>;
  /** It is refused without one of the flags of each entry; the key is what to put in: `--image=<image>`. */
  readonly needs?: Readonly<Record<string, readonly string[]>>;
  /** The lists of subcommands and arguments are whole, that of flags may not be. */
  readonly sure?: true;
  /** The lists of flags, subcommands and arguments are whole: what is not in them is refused. */
  readonly strict?: true;
  /**
   * Spellings to description. The spellings are separated by spaces, the canonical one first; `=string` says that
   * the flag takes a value, `?when` that it may take one after `=`; `~--net` is a spelling that help does not show.
   */
  readonly flags?: Readonly<Record<string, string>>;
  readonly commands?: Readonly<Record<string, CommandFacts>>;
}

/**
 * How a program reads its flags. `pflag`: docker, kubectl. `getopt`: short ones cluster, long ones may be cut short
 * (`--recurs`). `single`: long ones with one dash (`find -name`, `java -version`). `bare`: as getopt, and the first
 * word may be a cluster without a dash (`tar xzf`). `none`: words with dashes may be anything.
 */
export type FlagStyle = "pflag" | "getopt" | "single" | "bare" | "none";

export interface ProgramFacts extends CommandFacts {
  readonly program: string;
  /** Where the facts come from. */
  readonly source: string;
  readonly style: FlagStyle;
  /** It does something useful without any argument: `ls`, `htop`. */
  readonly alone?: true;
  /** Other names of a first argument: `pods` is also `po`. */
  readonly operands?: Readonly<Record<string, readonly string[]>>;
  /** Its name is also an ordinary word: `find`, `make`, `time`. */
  readonly word?: true;
}

/** `facts/index.json`: every known program, and names that mean another program (`pip3`) or a command of one. */
export interface FactsIndex {
  readonly programs: readonly string[];
  readonly same: Readonly<Record<string, string>>;
}
