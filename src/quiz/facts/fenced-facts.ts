import type { Block } from "../../index/block.js";

/** A line of a code block and the comment that says what it does. */
export interface CommentedLine {
  readonly code: string;
  readonly comment: string;
  /** 1-based, in the note's file. */
  readonly line: number;
}

const SHELL = /^(?:sh|bash|shell|console|zsh|shell-session|terminal|text|txt)?$/;
const TRAILING = /^(\S.*?)\s{1,}#\s+(\S.*)$/;
const OWN_LINE = /^#\s+(\S.*)$/;

/** Lines of shell with a comment behind them, or on the line above that is no heading of several lines. */
export function readCommentedLines(block: Block): CommentedLine[] {
  const code = block.codes.find((one) => one.block);
  if (code === undefined || !SHELL.test(code.language ?? "")) return [];
  const lines = code.value.split(/\r\n|\n|\r/);
  return lines.flatMap((text, at): CommentedLine[] => {
    const line = code.line + at;
    const [, own, behind] = TRAILING.exec(text.trim()) ?? [];
    if (own !== undefined && behind !== undefined && !own.startsWith("#")) {
      return [{ code: own, comment: behind, line }];
    }
    const [, above] = OWN_LINE.exec(lines[at - 1]?.trim() ?? "") ?? [];
    const next = lines[at + 1]?.trim() ?? "";
    const stands =
      text.trim() !== "" && !text.trim().startsWith("#") && (next === "" || next.startsWith("#"));
    return above !== undefined && stands ? [{ code: text.trim(), comment: above, line }] : [];
  });
}
