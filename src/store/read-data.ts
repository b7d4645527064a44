import type { z } from "zod";
import { UserError } from "../user-error.js";
import { DATA_FORMAT, type DataRow, footerSchema, headerSchema, rowSchema } from "./data-format.js";
import { MIGRATIONS } from "./migrations/migrations.js";
import type { StoredColumn, TableColumns } from "./read-columns.js";
import { storableText } from "./storable-text.js";

export interface ReadDataOptions {
  /** The file's name, for a message. */
  readonly file: string;
  readonly columns: TableColumns;
}

/** A row and the line that it stands in, from 1 on. */
export interface ReadRow extends DataRow {
  readonly line: number;
}

/**
 * The rows of a backup, each held against the tables.
 *
 * @param lines without their ends
 * @throws UserError `data-file` with file and line where it is cut, foreign, newer or damaged
 */
export async function* readData(
  lines: AsyncIterable<string>,
  { file, columns }: ReadDataOptions,
): AsyncGenerator<ReadRow, number> {
  let line = 0;
  let rows = 0;
  let ended = false;
  const refuse = (what: string): never => {
    throw new UserError("data-file", `${file}:${Math.max(line, 1)}: ${what}`);
  };
  for await (const text of lines) {
    line++;
    if (ended) refuse("expected the end of the file behind its last line, got another line");
    const value = parseJson(text);
    if (line === 1) {
      checkHeader(value, refuse);
      continue;
    }
    const footer = footerSchema.safeParse(value);
    if (footer.success) {
      ended = true;
      if (footer.data.rows !== rows) refuse(`expected ${footer.data.rows} rows above, got ${rows}`);
      continue;
    }
    const row = parsed(rowSchema, value) ?? refuse("expected a row of a table, got something else");
    checkRow(row, columns, refuse);
    rows++;
    yield { ...row, line };
  }
  if (line === 0) refuse("expected what studybot data export writes, got an empty file");
  if (!ended) refuse('the file is cut: expected {"end":true,…} as its last line');
  return rows;
}

type Refuse = (what: string) => never;

function checkHeader(value: unknown, refuse: Refuse): void {
  const format = (value as { readonly format?: unknown } | null | undefined)?.format;
  if (
    (value as { readonly studybot?: unknown } | null | undefined)?.studybot === "data" &&
    format !== DATA_FORMAT
  ) {
    refuse(`expected format ${DATA_FORMAT}, got ${JSON.stringify(format)}; a newer studybot wrote the file`);
  }
  const header = parsed(headerSchema, value);
  if (header === undefined) refuse("expected the first line of what studybot data export writes");
  else if (!(header.migration in MIGRATIONS)) {
    refuse(`the file is of a newer version (${header.migration}); use the studybot that wrote it`);
  }
}

function checkRow({ table, row }: DataRow, columns: TableColumns, refuse: Refuse): void {
  const known =
    columns.get(table) ?? refuse(`expected a table of this program, got ${JSON.stringify(table)}`);
  for (const [name, value] of Object.entries(row)) {
    const column = known.get(name) ?? refuse(`${table} has no column ${JSON.stringify(name)}`);
    if (!fits(value, column)) {
      refuse(
        `${table}.${name}: expected ${expectation(column)}, got ${value === null ? "null" : `a ${typeof value}`}`,
      );
    }
  }
  for (const [name, { optional }] of known) {
    if (!optional && !Object.hasOwn(row, name)) refuse(`${table}.${name} is missing`);
  }
}

function fits(value: string | number | null, { kind, nullable }: StoredColumn): boolean {
  if (value === null) return nullable;
  if (typeof value === "string") return kind === "text" && storableText(value) === value;
  return kind === "number" ? Number.isFinite(value) : kind === "integer" && Number.isSafeInteger(value);
}

function expectation({ kind, nullable }: StoredColumn): string {
  const names = { text: "a text that a database keeps", integer: "a whole number", number: "a number" };
  return `${names[kind]}${nullable ? " or null" : ""}`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function parsed<Output>(schema: z.ZodType<Output>, value: unknown): Output | undefined {
  const result = schema.safeParse(value);
  return result.success ? result.data : undefined;
}
