import type { ReportMessages } from "../report-messages.js";

export const ja: ReportMessages = {
  title: (days) => `過去 ${days} 日間の質問`,
  summary: (questions, people) => `質問 ${questions} 件、質問者 ${people} 人`,
  notFound: "見つからなかった質問",
  markedWrong: "間違いとされた回答",
  mostAsked: "多い質問",
  none: "なし",
  withoutPrivate: "自分だけに表示した質問は含まれません。",
  notesRead: (when) => `ノートを最後に読み込んだのは ${when} です。`,
};
