import { createConcepts } from "../../../src/index/concepts.js";
import type { Lexicon } from "../../../src/index/index-terms.js";
import { createStopWords } from "../../../src/index/stop-words.js";

const CHINESE = ["容器", "镜像", "端口", "后台", "运行", "网络", "虚拟", "虚拟网络", "如何", "防火墙规则"];

/** Longest match first, one character where no word fits: enough of a dictionary for short sentences. */
export function cutByList(run: string): string[] {
  const words: string[] = [];
  for (let at = 0; at < run.length; ) {
    const fits = CHINESE.filter((word) => run.startsWith(word, at)).sort((a, b) => b.length - a.length);
    const word = fits[0] ?? run.slice(at, at + 1);
    words.push(word);
    at += word.length;
  }
  return words;
}

/** A lexicon that a reader can hold in mind. */
export const SMALL_LEXICON: Lexicon = {
  concepts: createConcepts([
    { id: "container", en: ["container"], zh: ["容器"], ja: ["コンテナ"] },
    { id: "image", en: ["image", "container image"], zh: ["镜像"], ja: ["イメージ"] },
    { id: "port", en: ["port"], zh: ["端口"], ja: ["ポート"] },
    { id: "background", en: ["background", "in the background"], zh: ["后台"], near: ["container"] },
    { id: "network", en: ["network"], zh: ["网络"], ja: ["ネットワーク"] },
    { id: "enter", en: ["enter"], ja: ["入る", "入り", "入っ"] },
  ]),
  stopWords: createStopWords({
    en: ["what", "does", "do", "the", "how", "is", "in"],
    zh: ["的", "如何", "是"],
    ja: ["の", "は", "です", "を", "に"],
  }),
  cutChinese: cutByList,
};
