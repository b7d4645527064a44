import { type Catalogue, messagesIn, type TRANSLATED_LOCALES } from "./catalogue.js";

type Translated = (typeof TRANSLATED_LOCALES)[number];

/** By a slash command's English path, the last word of the path in the other languages. */
const NAMES = {
  ask: { "zh-CN": "提问", "zh-TW": "提問", ja: "質問" },
  notes: { "zh-CN": "笔记", "zh-TW": "筆記", ja: "ノート" },
  privacy: { "zh-CN": "隐私", "zh-TW": "隱私", ja: "プライバシー" },
  report: { "zh-CN": "提问报告", "zh-TW": "提問報告", ja: "質問レポート" },
  quiz: { "zh-CN": "答题", "zh-TW": "答題", ja: "クイズ" },
  "quiz now": { "zh-CN": "出题", "zh-TW": "出題", ja: "出題" },
  "quiz review": { "zh-CN": "复习", "zh-TW": "複習", ja: "復習" },
  "quiz me": { "zh-CN": "我的", "zh-TW": "我的", ja: "自分" },
  "quiz leaderboard": { "zh-CN": "排行榜", "zh-TW": "排行榜", ja: "ランキング" },
  "quiz settings": { "zh-CN": "设置", "zh-TW": "設定", ja: "設定" },
  "quiz daily": { "zh-CN": "每日", "zh-TW": "每日", ja: "毎日" },
  "quiz daily set": { "zh-CN": "设定", "zh-TW": "設定", ja: "設定" },
  "quiz daily off": { "zh-CN": "关闭", "zh-TW": "關閉", ja: "停止" },
  "quiz daily status": { "zh-CN": "状态", "zh-TW": "狀態", ja: "状態" },
  "quiz daily skip": { "zh-CN": "跳过", "zh-TW": "略過", ja: "飛ばす" },
} as const satisfies Readonly<Record<string, Readonly<Record<Translated, string>>>>;

/** A slash command, or a part of one, by its English words. */
export type CommandPath = keyof typeof NAMES;

/** The names that a definition registers: English, and by locale. */
export interface RegisteredNames {
  readonly name: string;
  readonly name_localizations: Record<Translated, string>;
}

/** What the definition of the command, sub-command or group registers. */
export function namesOf(path: CommandPath): RegisteredNames {
  return { name: path.slice(path.lastIndexOf(" ") + 1), name_localizations: { ...NAMES[path] } };
}

/**
 * The command as a client in that language shows it, as inline code: `/quiz now`, `/クイズ 出題`. For what tells a
 * person to use it.
 *
 * @param language that of the text around it
 */
export function commandIn(language: keyof Catalogue<string>, path: CommandPath): string {
  const words = path.split(" ");
  const shown = words.map((_, at) => {
    const { name, name_localizations: others } = namesOf(words.slice(0, at + 1).join(" ") as CommandPath);
    return messagesIn({ en: name, ...others }, language);
  });
  return `\`/${shown.join(" ")}\``;
}
