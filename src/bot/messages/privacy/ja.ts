import type { PrivacyMessages } from "../privacy-messages.js";

export const ja: PrivacyMessages = {
  title: "保存されているデータ",
  whatIsKept:
    "質問ごとに、あなたの Discord ID、質問、言語、サーバー、時刻、回答への評価を保存します。ボタンを使い続けられるようにし、ノートに足りない内容を知るためです。",
  questions: (count) => `あなたの質問：${count} 件`,
  verdicts: (count) => `評価した回答：${count} 件`,
  latest: "最近の質問",
  nothingKept: "あなたのデータは保存されていません。",
  confirm: "あなたのデータをすべて削除しますか？元に戻せず、これまでの回答のボタンも使えなくなります。",
  deleted: "あなたのデータをすべて削除しました。",
  kept: "何も削除していません。",
};
