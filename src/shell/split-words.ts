import { endOfBracketed, endOfDoubleBraces, endOfPlaceholder, endOfSubstitution } from "./balanced.js";

/** One word as a shell sees it. Offsets are UTF-16, end exclusive. */
export interface ShellWord {
  /** As written, quotes and backslashes included. */
  readonly raw: string;
  /** With quotes and backslashes taken off; substitutions stay as they are written. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** Some of it stands in quotes or after a backslash. */
  readonly quoted: boolean;
  /** It holds an unquoted variable, substitution or wildcard: it may become any number of words. */
  readonly expands: boolean;
}

/** Words up to an operator that ends a command; redirections and here-documents are not among them. */
export interface SimpleCommand {
  readonly words: readonly ShellWord[];
  /** What ends it: `|`, `&&`, `||`, `;`, `&`, a newline, a bracket, or nothing at the end of the text. */
  readonly operator: string;
  /** Its input or output is redirected. */
  readonly redirected: boolean;
  /** A bracket stands where a shell takes none: `ls (all)`. */
  readonly misplaced: boolean;
}

export interface SplitText {
  readonly commands: readonly SimpleCommand[];
  /** What is opened and not closed: a quote, `$(`, `<<`, `(`; undefined when all is closed. */
  readonly unclosed: string | undefined;
  /** Offsets of comments, from `#` to the end of the line. */
  readonly comments: readonly { readonly start: number; readonly end: number }[];
}

const BLANK = /[ \t\r\f\v]/;
/** What is nothing but itself wherever it stands. */
const PLAIN = /[\w.,/:=@%+~^-]+/y;
const OPERATORS = ["&&", "||", "|&", ";;", "|", ";", "&"];
const REDIRECTION = /(?:&>>?|<<<|>>|>\||>&|<&|<>|>|<)/y;

interface Draft {
  raw: number;
  value: string;
  quoted: boolean;
  expands: boolean;
}

/**
 * Splits text into simple commands and words as a POSIX shell does. Placeholders that hold spaces or look like
 * redirections (`<list of containers>`, `[ps OPTIONS]`) are words. Any text is taken; nothing is thrown.
 */
