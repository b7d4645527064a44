import { readFileSync } from "node:fs";
import { fold } from "../../src/index/fold-text.js";
import type { EdictEntry } from "./read-edict.js";

const LINE = /^([\u30A1-\u30FA\u30FC]+) \/\(([^)]*)\) ([A-Z][a-z]+)(?:\/|$)/;
const LONGEST_NAME = 9;

/**
 * Foreign names of one word in katakana, of ENAMDICT, that English readers know too: アイルランド, Ireland.
 *
 * @param path a file in EUC-JP, as Debian ships it
 * @param known the English lemmas that count as known
 */
export function readEnamdict(path: string, known: (name: string) => boolean): EdictEntry[] {
  const lines = new TextDecoder("euc-jp").decode(readFileSync(path)).split("\n");
  return lines.flatMap((line): EdictEntry[] => {
    const [, katakana = "", , name = ""] = LINE.exec(line) ?? [];
    if (katakana.length < 2 || katakana.length > LONGEST_NAME || !known(name.toLowerCase())) return [];
    const senses = [{ glosses: [name], computing: false, far: false }];
    return [{ word: fold(katakana), senses, common: false, name: true, sameAs: [], otherForms: [] }];
  });
}
