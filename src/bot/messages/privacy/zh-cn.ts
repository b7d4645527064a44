import type { PrivacyMessages } from "../privacy-messages.js";

export const zhCN: PrivacyMessages = {
  title: "关于你保存了什么",
  whatIsKept:
    "每次提问会保存：你的 Discord ID、问题、语言、服务器、时间，以及你对回答的评价。用于让按钮继续可用，并了解笔记还缺什么。",
  questions: (count) => `你的提问：${count} 个`,
  verdicts: (count) => `你评价过的回答：${count} 个`,
  latest: "最近的提问",
  nothingKept: "没有保存关于你的任何数据。",
  confirm: "要删除关于你的全部数据吗？此操作无法撤销，你以往回答上的按钮也会失效。",
  deleted: "关于你的数据已全部删除。",
  kept: "没有删除任何数据。",
};
