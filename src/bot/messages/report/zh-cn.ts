import type { ReportMessages } from "../report-messages.js";

export const zhCN: ReportMessages = {
  title: (days) => `最近 ${days} 天这里的提问`,
  summary: (questions, people) => `共 ${questions} 个问题，${people} 人提问`,
  notFound: "没有找到答案的问题",
  markedWrong: "被标为有误的回答",
  mostAsked: "问得最多的问题",
  none: "无",
  withoutPrivate: "仅自己可见的提问不计入。",
  notesRead: (when) => `笔记最近一次读取：${when}`,
};
