import { parse as parseToml, TomlError } from "smol-toml";
import { parseDocument } from "yaml";
import type { NoteWarning } from "./note-file.js";

/** What the notes' front matter says of the note; fields that are absent or of another type are left out. */
export interface FrontMatter {
  readonly title?: string;
  /** As written, or in ISO form where the format has dates of its own. */
  readonly date?: string;
  readonly tags: readonly string[];
  readonly draft: boolean;
  readonly lang?: string;
}

const FIELD_NAME = /^[\p{L}\p{N}_.-]+$/u;

export const NO_FRONT_MATTER: FrontMatter = { tags: [], draft: false };

export interface FrontMatterResult {
  readonly frontMatter: FrontMatter;
  readonly warnings: readonly NoteWarning[];
}

/**
 * Reads the text between the fences.
 *
 * @returns undefined where it is no front matter: it holds no keys and values
 * @param firstLine 1-based line of `source`'s first line in the note's file
 */
export function readFrontMatter(
  source: string,
  options: { readonly format: "yaml" | "toml"; readonly note: string; readonly firstLine: number },
): FrontMatterResult | undefined {
  const { note, firstLine } = options;
  const parsed = options.format === "yaml" ? readYaml(source) : readToml(source);
  if ("problem" in parsed) {
    const message = `front matter is not ${options.format.toUpperCase()} and is passed over: ${parsed.problem}`;
    return { frontMatter: NO_FRONT_MATTER, warnings: [{ note, line: firstLine + parsed.line, message }] };
  }
  const { data } = parsed;
  if (data === null || data === undefined) return { frontMatter: NO_FRONT_MATTER, warnings: [] };
  if (typeof data !== "object" || Array.isArray(data)) return undefined;
  // `Note: text` between two rules reads as YAML too: only names of fields make it front matter.
  const keys = Object.keys(data);
  if (keys.length > 0 && !keys.some((key) => FIELD_NAME.test(key))) return undefined;
  return { frontMatter: pickFields(data as Record<string, unknown>), warnings: [] };
}

type Parsed = { readonly data: unknown } | { readonly problem: string; readonly line: number };

function readYaml(source: string): Parsed {
  try {
    const document = parseDocument(source, { prettyErrors: true, logLevel: "silent" });
    const error = document.errors[0];
    if (error === undefined) return { data: document.toJS({ maxAliasCount: 100 }) };
    return { problem: firstSentence(error.message), line: (error.linePos?.[0].line ?? 1) - 1 };
  } catch (error) {
    return { problem: firstSentence(String(error)), line: 0 };
  }
}

function readToml(source: string): Parsed {
  try {
    return { data: parseToml(source) };
  } catch (error) {
    const line = error instanceof TomlError ? error.line - 1 : 0;
    return { problem: firstSentence(error instanceof Error ? error.message : String(error)), line };
  }
}

function firstSentence(message: string): string {
  return message.split("\n")[0]?.replace(/ at line \d+, column \d+:?$/, "") ?? message;
}

function pickFields(data: Record<string, unknown>): FrontMatter {
  const title = asText(data.title);
  const date = data.date instanceof Date ? data.date.toISOString() : asText(data.date);
  const lang = asText(data.lang ?? data.language);
  return {
    tags: readTags(data.tags ?? data.tag),
    draft: data.draft === true || data.draft === "true",
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { date }),
    ...(lang === undefined ? {} : { lang }),
  };
}

function asText(value: unknown): string | undefined {
  if (typeof value === "string") return value.trim() === "" ? undefined : value.trim();
  return typeof value === "number" ? String(value) : undefined;
}

function readTags(value: unknown): string[] {
  const list =
    typeof value === "string" ? value.split(/[,，、]|\s+/) : Array.isArray(value) ? value : [value];
  const tags = list.map((tag) => asText(tag)?.replace(/^#/, "")).filter((tag) => tag !== undefined);
  return [...new Set(tags.filter((tag) => tag !== ""))];
}
