import type { Root } from "mdast";
import { type FrontMatter, NO_FRONT_MATTER, readFrontMatter } from "./front-matter.js";
import { markdownParser } from "./markdown-parser.js";
import { type NoteFile, type NoteWarning, splitLines } from "./note-file.js";

export interface ParsedNote {
  readonly file: NoteFile;
  /** The file's lines without their ends; line n stands at n - 1. */
  readonly lines: readonly string[];
  readonly frontMatter: FrontMatter;
  /** Without the front matter. */
  readonly tree: Root;
  readonly warnings: readonly NoteWarning[];
}

const parsePlain = markdownParser({ frontMatter: false });
const parseMarkdown = markdownParser({ frontMatter: true });

/** As remark-frontmatter names its nodes. */
const FORMATS = ["yaml", "toml"] as const;

/**
 * The parser recurses by nesting and takes time by its square: some thousands of `>` or `- ` in one line would take
 * minutes and then exhaust the stack.
 */
const NESTED_TOO_DEEPLY =
  /^(?:[ \t]*(?:>|[*+-][ \t]|\d{1,9}[.)][ \t])){200}|^[ \t]{200,}(?:[*+-]|\d{1,9}[.)])[ \t]/m;
const FRONT_MATTER = /^(?:---[ \t]*\n(?:[^\n]*\n)*?---|\+\+\+[ \t]*\n(?:[^\n]*\n)*?\+\+\+)[ \t]*(?:\n|$)/;

/** Reads a note as CommonMark with GitHub's extensions and front matter in YAML or TOML. Never throws. */
export function parseNote(file: NoteFile): ParsedNote {
  const lines = splitLines(file.text);
  const text = lines.join("\n");
  const { tree, tooDeep } = readTree(text, lines);
  const deep = { note: file.path, message: "the Markdown is nested too deeply and is read as plain lines" };
  const trouble: NoteWarning[] = tooDeep ? [deep] : [];
  const [first, ...body] = tree.children;
  const format = FORMATS.find((one) => one === first?.type);
  if (first === undefined || format === undefined) {
    return { file, lines, frontMatter: NO_FRONT_MATTER, tree, warnings: trouble };
  }
  const source = "value" in first ? first.value : "";
  const read = readFrontMatter(source, { format, note: file.path, firstLine: 2 });
  // Text between two rules at the top of a note is text.
  if (read === undefined) {
    const whole = parsePlain(text);
    return { file, lines, frontMatter: NO_FRONT_MATTER, tree: whole, warnings: trouble };
  }
  const { frontMatter, warnings } = read;
  const warned = [...trouble, ...warnings];
  return { file, lines, frontMatter, tree: { ...tree, children: body }, warnings: warned };
}

function readTree(
  text: string,
  lines: readonly string[],
): { readonly tree: Root; readonly tooDeep: boolean } {
  try {
    if (!NESTED_TOO_DEEPLY.test(text)) return { tree: parseMarkdown(text), tooDeep: false };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  const head = FRONT_MATTER.exec(text)?.[0] ?? "";
  const front = parseMarkdown(head).children.slice(0, 1);
  const body = plainLines(lines, splitLines(head.trimEnd()).length - (head === "" ? 1 : 0));
  return { tree: { type: "root", children: [...front, ...body] }, tooDeep: true };
}

/** @param skipped how many lines stand before the first that is read */
function plainLines(lines: readonly string[], skipped: number): Root["children"] {
  const children: Root["children"] = [];
  lines.forEach((value, index) => {
    if (index < skipped || value.trim() === "") return;
    const line = index + 1;
    const position = { start: { line, column: 1 }, end: { line, column: value.length + 1 } };
    children.push({ type: "paragraph", position, children: [{ type: "text", value, position }] });
  });
  return children;
}
