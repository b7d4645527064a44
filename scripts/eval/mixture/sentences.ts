import type { Random } from "./random.js";
import type { PoolLanguage } from "./word-pools.js";

/** Draws a word that carries meaning. */
export type DrawWord = () => string;

const CHINESE_JOINTS = [
  "的",
  "在",
  "和",
  "可以",
  "会",
  "是",
  "把",
  "用",
  "不",
  "从",
  "与",
  "对",
  "需要",
  "之后",
];
const ENGLISH_JOINTS = [
  "the",
  "of",
  "to",
  "a",
  "in",
  "and",
  "is",
  "with",
  "for",
  "on",
  "that",
  "by",
  "from",
  "not",
];
const JAPANESE_JOINTS = ["の", "を", "が", "は", "に", "で", "と", "から", "も", "へ", "や", "まで"];
const JAPANESE_ENDS = ["する", "します", "です", "である", "できる", "になる", "しない"];

const SHORTEST = 3;
const LONGEST = 9;

/** Sentences that have the shape of each language, and no sense. */
export const SENTENCES: Readonly<Record<PoolLanguage, (draw: DrawWord, random: Random) => string>> = {
  zh: (draw, random) => {
    const words = drawMany(draw, random);
    const text = words.map((word) => (random.next() < 0.5 ? word + random.pick(CHINESE_JOINTS) : word));
    return `${text.join("")}。`;
  },
  en: (draw, random) => {
    const words = drawMany(draw, random);
    const text = words.map((word) => `${random.pick(ENGLISH_JOINTS)} ${word}`).join(" ");
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  },
  ja: (draw, random) => {
    const words = drawMany(draw, random);
    const last = words.pop() ?? "";
    return `${words.map((word) => word + random.pick(JAPANESE_JOINTS)).join("")}${last}${random.pick(JAPANESE_ENDS)}。`;
  },
};

/** Between the words of a title. */
export const TITLE_JOINTS: Readonly<Record<PoolLanguage, string>> = { zh: "", en: " ", ja: "の" };

function drawMany(draw: DrawWord, random: Random): string[] {
  return Array.from({ length: random.between(SHORTEST, LONGEST) }, draw);
}
