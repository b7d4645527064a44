import type { AskingMessages } from "../asking-messages.js";
import { commandIn } from "../command-names.js";

export const ja: AskingMessages = {
  matchOf: (match, total) => `候補 ${match}（全 ${total} 件）`,
  lookedIn: (place) => `${place} だけを調べました`,
  sharedBy: (person) => `質問した ${person} さんが共有しました`,
  questionGone: `この質問はもう保存されていないため、続けられません。${commandIn("ja", "ask")} でもう一度質問してください。`,
  sectionGone: "ノートが更新され、この節はなくなりました。",
  onlyAsker: `回答をめくれるのは質問した人だけです。${commandIn("ja", "ask")} で質問してみてください。`,
  thanksRight: "ありがとうございます。正しい回答として記録しました。",
  thanksWrong: "ありがとうございます。間違いとしてノートの管理者に伝わります。",
  noSuchNote: (name) =>
    `「${name}」というノートやタグはありません。入力中に表示される一覧から選んでください。`,
  messageEmpty: "このメッセージには調べられる文字がありません。",
};
