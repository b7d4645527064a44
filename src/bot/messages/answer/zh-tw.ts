import type { Messages } from "../answer-messages.js";

export const zhTW: Messages = {
  nothingFound: (question) => `筆記裡沒有關於「${question}」的內容。`,
  suggestions: (terms) => `筆記裡有這些：${terms}`,
  emptyQuestion: "請輸入問題、指令或選項，例如 `--detach`。",
  questionCut: (limit) => `問題過長，只查詢了前 ${limit} 個字元。`,
  readAs: (written, read) => `已將 ${written} 視為 ${read}`,
  excerptCut: (source) => `內容過長，其餘部分見 ${source}`,
  moreExamples: (count) => `筆記裡還有 ${count} 個範例。`,
  exampleLeftOut: (source) => `有一個範例無法原樣複製，見 ${source}`,
  fillIn: (parts) => `請替換 ${parts}`,
  correctedFrom: (original) => `已更正，筆記原文為 ${original}`,
  alsoIn: "筆記中的其他相關內容",
  failed: (id) => `發生錯誤。機器人的管理者可以在記錄檔中用 \`${id}\` 查到原因。`,
  restarting: "機器人正在重新啟動，請稍後再問。",
};
