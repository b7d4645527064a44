import type { CodeSpan } from "../../index/inline-text.js";
import type { NoteLanguage } from "../../index/note-language.js";
import { CODE, clausesOf, hasCode, type MaskedText, maskCodes, maskedCode, unmask } from "../masked-text.js";
import type { Spot } from "../spot.js";
import { cleanAbout } from "./clean-about.js";

/** A code span and what its clause says of it. */
export interface CodeClause {
  /** One span, or a command and a flag of it that stand together: `docker run`的`--rm`. */
  readonly codes: readonly CodeSpan[];
  readonly about: string;
  /** The clause begins with the code. */
  readonly codeFirst: boolean;
  /** Of the block's lines, from 0. */
  readonly line: number;
}

const KIND_WORD = "(?:命令|选项|選項|参数|參數|オプション|コマンド|\\s?flag|\\s?option|\\s?command)?";

/** The clause begins with code and goes on with what it does. */
const CODE_FIRST = new RegExp(`^${CODE}(?:\\s?(?:的|の)?\\s?${CODE})?${KIND_WORD}(.+)$`, "su");
/** Code in brackets behind a code. */
const IN_USE = new RegExp(`(${CODE}${KIND_WORD})\\s*[(（][^()（）]*[)）]$`, "u");
/** Chinese: 可以用 X 来 … */
const USED_TO = new RegExp(
  `(?:可以|可|需要|要)?(?:手动|手動)?(?:使用|利用|通过|透過|用)\\s*${CODE}${KIND_WORD}\\s*(?:来|來|以便?|就可以|就能)\\s*(.+)$`,
  "su",
);
/** Chinese: to …, use X. */
const USE_LAST = new RegExp(
  `^(.{4,}?)[,，。]?\\s*(?:请|需要|就|则|可以|要)?(?:使用|用)\\s*${CODE}${KIND_WORD}$`,
  "su",
);
/** `List all containers: X`; in Chinese and Japanese also without the colon. */
const CODE_LAST = new RegExp(`^(.{4,}?)\\s*[:：]\\s*${CODE}$`, "su");
const CODE_LAST_CJK = new RegExp(
  `^(.{4,}?[\\p{Script=Han}\\p{Script=Hiragana}])\\s*[:：]?\\s*${CODE}$`,
  "su",
);
/** What a clause ends with that the code goes on from. */
const OPEN_END =
  /(?:[的是在和与與或及用为為叫:：,，、「]|如|使用|通过|透過|输入|輸入|执行|執行|例如|比如|は|が|を|で|に|と|の|や|も|から|または)$/u;
const CONNECTS = /^(?:e\.g|例|或者|或|但|而|或是|or|and|and then|但是|如|ex|参考)/i;

/** What the clauses of a block say of its code spans. */
export function readCodeClauses({ block, language }: Spot): CodeClause[] {
  if (block.codes.length === 0 || block.kind === "code" || block.kind === "heading") return [];
  const masked = maskCodes(block);
  return clausesOf(masked.text).flatMap(({ text: clause, line }): CodeClause[] => {
    // What hangs in brackets behind the code shows it in use.
    const text = clause.replace(IN_USE, "$1");
    for (const read of READERS) {
      const found = read(text, language);
      if (found === undefined) continue;
      const about = cleanAbout(unmask(ownPart(found.about, masked), masked), language);
      const codes = found.codes.flatMap((one) => maskedCode(masked, one) ?? []);
      if (about === undefined || codes.length === 0) return [];
      return [{ codes, about, line, codeFirst: found.codeFirst }];
    }
    return [];
  });
}

/** What goes on about a flag or another word of code is not said of this one: `ignores blanks, -C follows lines`. */
function ownPart(about: string, masked: MaskedText): string {
  for (const match of about.matchAll(new RegExp(CODE, "g"))) {
    const isFlag = maskedCode(masked, match[1])?.value.startsWith("-");
    const before = about.slice(0, match.index);
    const cut = /^(.*)[,，、;；]\s*$/su.exec(before)?.[1];
    if (isFlag && cut === undefined && !/[（(]/.test(before)) return "";
    if (cut !== undefined && (isFlag || beginsClause(about.slice(match.index + 2)))) return cut;
  }
  return about;
}

/** A new clause begins with the code. */
function beginsClause(after: string): boolean {
  return /^\s*(?:は|で|是|is\b|also\b|[a-z]+s\b)/u.test(after);
}

interface Found {
  /** As `CODE` numbers them. */
  readonly codes: readonly string[];
  /** Still masked. */
  readonly about: string;
  readonly codeFirst: boolean;
}

type ClauseReader = (clause: string, language: NoteLanguage) => Found | undefined;

const READERS: readonly ClauseReader[] = [
  (clause) => {
    const match = CODE_FIRST.exec(clause);
    const [, first, second, about] = match ?? [];
    if (first === undefined || about === undefined) return undefined;
    return { codes: second === undefined ? [first] : [first, second], about, codeFirst: true };
  },
  (clause, language) => {
    if (language === "en" || language === "ja") return undefined;
    const [, code, about] = USED_TO.exec(clause) ?? [];
    return code === undefined || about === undefined ? undefined : { codes: [code], about, codeFirst: true };
  },
  (clause, language) => {
    if (language === "en" || language === "ja") return undefined;
    return lastCode(USE_LAST.exec(clause));
  },
  (clause, language) => lastCode((language === "en" ? CODE_LAST : CODE_LAST_CJK).exec(clause)),
];

function lastCode(match: RegExpExecArray | null): Found | undefined {
  const [, about, code] = match ?? [];
  if (about === undefined || code === undefined || hasCode(about)) return undefined;
  if (OPEN_END.test(about.trim()) || CONNECTS.test(about.trim())) return undefined;
  return { codes: [code], about: about.replace(/^(?:如果|要是)(?=想|要|需要)/u, ""), codeFirst: false };
}
