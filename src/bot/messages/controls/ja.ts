import type { ControlLabels } from "../control-labels.js";

export const ja: ControlLabels = {
  previousMatch: "前の候補",
  nextMatch: "次の候補",
  wholeSection: "節の全文",
  openNote: "ノートを開く",
  share: "みんなに共有",
  right: "正しい",
  wrong: "間違っている",
  previousPage: "前のページ",
  nextPage: "次のページ",
  previousSection: "前の節",
  nextSection: "次の節",
  sections: "目次",
  notes: "ノート一覧",
  pickNote: "ノートを選ぶ",
  pickSection: "節を選ぶ",
  deleteData: "自分のデータを削除",
  confirmDelete: "すべて削除する",
  keepData: "削除しない",
};
