import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { readCatalog, readCatalogs } from "../../../scripts/lexicon/read-catalogs.js";

const HEAD = "Content-Type: text/plain; charset=UTF-8\n";

/** A compiled catalog of the texts. */
function catalog(texts: readonly (readonly [string, string | Buffer])[], order: "LE" | "BE" = "LE"): Buffer {
  const strings = [...texts.map(([english]) => english), ...texts.map(([, translation]) => translation)];
  const bytes = strings.map((text) => Buffer.concat([Buffer.from(text), Buffer.alloc(1)]));
  const tables = 28;
  const head = Buffer.alloc(tables + 8 * strings.length);
  const write = (value: number, at: number): number =>
    order === "LE" ? head.writeUInt32LE(value, at) : head.writeUInt32BE(value, at);
  write(0x950412de, 0);
  write(texts.length, 8);
  write(tables, 12);
  write(tables + 8 * texts.length, 16);
  let at = head.length;
  for (const [i, text] of bytes.entries()) {
    write(text.length - 1, tables + 8 * i);
    write(at, tables + 8 * i + 4);
    at += text.length;
  }
  return Buffer.concat([head, ...bytes]);
}

describe("a catalog", () => {
  it.each(["LE", "BE"] as const)("is read in the order of bytes that it has (%s)", (order) => {
    const texts = [["", HEAD] as const, ["Undo", "撤销"] as const];
    expect(readCatalog(catalog(texts, order))).toEqual([{ english: "Undo", translation: "撤销" }]);
  });

  it("gives messages without their context, and the last form of those with a plural", () => {
    const texts = [
      ["", HEAD],
      ["menu\u0004Quit", "退出"],
      ["%d file\0%d files", "%d 个文件"],
    ] as const;
    expect(readCatalog(catalog(texts))).toEqual([
      { english: "Quit", translation: "退出" },
      { english: "%d files", translation: "%d 个文件" },
    ]);
  });

  it("is read in the encoding that its head names", () => {
    const texts = [
      ["", "Content-Type: text/plain; charset=EUC-JP\n"],
      ["Delete", Buffer.from([0xba, 0xef, 0xbd, 0xfc])],
    ] as const;
    expect(readCatalog(catalog(texts))).toEqual([{ english: "Delete", translation: "削除" }]);
  });

  it("is refused where it is none", () => {
    expect(() => readCatalog(Buffer.from("a text that is no catalog"))).toThrow(/catalog of messages/);
    expect(() => readCatalog(Buffer.alloc(0))).toThrow(/0 bytes/);
  });
});

describe("a folder of packages", () => {
  const folder = mkdtempSync(join(tmpdir(), "catalogs-"));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("gives the messages in Chinese and Japanese with their language and package", () => {
    const put = (path: string, translation: string): void => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(
        join(folder, path),
        catalog([
          ["", HEAD],
          ["Undo", translation],
        ] as const),
      );
    };
    put("editor/usr/share/locale/zh_TW/LC_MESSAGES/editor.mo", "復原");
    put("editor/usr/share/locale/de/LC_MESSAGES/editor.mo", "Rückgängig");
    put("editor/usr/share/locale/zh_CN.cp936/LC_MESSAGES/editor.mo", "撤销");
    put("office/usr/lib/office/ja/LC_MESSAGES/menu.mo", "元に戻す");
    expect(readCatalogs(folder)).toEqual([
      { english: "Undo", translation: "復原", language: "zh", source: "editor" },
      { english: "Undo", translation: "元に戻す", language: "ja", source: "office" },
    ]);
  });
});
