import type { Block, BlockKind } from "../../index/block.js";
import type { NoteLanguage } from "../../index/note-language.js";
import { clausesOf, hasCode, maskCodes, unmask } from "../masked-text.js";
import type { Spot } from "../spot.js";
import { textWidth } from "../text-width.js";
import { cleanAbout } from "./clean-about.js";

/** A word of the notes that is no command, and what is said of it. */
export interface TermClause {
  readonly term: string;
  readonly about: string;
  /** The writer set the word in bold. */
  readonly marked: boolean;
  /** Of the block's lines, from 0. */
  readonly line: number;
}

/** In columns of a terminal. */
const MOST_TERM_WIDTH = 30;
const COLON = /^([^:：。.,，;；!?！？\n]{1,40}?)\s*[:：]\s*(\S.*)$/su;
const EQUALS = /^([^:：。.,，;；!?！？\n=]{1,40}?)\s*(?:=|＝)\s*([^=].*)$/su;
const LATIN_IS =
  /^([A-Za-z][A-Za-z0-9 ._/-]{0,28}?)\s*(?:（[^）]*）|\([^)]*\))?\s*(?:是指?|指的是|とは|は、?)(\S.*)$/su;
const NAMED = /^\p{Lu}[\p{L}'-]*(?: [\p{Lu}\p{N}][\p{L}\p{N}'-]*)*$/u;
const BOLD = /^\s*(?:[-*+]|\d+[.)])?\s*(?:\*\*|__)([^*_\n]+?)[:：.。]?(?:\*\*|__)/;
/** Words that announce something rather than name it. */
const LABEL =
  /^(?:特性|特点|特點|特征|特徵|特徴|性质|性質|结构|結構|構造|功能|機能|分类|分類|组成|組成|条件|條件|原因|结果|結果|意义|意義|影响|影響|目的|方法|定义|定義|过程|過程|表现|表現|症状|主要.*|[一二三四五六七八九十两几]+(?:件|个|种|点|步|类).*|好处|坏处|优点|缺点|好處|壞處|優點|缺點|用处|用途|適合|适合|注意|例|例如|比如|版本|过程|原理|格式|作用|区别|说明|备注|参考|为什么.*|怎么.*|如何.*|长处|短处|note|notes|example|examples|e\.?g\.?|i\.?e\.?|warning|tip|tips|why.*|how.*|what.*|day \d+|step \d+|todo|see|usage|use|pros|cons|done|result|解決|注意点|利点|欠点|例外|なぜ.*|用途|メモ|参照|decline|but|so|https?|ftp)$/iu;

/** What a block says of a word that it begins with. */
export function readTermClauses({ block, language }: Spot): TermClause[] {
  if (block.kind !== "list-item" && block.kind !== "paragraph" && block.kind !== "quote") return [];
  const masked = maskCodes(block);
  const boldOf = boldStarts(block);
  const [first, ...more] = clausesOf(masked.text);
  if (first === undefined) return [];
  const clauses = block.kind === "paragraph" ? [first, ...more] : [first];
  return clauses.flatMap(({ text, line }, at): TermClause[] => {
    const bold = clauses[at - 1]?.line === line ? undefined : boldOf(line);
    const marked = bold !== undefined && text.startsWith(bold);
    const found = marked ? afterBold(text, bold) : readClause(text, { language, kind: block.kind });
    if (found === undefined) return [];
    const term = unmask(found.term, masked).trim();
    const about = cleanAbout(unmask(found.about, masked), language, { afterColon: true });
    if (about === undefined || !isTerm(term)) return [];
    return [{ term, about, marked, line }];
  });
}

/** The word in bold that a line of a block begins with; a block that has other lines than its text has it on the first. */
export function boldStarts({ markdown, text }: Block): (line: number) => string | undefined {
  const lines = markdown.split("\n");
  const isByLine = lines.length === text.split("\n").length;
  return (line) => {
    const own = isByLine || line === 0 ? lines[line] : undefined;
    return own === undefined ? undefined : BOLD.exec(own)?.[1]?.replaceAll("`", "").trim();
  };
}

function afterBold(text: string, bold: string): { term: string; about: string } | undefined {
  const rest = text.slice(bold.length).replace(/^\s*[（(][^()（）]*[)）]/u, "");
  const isSentence = /^\s*[\p{Ll}]/u.test(rest);
  return isSentence ? undefined : { term: bold, about: rest };
}

function readClause(
  text: string,
  { language, kind }: { readonly language: NoteLanguage; readonly kind: BlockKind },
): { term: string; about: string } | undefined {
  const [, before = ""] = COLON.exec(text) ?? [];
  // In running text a colon follows anything; only a name before it is what the rest speaks of.
  const named = kind === "list-item" || NAMED.test(before);
  for (const pattern of [...(named ? [COLON] : []), EQUALS, ...(language === "en" ? [] : [LATIN_IS])]) {
    const [, term, about] = pattern.exec(text) ?? [];
    if (term !== undefined && about !== undefined && !hasCode(term)) return { term, about };
  }
  return undefined;
}

function isTerm(term: string): boolean {
  const bare = term.replace(/[(（][^)）]*[)）]/gu, "").trim();
  if (!/[\p{L}\p{N}]/u.test(bare) || /["“”「」]/.test(term)) return false;
  return textWidth(term) <= MOST_TERM_WIDTH && !LABEL.test(bare);
}
