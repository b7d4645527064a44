import { dedent } from "../../answer/dedent.js";
import type { Block as NoteBlock } from "../../index/block.js";
import type { Chunk } from "../../index/chunk-note.js";
import type { Block } from "./blocks.js";
import { codeBlock } from "./code-block.js";
import { type DiscordMarkdownOptions, discordMarkdown } from "./discord-markdown.js";
import { splitBlocks } from "./split-blocks.js";

/** Text of one page, in UTF-16 code units: about two screens of a phone, and far from what a message can hold. */
export const PAGE_LIMIT = 2400;

/** Source that is read as Markdown at once, in UTF-16 code units: below what `discordMarkdown` cuts. */
const SEGMENT_LIMIT = 4000;

/**
 * A whole section, without its heading, as pages of Discord Markdown; none where it is a heading alone.
 * No word of it is left out.
 */
export function sectionPages(chunk: Chunk, options: DiscordMarkdownOptions = {}): readonly string[] {
  const blocks = segments(chunk).flatMap((segment) => segment(options));
  return splitBlocks(blocks, PAGE_LIMIT);
}

type Segment = (options: DiscordMarkdownOptions) => readonly Block[];

/** Parts of the section that read the same alone: cut before blocks that belong to nothing above them. */
function segments(chunk: Chunk): readonly Segment[] {
  const heading = chunk.blocks[0]?.kind === "heading" ? chunk.blocks[0] : undefined;
  const start = heading === undefined ? chunk.lines[0] : heading.lines[1] + 1;
  const heads = chunk.blocks.filter(
    (block) => block !== heading && block.parent === undefined && block.depth <= 1 && block.lines[0] > start,
  );
  const starts = [...new Set([start, ...heads.map(({ lines }) => lines[0])])];
  const list: Segment[] = [];
  let text = "";
  const flush = (): void => {
    const whole = text;
    text = "";
    if (whole.trim() !== "") list.push((options) => discordMarkdown(dedent(whole), options));
  };
  for (const [at, first] of starts.entries()) {
    const last = (starts[at + 1] ?? chunk.lines[1] + 1) - 1;
    const unit = chunk.source.slice(first - chunk.lines[0], last - chunk.lines[0] + 1).join("\n");
    if (text.length + unit.length + 1 > SEGMENT_LIMIT) flush();
    if (unit.length <= SEGMENT_LIMIT) text = text === "" ? unit : `${text}\n${unit}`;
    else
      list.push(
        ...longUnit(
          unit,
          chunk.blocks.find(({ lines }) => lines[0] === first),
        ),
      );
  }
  flush();
  return list;
}

/** A block that is too long to be read at once: code as it is, anything else in parts between its lines. */
function longUnit(unit: string, block: NoteBlock | undefined): readonly Segment[] {
  const code = block?.kind === "code" ? block.codes[0] : undefined;
  if (code !== undefined) {
    const lines = codeBlock(code.value, code.language ?? "");
    return lines.length === 0 ? [] : [() => [{ kind: "code", lines, plain: code.value }]];
  }
  return cutLines(unit).map(
    (part): Segment =>
      (options) =>
        discordMarkdown(dedent(part), options),
  );
}

function cutLines(text: string): readonly string[] {
  const parts: string[] = [];
  let part = "";
  for (const line of text.split("\n").flatMap(cutLine)) {
    if (part !== "" && part.length + line.length + 1 > SEGMENT_LIMIT) {
      parts.push(part);
      part = "";
    }
    part = part === "" ? line : `${part}\n${line}`;
  }
  return [...parts, part];
}

function cutLine(line: string): readonly string[] {
  const parts: string[] = [];
  let rest = line;
  while (rest.length > SEGMENT_LIMIT) {
    const end = /[\uD800-\uDBFF]/.test(rest[SEGMENT_LIMIT - 1] ?? "") ? SEGMENT_LIMIT - 1 : SEGMENT_LIMIT;
    parts.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...parts, rest];
}
