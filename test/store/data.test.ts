import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { sql } from "kysely";
import { expect, it, onTestFinished } from "vitest";
import type { OpenedDatabase } from "../../src/store/database.js";
import { exportData } from "../../src/store/export-data.js";
import { importData } from "../../src/store/import-data.js";
import { openDatabase } from "../../src/store/open-database.js";
import { readColumns, type StoredColumn } from "../../src/store/read-columns.js";
import { TABLES } from "../../src/store/tables.js";
import { UserError } from "../../src/user-error.js";
import { describeOnDatabases } from "../support/databases.js";

type Row = Readonly<Record<string, string | number | null>>;

async function exported({ db }: OpenedDatabase): Promise<string[]> {
  const lines: string[] = [];
  await exportData(db, (line) => {
    lines.push(line);
  });
  return lines;
}

async function* given(lines: readonly string[]): AsyncGenerator<string> {
  for (const line of lines) {
    // A file comes when the disk gives it.
    await new Promise((resolve) => setImmediate(resolve));
    yield line;
  }
}

const restore = (database: OpenedDatabase, lines: readonly string[], options = {}): Promise<number> =>
  importData(database, given(lines), { file: "backup.jsonl", ...options });

/** SQLite and PostgreSQL each have an order of texts. */
const sorted = (lines: readonly string[]): string[] => [...lines].sort();

const text = fc.string({ unit: "grapheme", maxLength: 12 }).map((value) => value.replaceAll("\0", ""));
const VALUES: Readonly<Record<StoredColumn["kind"], fc.Arbitrary<string | number>>> = {
  text,
  integer: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
  number: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
};

/** Rows for every table, with keys of their own and references to rows that are there. */
async function arbitraryRows({ db, dialect }: OpenedDatabase): Promise<fc.Arbitrary<Record<string, Row[]>>> {
  const columns = await readColumns(db, dialect);
  const tables = TABLES.map(({ name, key }) => {
    const fields = [...(columns.get(name) ?? [])].map(([column, { kind, nullable }]) => [
      column,
      nullable ? fc.option(VALUES[kind]) : VALUES[kind],
    ]);
    const rows = fc.uniqueArray(fc.record(Object.fromEntries(fields)), {
      maxLength: 6,
      selector: (row: Row) => JSON.stringify(key.map((column) => row[column])),
    });
    return [name, rows] as const;
  });
  return fc.record(Object.fromEntries(tables)).map((rows: Record<string, Row[]>) => ({
    ...rows,
    asked_verdicts: (rows.asked_questions ?? []).map((asked, i) => ({
      ...{ question_id: asked.id!, user_id: `${i}`, verdict: "wrong", judged_at: i },
    })),
  }));
}

const linesOf = (header: string, rows: Readonly<Record<string, readonly Row[]>>): string[] => {
  const body = TABLES.flatMap(({ name }) =>
    (rows[name] ?? []).map((row) => JSON.stringify({ table: name, row })),
  );
  return [header, ...body, JSON.stringify({ end: true, rows: body.length })];
};

const question = (id: string): Row => ({
  ...{ id, user_id: "1", guild_id: null, question: "容器", question_key: "k", locale: "ja", note: null },
  ...{ tag: null, found: 1, source: null, asked_at: 1_795_514_158_772 },
});

