import type { ReportMessages } from "../report-messages.js";

export const zhTW: ReportMessages = {
  title: (days) => `最近 ${days} 天這裡的提問`,
  summary: (questions, people) => `共 ${questions} 個問題，${people} 人提問`,
  notFound: "沒有找到答案的問題",
  markedWrong: "被標為有誤的回答",
  mostAsked: "問得最多的問題",
  none: "無",
  withoutPrivate: "僅自己可見的提問不計入。",
  notesRead: (when) => `筆記最近一次讀取：${when}`,
};
