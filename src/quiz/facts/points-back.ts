import type { NoteLanguage } from "../../index/note-language.js";

/** Speaks of another place of the notes: nobody who reads it alone knows which. */
const ELSEWHERE: Readonly<Record<NoteLanguage, RegExp>> = {
  en: /\b(?:(?:like|as|see|the|mentioned) (?:above|below)|(?:above|below) but|aforementioned|the same (?:year|way|thing|one|place|day|month))\b/i,
  zh: /同样的(?!是)|上述|上面(?:的|说|提|那|这)|前面(?:的|说|提|那|这)|前述|如上|同上|见(?:上|下)(?:文|面|一|章|节|图|表)|参(?:见|考|照)(?:上|下)|接下来的|[上下]一(?:章|节|课)|[和与跟]它(?!们)/u,
  "zh-Hant":
    /同樣的(?!是)|上述|上面(?:的|說|提|那|這)|前面(?:的|說|提|那|這)|前述|如上|同上|見(?:上|下)(?:文|面|一|章|節|圖|表)|參(?:見|考|照)(?:上|下)|接下來的|[上下]一(?:章|節|課)|[和與跟]它(?!們)/u,
  ja: /上記|下記|前述|後述|同上|先ほど|さきほど|上で(?:作|述|書|見|使|説|や)|上の(?:例|図|表|コマンド|命令|方法|手順|よう)|(?:上|下)を参照|次章|前章/u,
};

/** Begins by going on from the sentence before it. */
const GOES_ON: Readonly<Record<NoteLanguage, RegExp>> = {
  en: /^(?:(?:after|before|because of|due to) (?:that|this)|and|but|so|or|then|also|too|instead|otherwise|therefore|thus|hence|however|still|yet|he|she|it|they|his|her|its|their|this|that|these|those|both|neither|same|afterwards|later)\b/i,
  zh: /^(?:所以|因此|于是|但是?|而(?!且不)|不过|否则|也就是|也(?![许门])|[它他她]|其(?!他|余|中|实)|此(?![外类时])|该|这|那(?!么)|还(?=[有要可能是会])|又|却|后来|[两前后]者)/u,
  "zh-Hant":
    /^(?:所以|因此|於是|但是?|而(?!且不)|不過|否則|也就是|也(?![許門])|[它他她]|其(?!他|餘|中|實)|此(?![外類時])|該|這|那(?!麼)|還(?=[有要可能是會])|又|卻|後來|[兩前後]者)/u,
  ja: /^(?:それ|これ|その(?!他|ほか|まま)|この|あれ|あの|そこ|だから|そのため|しかし|でも|なので|または|ただし|つまり|すると|また|そして|両方|[前後]者|どちらも|いずれも|同様)/u,
};

/** What a first clause says `this kind of` of was named before it. */
const THIS_KIND: Readonly<Record<NoteLanguage, RegExp>> = {
  en: /^[^,;:]*\b(?:this|that|these|those|such) (?:one|kind|sort|way|case|step|command|option|file|example)s?\b/i,
  zh: /^[^，,；;：:]*[这那](?:个|种|些|样|时|里|边|两|一|次|条|类|项|步|张|段)/u,
  "zh-Hant": /^[^，,；;：:]*[這那](?:個|種|些|樣|時|裡|邊|兩|一|次|條|類|項|步|張|段)/u,
  ja: /^[^、：:]*(?:この|その)(?:場合|時|とき|ため|中|方|うち|ような|まま)/u,
};

/** Whether a text speaks of another place of the notes: `as above`, 同样的, 上記. */
export function pointsElsewhere(text: string, language: NoteLanguage): boolean {
  return ELSEWHERE[language].test(text);
}

/** Whether a sentence or an item of a list is understood only after what stands before it: `It is …`, 所以…, その…. */
export function pointsBack(text: string, language: NoteLanguage): boolean {
  const bare = text.trim().replace(/^[“"'「『(（]+/u, "");
  return pointsElsewhere(bare, language) || GOES_ON[language].test(bare) || THIS_KIND[language].test(bare);
}

/** Leans on a word that only its neighbours name: `list remote ones too`. */
const LEANS: Readonly<Record<NoteLanguage, RegExp>> = {
  en: /^\+|\b(?:ones|(?:this|that) one|too|as well|likewise)\b|^\w+ (?:it|them)\b/i,
  zh: /^\+|(?:^|[，,])[它其]/u,
  "zh-Hant": /^\+|(?:^|[，,])[它其]/u,
  ja: /^\+|それ|これ|両方|^[そこ]の/u,
};

/** Whether a description is understood only beside what it describes, or beside its heading. */
export function leans(about: string, language: NoteLanguage): boolean {
  return LEANS[language].test(about);
}

/** A cell of a table that only says that it is as another one, or that nobody knows. */
const NOTHING =
  /^(?:[-–—~〃″"'?？…\s]*|both|same|ditto|this|that|it|这个|这|它|這個|這|これ|それ|n\/?a|tbd|todo|unknown|两者|兩者|同|不详|不詳|不明|待定|同上|両方|同じ|どちらも)$/iu;
/** Points to another place of the notes, and does not only speak of one. */
const REFERS = /^(?:see\b|下を|参照|見[上下]|见[上下]|参见|參見)/iu;

/** Whether a cell says nothing that could be asked or chosen. */
export function saysNothing(cell: string, language: NoteLanguage): boolean {
  return NOTHING.test(cell) || REFERS.test(cell) || pointsElsewhere(cell, language);
}

/** What its writer means to do, which nobody has to know. */
const TO_DO =
  /^(?:to-?\s?dos?|tasks?|things to do|待办(?:事项)?|待辦(?:事項)?|待做|要做的?|やること|やる事|タスク|宿題|買い物)(?=$|[\s:：(（!！?？])/iu;

export function isToDoHeading(headings: readonly string[]): boolean {
  return headings.some((heading) => TO_DO.test(heading.trim()));
}
