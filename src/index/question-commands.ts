import { findCommand, findProgram } from "../shell/command-table.js";
import type { Token } from "./tokenize.js";

/** A command that a question names. */
export interface NamedCommand {
  /** Indexes into the tokens: first, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Canonical, with the program: `["docker", "container", "top"]` for `docker top`. */
  readonly path: readonly string[];
}

/** The commands with a subcommand that a question names in so many words; a program's name alone is a word. */
export function namedCommands(question: string, tokens: readonly Token[]): NamedCommand[] {
  const named: NamedCommand[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const words: string[] = [];
    for (const token of tokens.slice(from)) {
      if (token.kind === "cjk" || token.kind === "flag") break;
      words.push(question.slice(token.start, token.end).normalize("NFKC").toLowerCase());
    }
    if (words[0] === undefined || findProgram(words[0]) === undefined) continue;
    const found = findCommand(words);
    const used = words.length - (found?.rest.length ?? words.length);
    if (found === undefined || found.command.path.length < 2 || used < 2) continue;
    named.push({ from, to: from + used, path: found.command.path });
    from += used - 1;
  }
  return named;
}

/** The program that stands right before a flag: `sort -r`. */
export function programOfFlag(question: string, tokens: readonly Token[], flag: Token): string | undefined {
  for (let at = tokens.indexOf(flag) - 1; at >= 0; at--) {
    const token = tokens[at];
    if (token === undefined || token.kind === "cjk") return undefined;
    if (token.kind === "flag") continue;
    const name = question.slice(token.start, token.end);
    return findProgram(name)?.path.length === 1 ? name : undefined;
  }
  return undefined;
}
