import type { APIApplicationCommandOptionChoice } from "discord.js";
import type { QuizKind } from "../../../quiz/question.js";

type Names = Readonly<Record<"en" | "zh-CN" | "zh-TW" | "ja", string>>;

const NAMES: Readonly<Record<QuizKind, Names>> = {
  "which-command": {
    en: "Which command does this",
    "zh-CN": "哪个命令能做到",
    "zh-TW": "哪個指令能做到",
    ja: "どのコマンドか",
  },
  "what-does": {
    en: "What does this command do",
    "zh-CN": "这个命令做什么",
    "zh-TW": "這個指令做什麼",
    ja: "コマンドの働き",
  },
  "fill-in": {
    en: "Fill in the command",
    "zh-CN": "补全命令",
    "zh-TW": "補全指令",
    ja: "コマンドの穴埋め",
  },
  order: {
    en: "Put steps in order",
    "zh-CN": "排列步骤",
    "zh-TW": "排列步驟",
    ja: "手順の並べ替え",
  },
  belongs: {
    en: "Which of these belongs there",
    "zh-CN": "哪一条属于这里",
    "zh-TW": "哪一條屬於這裡",
    ja: "どれが当てはまるか",
  },
  "true-false": { en: "True or false", "zh-CN": "判断对错", "zh-TW": "判斷對錯", ja: "正誤" },
  define: {
    en: "Which word is missing",
    "zh-CN": "缺了哪个词",
    "zh-TW": "缺了哪個詞",
    ja: "抜けている言葉",
  },
};

/** The kinds of questions, as choices of an option. */
export const KIND_CHOICES: readonly APIApplicationCommandOptionChoice<string>[] = Object.entries(NAMES).map(
  ([value, { en, ...others }]) => ({ name: en, name_localizations: others, value }),
);
