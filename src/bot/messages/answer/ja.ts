import type { Messages } from "../answer-messages.js";

export const ja: Messages = {
  nothingFound: (question) => `「${question}」についてはノートに書かれていません。`,
  suggestions: (terms) => `ノートにある近い言葉：${terms}`,
  emptyQuestion: "質問、コマンド、またはオプションを入力してください（例：`--detach`）。",
  questionCut: (limit) => `質問が長いため、先頭の ${limit} 文字だけを調べました。`,
  readAs: (written, read) => `${written} を ${read} として調べました`,
  excerptCut: (source) => `長いため省略しました。続きは ${source}`,
  moreExamples: (count) => `ノートにはほかに ${count} 件の例があります。`,
  exampleLeftOut: (source) => `そのままコピーできる形で表示できない例があります：${source}`,
  fillIn: (parts) => `${parts} を置き換えてください`,
  correctedFrom: (original) => `訂正済み。ノートの表記は ${original}`,
  alsoIn: "ノートのほかの箇所",
  failed: (id) => `エラーが発生しました。管理者はログの \`${id}\` で原因を確認できます。`,
  restarting: "ボットを再起動しています。少し待ってからもう一度お試しください。",
};