describeOnDatabases("a backup", (database) => {
  it("holds every table that there is", async () => {
    const opened = await database.open();
    const columns = await readColumns(opened.db, opened.dialect);
    expect([...columns.keys()].sort()).toEqual(TABLES.map(({ name }) => name).sort());
  });

  it("comes back row for row, through the other kind of database too, whatever it holds", async () => {
    const opened = await database.open();
    const dataFolder = mkdtempSync(join(tmpdir(), "studybot-data-"));
    onTestFinished(() => rmSync(dataFolder, { recursive: true }));
    const between = await openDatabase({ dataFolder });
    const [header] = await exported(opened);
    await fc.assert(
      fc.asyncProperty(await arbitraryRows(opened), async (rows) => {
        // A unique index beside the key: one posting a guild and day.
        const postings = (rows.quiz_postings ?? []).map((row, i) => ({ ...row, guild_id: `${i}` }));
        const lines = linesOf(header!, { ...rows, quiz_postings: postings });
        expect(await restore(opened, lines, { replace: true })).toBe(lines.length - 2);
        await restore(between, await exported(opened), { replace: true });
        await restore(opened, await exported(between), { replace: true });
        expect(parsedRows(await exported(opened))).toEqual(parsedRows(lines));
      }),
      { numRuns: 10 },
    );
    await between.close();
  });

  it("reads more rows than one page, in the order of the key", async () => {
    const opened = await database.open();
    const [header] = await exported(opened);
    const rows = { asked_questions: Array.from({ length: 1203 }, (_, i) => question(`id${i}`)) };
    await restore(opened, linesOf(header!, rows));
    expect(sorted(await exported(opened))).toEqual(sorted(linesOf(header!, rows)));
  });

  it("is taken at one moment, whatever is written meanwhile", async () => {
    const [reading, writing] = [await database.open(), await database.open()];
    await writing.db
      .insertInto("asked_questions")
      .values(question("earlier") as never)
      .execute();
    const before = await exported(reading);
    const verdict = { question_id: "earlier", user_id: "1", verdict: "wrong" as const, judged_at: 0 };
    const lines: string[] = [];
    await exportData(reading.db, async (line) => {
      if (lines.length === 1) await writing.db.insertInto("asked_verdicts").values(verdict).execute();
      lines.push(line);
    });
    expect(lines).toEqual(before);
    expect(await exported(reading)).toHaveLength(before.length + 1);
  });

  it("is refused by a database that holds something, unless that is to be replaced", async () => {
    const opened = await database.open();
    const [header] = await exported(opened);
    const [old, young] = ["old", "young"].map((id) => linesOf(header!, { asked_questions: [question(id)] }));
    await restore(opened, old!);
    await expect(restore(opened, young!)).rejects.toThrow(
      /not empty \(asked_questions has rows\); --replace/,
    );
    expect(await exported(opened)).toEqual(old);
    await restore(opened, young!, { replace: true });
    expect(await exported(opened)).toEqual(young);
  });

  it("is refused with file and line where it is cut, foreign, newer or damaged, and changes nothing", async () => {
    const opened = await database.open();
    const [header] = await exported(opened);
    const whole = linesOf(header!, { asked_questions: [question("a"), question("b")] });
    await restore(opened, whole);
    const changed = (line: number, change: (text: string) => string): string[] =>
      whole.map((text, i) => (i === line - 1 ? change(text) : text));
    const cases: readonly (readonly [readonly string[], string])[] = [
      [[], ":1: expected what studybot data export writes, got an empty file"],
      [whole.slice(0, -1), ":3: the file is cut"],
      [whole.slice(0, 1), ":1: the file is cut"],
      [[...whole.slice(0, 2), whole[2]!.slice(0, 30)], ":3: expected a row of a table"],
      [[whole[0]!, whole[1]!, whole[3]!], ":3: expected 2 rows above, got 1"],
      [[...whole, whole[1]!], ":5: expected the end of the file"],
      [["id,name", "1,x"], ":1: expected the first line of what studybot data export writes"],
      [["null"], ":1: expected the first line"],
      [changed(1, (text) => text.replace('"format":1', '"format":2')), ":1: expected format 1, got 2"],
      [changed(1, (text) => text.replace(/000\d-/, "9999-")), ":1: the file is of a newer version (9999-"],
      [changed(3, () => ""), ":3: expected a row of a table"],
      [
        changed(2, (text) => text.replace("asked_questions", "kysely_migration")),
        ":2: expected a table of this",
      ],
      [changed(2, (text) => text.replace('"found"', '"lost"')), ':2: asked_questions has no column "lost"'],
      [changed(2, (text) => text.replace('"found":1,', "")), ":2: asked_questions.found is missing"],
      [
        changed(2, (text) => text.replace('"found":1', '"found":"1"')),
        "expected a whole number, got a string",
      ],
      [
        changed(2, (text) => text.replace('"found":1', '"found":0.5')),
        "expected a whole number, got a number",
      ],
      [changed(2, (text) => text.replace('"found":1', '"found":null')), "expected a whole number, got null"],
      [
        changed(2, (text) => text.replace("容器", "\\u0000")),
        "question: expected a text that a database keeps",
      ],
      [
        changed(3, () => whole[1]!),
        ":2: between here and line 3 is a row of asked_questions that came before",
      ],
    ];
    for (const [lines, message] of cases) {
      const error = await restore(opened, lines, { replace: true }).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(UserError);
      expect(String(error)).toContain(`backup.jsonl${message.startsWith(":") ? message : ""}`);
      expect(String(error)).toContain(message);
      expect(await exported(opened)).toEqual(whole);
    }
  });

  it("may leave out what has been added to the tables since", async () => {
    const opened = await database.open();
    const [header] = await exported(opened);
    const rows = ["a", "b", "c"].map(question);
    const { note: _, ...older } = rows[1]!;
    await restore(opened, linesOf(header!, { asked_questions: [rows[0]!, older, rows[2]!] }));
    expect(await exported(opened)).toEqual(linesOf(header!, { asked_questions: rows }));
  });

  it("is read while others wait, and what they write comes after", async () => {
    const [reading, writing] = [await database.open(), await database.open()];
    const [header] = await exported(reading);
    const rows = Array.from({ length: 10 }, (_, i) => question(`${i}`));
    let written: Promise<unknown> | undefined;
    async function* lines(): AsyncGenerator<string> {
      for await (const line of given(linesOf(header!, { asked_questions: rows }))) {
        written ??= writing.db
          .insertInto("asked_questions")
          .values(question("later") as never)
          .execute();
        yield line;
      }
    }
    expect(await importData(reading, lines(), { file: "backup.jsonl" })).toBe(10);
    await written;
    const { rows: counted } = await sql`select count(*) as n from asked_questions`.execute(writing.db);
    expect(counted).toEqual([{ n: 11 }]);
  });
});

function parsedRows(lines: readonly string[]): unknown[] {
  return sorted(lines.map((line) => JSON.stringify(sortKeys(JSON.parse(line)))));
}

function sortKeys(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sortKeys(inner)]),
  );
}
