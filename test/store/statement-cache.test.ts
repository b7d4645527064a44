import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Libsql from "libsql";
import { describe, expect, it, onTestFinished } from "vitest";
import { keepStatements } from "../../src/store/statement-cache.js";

/** A connection to a file, and what was prepared on it. */
function open(file = newFile()) {
  const connection = new Libsql(file);
  onTestFinished(() => {
    connection.close();
  });
  connection.exec("pragma journal_mode = wal");
  connection.exec("pragma busy_timeout = 1");
  connection.exec("create table if not exists words (id integer primary key, word text)");
  const prepared: string[] = [];
  const database = keepStatements({
    prepare(sql) {
      prepared.push(sql);
      return connection.prepare(sql);
    },
    close: () => {},
  });
  return { connection, database, prepared, file };
}

function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "studybot-statements-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, "words.db");
}

const INSERT = "insert into words (id, word) values (?, ?)";
const SELECT = "select * from words where id >= ? order by id";

describe("statements that are kept", () => {
  it("are prepared once, and forget the parameters that they had", () => {
    const { database, prepared } = open();
    for (const id of [1, 2, 3]) database.prepare(INSERT).run([id, `word ${id}`]);
    expect(database.prepare(SELECT).all([2])).toHaveLength(2);
    expect(database.prepare(SELECT).all([3])).toEqual([{ id: 3, word: "word 3" }]);
    expect(prepared).toEqual([INSERT, SELECT]);
  });

  it("see columns that were added after they had been prepared", () => {
    const { connection, database } = open();
    database.prepare(INSERT).run([1, "one"]);
    expect(database.prepare(SELECT).all([1])).toEqual([{ id: 1, word: "one" }]);
    connection.exec("alter table words add column place text default 'here'");
    expect(database.prepare(SELECT).all([1])).toEqual([{ id: 1, word: "one", place: "here" }]);
  });

  it("are prepared anew after a failure, which keeps no transaction from being committed", () => {
    const { connection, database, prepared } = open();
    database.prepare(INSERT).run([1, "one"]);
    connection.exec("begin immediate");
    expect(() => database.prepare(INSERT).run([1, "once more"])).toThrow(/UNIQUE/);
    connection.exec("rollback");
    connection.exec("begin immediate");
    database.prepare(INSERT).run([2, "two"]);
    connection.exec("commit");
    expect(database.prepare(SELECT).all([0])).toHaveLength(2);
    expect(prepared).toEqual([INSERT, INSERT, SELECT]);
  });

  it("that found the file busy are run again, after which transactions can be committed", () => {
    const { connection, database, prepared, file } = open();
    const other = open(file);
    other.connection.exec("begin immediate");
    expect(() => database.prepare(INSERT).run([1, "one"])).toThrow(/locked/);
    other.connection.exec("commit");
    database.prepare(INSERT).run([1, "one"]);
    connection.exec("begin immediate");
    database.prepare(INSERT).run([2, "two"]);
    connection.exec("commit");
    expect(prepared).toEqual([INSERT]);
    expect(other.database.prepare(SELECT).all([0])).toHaveLength(2);
  });

  it("are some hundred at most, without those that write many rows", () => {
    const { database, prepared } = open();
    const long = `select 1 /* ${"x".repeat(5000)} */`;
    for (let n = 0; n < 2; n++) database.prepare(long).all([]);
    expect(prepared).toEqual([long, long]);
    for (let n = 0; n < 300; n++) database.prepare(`select ${n}`).all([]);
    const before = prepared.length;
    database.prepare("select 299").all([]);
    expect(prepared).toHaveLength(before);
    database.prepare("select 0").all([]);
    expect(prepared).toHaveLength(before + 1);
  });

  it("are not the ones that are read row by row, which may be left before their end", () => {
    const { connection, database } = open();
    for (const id of [1, 2, 3]) database.prepare(INSERT).run([id, "word"]);
    for (const row of database.prepare(SELECT).iterate([1])) {
      expect(row).toEqual({ id: 1, word: "word" });
      expect(database.prepare(SELECT).all([3])).toHaveLength(1);
      break;
    }
    expect(connection.inTransaction).toBe(false);
  });
});
