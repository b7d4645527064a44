import type { NoteLanguage } from "../../index/note-language.js";
import { isInLanguage } from "../spot.js";
import { textWidth } from "../text-width.js";
import { pointsElsewhere } from "./points-back.js";

/** In columns of a terminal, where a Chinese character takes two. */
const LEAST_WIDTH = 8;
/** Discord's longest label of a choice is 100 characters; a Chinese one of 50 fills two lines of a phone. */
const MOST_WIDTH = 100;

/** What joins a description to the word before it. */
const JOINT =
  /^(?:\s*(?:<-+|[-=]+>|[:：=＝→←⇒—–、,，.]|-(?=\s)|命令|选项|選項|参数|參數|オプション|コマンド|flag\b|option\b)+\s*|\s+)/u;
const LEADS: Readonly<Record<NoteLanguage, RegExp>> = {
  en: /^(?:(?:is used to|lets you|can be used to|will)\s+)/i,
  zh: /^(?:可以用来|可用来|用来|用于|用於|可以|可用于|会(?![话议计])|能够|能(?!力)|则|是用来|来(?![自源])|就是|是(?!否)|指的是)(?=[\p{Script=Han}A-Za-z])/u,
  "zh-Hant":
    /^(?:可以用來|可用來|用來|用於|可以|會(?![話議計])|能夠|能(?!力)|則|是用來|來(?![自源])|就是|是(?!否)|指的是)(?=[\p{Script=Han}A-Za-z])/u,
  ja: /^(?:というのは|とは|は|とすると|で)(?=[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}A-Za-z「])[、]?/u,
};
/** A description that begins so says nothing alone: it goes on from something before. */
const HANGS: Readonly<Record<NoteLanguage, RegExp>> = {
  en: /^(?:we|my|is|are|was|and|or|with|while|on|in|to|of|for|at|by|not|no|does(?:n't)?|do(?:n't)?|if|then|else|than|but|so|as|same|see|this|these|that|those|it|they|he|e\.g|i\.e|when|where|which|who|etc|if|too|also|only|just|instead|before|after|from|into)\b/i,
  zh: /^(?:的|和|与|或|中|里|时|后|之后|之前|也|都|不|没|同上|同样|相同|等|以及|并|而|但|上面|这|那|它|其|所以|因为|如果|默认|才|就|都|最|到处|很|比较|更)/u,
  "zh-Hant":
    /^(?:的|和|與|或|中|裡|時|後|之後|之前|也|都|不|沒|同上|同樣|相同|等|以及|並|而|但|上面|這|那|它|其|所以|因為|如果|預設|才|就|都|最|到處|很|比較|更)/u,
  ja: /^(?:だけだと|なら|だと|を|が|と|に|の|も|から|まで|や|か|へ|より|など|または|及び|そして|でも|しか|それ|これ|同上|上記|同じ|ない|なし|して|する|した|も)/u,
};
/** The same behind a colon, where a description may well begin with `not`. */
const POINTS =
  /^(?:同上|同样|这|那|它|其|上面|相同|same|see|this|that|these|those|it|they|he|and|or|but|それ|これ|上記|同じ)/iu;
/** Another command or flag goes on from the first: `a` / `b`. */
const STARTS_WITH_CODE = /^(?:\/|\||-{1,2}[A-Za-z])/;
/** Japanese: what is done with it is done to something. */
const WITHOUT_OBJECT = /^で[^をにのがへとは]+$/u;
const PAIRS: readonly (readonly [string, string])[] = [
  ["(", ")"],
  ["（", "）"],
  ["「", "」"],
  ["[", "]"],
  ["“", "”"],
];

/**
 * A description without what joins it to its word, or undefined where it does not stand alone: too short, too long,
 * the rest of a sentence, or in another language than the note.
 *
 * @param options.afterColon the writer parted it from its word: it is whole
 * @param options.isCell it stands in a cell of its own: nothing joins it to its word
 */
export function cleanAbout(
  raw: string,
  language: NoteLanguage,
  { afterColon = false, isCell = false }: { readonly afterColon?: boolean; readonly isCell?: boolean } = {},
): string | undefined {
  const bare = raw.replace(/==/g, "").replace(/\s+/g, " ").trim();
  if (language === "ja" && !afterColon && !isCell && WITHOUT_OBJECT.test(bare)) return undefined;
  const text = isCell ? bare.replace(TRAILING, "") : trimEnds(bare, language);
  const about = fits(text) ? text : cutClause(text);
  if (about === undefined || !fits(about) || (afterColon || isCell ? POINTS : HANGS[language]).test(about))
    return undefined;
  if (pointsElsewhere(about, language) || REMARK.test(about) || /^[:：;；,，、|]/.test(about))
    return undefined;
  if (!isInLanguage(about, language) || !isBalanced(about) || STARTS_WITH_CODE.test(about)) return undefined;
  if (language === "en" && !saysEnough(about)) return undefined;
  return about;
}

/** English in columns: a shorter text is a phrase that leans on its word (`go there`, `the file`). */
const LEAST_ENGLISH = 12;
const SHORT_ENGLISH = 26;

function saysEnough(about: string): boolean {
  const width = textWidth(about);
  if ((about.match(/\p{L}{3,}/gu)?.length ?? 0) < 2 || width < LEAST_ENGLISH) return false;
  // `newest = stash@{0}` says what something else is.
  if (/^\S+\s+=\s|^\S*\d\S*\s*=/.test(about) || about.endsWith("?")) return false;
  return width > SHORT_ENGLISH || !/\b(?:there|here|them|then|it|that|this)\b|^the\b/i.test(about);
}

const TRAILING = /[。．.；;,，:：、\s]+$/u;
/** What the writer says of himself. */
const REMARK = /^i(?:'(?:m|ve|d))? [a-z]|^(?:我(?![国國军軍方])|俺|私は|僕は)/iu;

function trimEnds(raw: string, language: NoteLanguage): string {
  let text = raw.trim();
  for (let before = ""; before !== text; ) {
    before = text;
    text = text.replace(JOINT, "").replace(LEADS[language], "").trim();
    text = text.replace(TRAILING, "").trim();
    const outer = /^[(（]([^()（）]*)[)）]$/u.exec(text);
    if (outer?.[1] !== undefined) text = outer[1].trim();
  }
  return text;
}

function fits(text: string): boolean {
  const width = textWidth(text);
  return width >= LEAST_WIDTH && width <= MOST_WIDTH;
}

/** The first clause of a text that is too long. */
function cutClause(text: string): string | undefined {
  const clauses = text.split(/(?<=[。；;])|(?<=\.)\s/u);
  const first = clauses[0]?.replace(/[。；;.\s]+$/u, "");
  return first === undefined || first === text ? undefined : first;
}

export function isBalanced(text: string): boolean {
  return PAIRS.every(([open, close]) => text.split(open).length === text.split(close).length);
}
