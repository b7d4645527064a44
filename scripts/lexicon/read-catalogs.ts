import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A message of a program and its translation, as they stand in the catalog. */
export interface Message {
  readonly english: string;
  readonly translation: string;
}

export interface CatalogMessage extends Message {
  readonly language: "zh" | "ja";
  /** The package that brings it. */
  readonly source: string;
}

/** Those of locales that name their encoding (`zh_CN.cp936`) say the same once more. */
const CATALOG = /\/(?:(zh)_(?:CN|TW)|(ja))\/LC_MESSAGES\/[^/]+\.mo$/;

/**
 * The messages of every catalog in Chinese or Japanese.
 *
 * @param folder in it a folder for each package, named as the package is
 */
export function readCatalogs(folder: string): CatalogMessage[] {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  return paths.flatMap((path) => {
    const locale = CATALOG.exec(path);
    if (locale === null) return [];
    const language = locale[1] === undefined ? "ja" : "zh";
    const [source = ""] = path.split("/");
    return readCatalog(readFileSync(join(folder, path))).map((message) => ({ ...message, language, source }));
  });
}

/** What a catalog begins with; by it the order of the bytes of all its numbers is known. */
const MAGIC = 0x950412de;
/** Where in the file stand the number of messages and the places of the two tables of texts. */
const COUNT_AT = 8;
const ENGLISH_AT = 12;
const TRANSLATIONS_AT = 16;
/** Stands between a message's context and the message. */
const CONTEXT_END = "\u0004";

/**
 * Reads a compiled catalog of GNU gettext (https://www.gnu.org/software/gettext/manual/html_node/MO-Files.html). Of a
 * message with a plural the last forms are taken: Chinese and Japanese have one only.
 *
 * @throws Error where the file is no such catalog
 */
export function readCatalog(file: Buffer): Message[] {
  const little = file.length > TRANSLATIONS_AT && file.readUInt32LE(0) === MAGIC;
  if (!little && (file.length <= TRANSLATIONS_AT || file.readUInt32BE(0) !== MAGIC))
    throw new Error(`expected a catalog of messages, found ${file.length} bytes of something else`);
  const number = (at: number): number => (little ? file.readUInt32LE(at) : file.readUInt32BE(at));
  const stringAt = (at: number): Buffer => file.subarray(number(at + 4), number(at + 4) + number(at));
  const pairs = Array.from({ length: number(COUNT_AT) }, (_, i) => ({
    english: stringAt(number(ENGLISH_AT) + 8 * i),
    translation: stringAt(number(TRANSLATIONS_AT) + 8 * i),
  }));
  // The message without a text is the head of the catalog.
  const head = pairs.find(({ english }) => english.length === 0)?.translation.toString("latin1") ?? "";
  const text = new TextDecoder(/charset=([\w-]+)/.exec(head)?.[1] ?? "utf-8");
  return pairs
    .filter(({ english }) => english.length > 0)
    .map(({ english, translation }) => ({
      english: lastForm(english.toString("utf8").split(CONTEXT_END).at(-1) ?? ""),
      translation: lastForm(text.decode(translation)),
    }));
}

function lastForm(forms: string): string {
  return forms.split("\0").at(-1) ?? "";
}