export function splitWords(text: string): SplitText {
  const commands: SimpleCommand[] = [];
  let words: ShellWord[] = [];
  let draft: Draft | undefined;
  let misplaced = false;
  let redirected = false;
  let target = false;
  let unclosed: string | undefined;
  const hereDocuments: { delimiter: string; tabs: boolean }[] = [];
  let hereNext: "<<" | "<<-" | undefined;
  const comments: { start: number; end: number }[] = [];
  /** Subshells that are open. */
  let depth = 0;
  let at = 0;

  const begin = () => {
    draft ??= { raw: at, value: "", quoted: false, expands: false };
    return draft;
  };
  const endWord = () => {
    if (!draft) return;
    const { raw, value, quoted, expands } = draft;
    draft = undefined;
    if (hereNext) {
      hereDocuments.push({ delimiter: value, tabs: hereNext === "<<-" });
      hereNext = undefined;
    } else if (!target) words.push({ raw: text.slice(raw, at), value, start: raw, end: at, quoted, expands });
    target = false;
  };
  const endCommand = (operator: string) => {
    endWord();
    if (words.length > 0) commands.push({ words, operator, redirected, misplaced });
    words = [];
    misplaced = false;
    redirected = false;
    target = false;
  };

  while (at < text.length) {
    PLAIN.lastIndex = at;
    const plain = PLAIN.exec(text)?.[0];
    if (plain !== undefined) {
      begin().value += plain;
      at += plain.length;
      continue;
    }
    const char = text[at]!;
    if (char === "\\") {
      const next = /^\\(\r?\n)/.exec(text.slice(at, at + 3));
      if (next) {
        // A continued line joins what it continues; between words it is a blank.
        at += next[0].length;
        continue;
      }
      const word = begin();
      word.quoted = true;
      word.value += text[at + 1] ?? "\\";
      at += 2;
      if (at > text.length) at = text.length;
    } else if (char === "\n") {
      endCommand("\n");
      at += 1;
      while (hereDocuments.length > 0) {
        const { delimiter, tabs } = hereDocuments.shift()!;
        const end = endOfHereDocument(text, at, delimiter, tabs);
        if (end === undefined) unclosed ??= "<<";
        at = end ?? text.length;
      }
    } else if (BLANK.test(char)) {
      endWord();
      at += 1;
    } else if (char === "#" && !draft) {
      const end = text.indexOf("\n", at);
      comments.push({ start: at, end: end < 0 ? text.length : end });
      at = end < 0 ? text.length : end;
    } else if (char === "'" || char === '"') {
      const word = begin();
      word.quoted = true;
      const read = char === "'" ? readSingle(text, at) : readDouble(text, at);
      word.value += read.value;
      if (!read.closed) unclosed ??= char;
      at = read.end;
    } else if (char === "`" || (char === "$" && /[({]/.test(text[at + 1] ?? ""))) {
      const word = begin();
      word.expands = true;
      const end = endOfSubstitution(text, at);
      if (end === undefined) unclosed ??= char === "`" ? "`" : text.slice(at, at + 2);
      word.value += text.slice(at, end ?? text.length);
      at = end ?? text.length;
    } else if (char === "{" && endOfDoubleBraces(text, at) !== undefined) {
      const end = endOfDoubleBraces(text, at) ?? at + 1;
      begin().value += text.slice(at, end);
      at = end;
    } else if (char === "<" || char === "[" || ((char === "<" || char === ">") && text[at + 1] === "(")) {
      const end =
        char === "["
          ? endOfBracketed(text, at, draft !== undefined)
          : (endOfPlaceholder(text, at) ?? (text[at + 1] === "(" ? endOfSubstitution(text, at) : undefined));
      if (end !== undefined) {
        begin().value += text.slice(at, end);
        at = end;
      } else if (char === "<") redirect();
      else {
        begin().value += char;
        at += 1;
      }
    } else if (char === ">" || (char === "&" && text[at + 1] === ">")) redirect();
    else if (char === "(" || char === ")") {
      if (char === "(" && draft && /=$/.test(draft.value)) {
        const end = endOfSubstitution(text, at - 1) ?? text.length;
        draft.value += text.slice(at, end);
        at = end;
      } else if (draft || (char === "(" && words.length > 0)) {
        const inside: Draft = begin();
        // `f()` defines a function and `x)` ends a subshell; anything else in a word is not for a shell.
        if (char === ")" && !inside.value.includes("(")) {
          endCommand(char);
          if (depth > 0) depth -= 1;
        } else {
          inside.value += char;
          misplaced = true;
        }
        at += 1;
      } else {
        endCommand(char);
        // A `)` too many ends a pattern of `case`.
        depth = char === "(" ? depth + 1 : Math.max(0, depth - 1);
        at += 1;
      }
    } else {
      const operator = OPERATORS.find((one) => text.startsWith(one, at));
      if (operator) {
        endCommand(operator);
        at += operator.length;
      } else {
        const word = begin();
        if (char === "$" && /[\w@*#?$!-]/.test(text[at + 1] ?? "")) word.expands = true;
        if (/[*?{]/.test(char)) word.expands = true;
        word.value += char;
        at += 1;
      }
    }
  }
  endCommand("");
  if (hereDocuments.length > 0 || hereNext) unclosed ??= "<<";
  if (depth > 0) unclosed ??= "(";
  return { commands, unclosed, comments };

  function redirect(): void {
    // Digits directly before a redirection are a file descriptor.
    if (draft && /^\d+$/.test(draft.value) && !draft.quoted) draft = undefined;
    endWord();
    redirected = true;
    const here = /^<<-?(?!<)/.exec(text.slice(at, at + 4));
    if (here) {
      hereNext = here[0] === "<<-" ? "<<-" : "<<";
      at += here[0].length;
      return;
    }
    REDIRECTION.lastIndex = at;
    at += REDIRECTION.exec(text)?.[0].length ?? 1;
    target = true;
  }
}

function readSingle(text: string, at: number): { value: string; end: number; closed: boolean } {
  const end = text.indexOf("'", at + 1);
  if (end < 0) return { value: text.slice(at + 1), end: text.length, closed: false };
  return { value: text.slice(at + 1, end), end: end + 1, closed: true };
}

function readDouble(text: string, start: number): { value: string; end: number; closed: boolean } {
  let value = "";
  let at = start + 1;
  while (at < text.length) {
    const char = text[at]!;
    if (char === '"') return { value, end: at + 1, closed: true };
    if (char === "\\" && /["\\$`\n]/.test(text[at + 1] ?? "")) {
      if (text[at + 1] !== "\n") value += text[at + 1];
      at += 2;
    } else if (char === "$" && text[at + 1] === "(") {
      const end = endOfSubstitution(text, at) ?? text.length;
      value += text.slice(at, end);
      at = end;
    } else {
      value += char;
      at += 1;
    }
  }
  return { value, end: text.length, closed: false };
}

/** The offset after the line that is the delimiter alone. */
function endOfHereDocument(text: string, from: number, delimiter: string, tabs: boolean): number | undefined {
  let at = from;
  while (at < text.length) {
    const newline = text.indexOf("\n", at);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(at, end).replace(/\r$/, "");
    if ((tabs ? line.replace(/^\t+/, "") : line) === delimiter) return newline < 0 ? end : newline + 1;
    at = end + 1;
  }
  return undefined;
}
