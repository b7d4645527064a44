import type { AskingMessages } from "../asking-messages.js";
import { commandIn } from "../command-names.js";

export const zhCN: AskingMessages = {
  matchOf: (match, total) => `第 ${match} 个结果，共 ${total} 个`,
  lookedIn: (place) => `仅查找了 ${place}`,
  sharedBy: (person) => `由提问者 ${person} 分享`,
  questionGone: `这个问题已不再保存，按钮无法继续。请用 ${commandIn("zh-CN", "ask")} 重新提问。`,
  sectionGone: "笔记已更新，这一节已不在其中。",
  onlyAsker: `只有提问者可以翻看这个回答。请用 ${commandIn("zh-CN", "ask")} 自己提问。`,
  thanksRight: "谢谢，已记为正确。",
  thanksWrong: "谢谢，笔记的维护者会看到这个回答有误。",
  noSuchNote: (name) => `没有名为“${name}”的笔记或标签，请从输入时出现的列表中选择。`,
  messageEmpty: "这条消息没有可以查找的文字。",
};
