import type { ControlLabels } from "../control-labels.js";

export const zhTW: ControlLabels = {
  previousMatch: "上一個結果",
  nextMatch: "下一個結果",
  wholeSection: "檢視整節",
  openNote: "開啟筆記",
  share: "分享給大家",
  right: "回答正確",
  wrong: "回答有誤",
  previousPage: "上一頁",
  nextPage: "下一頁",
  previousSection: "上一節",
  nextSection: "下一節",
  sections: "本篇目錄",
  notes: "全部筆記",
  pickNote: "選擇一篇筆記",
  pickSection: "選擇一節",
  deleteData: "刪除我的資料",
  confirmDelete: "確認全部刪除",
  keepData: "不，保留",
};
