import type { Messages } from "../answer-messages.js";

export const zhCN: Messages = {
  nothingFound: (question) => `笔记里没有关于“${question}”的内容。`,
  suggestions: (terms) => `笔记里有这些：${terms}`,
  emptyQuestion: "请输入问题、命令或选项，例如 `--detach`。",
  questionCut: (limit) => `问题过长，只查找了前 ${limit} 个字符。`,
  readAs: (written, read) => `已将 ${written} 当作 ${read}`,
  excerptCut: (source) => `内容过长，其余部分见 ${source}`,
  moreExamples: (count) => `笔记里还有 ${count} 个示例。`,
  exampleLeftOut: (source) => `有一个示例无法原样复制，见 ${source}`,
  fillIn: (parts) => `请替换 ${parts}`,
  correctedFrom: (original) => `已更正，笔记原文为 ${original}`,
  alsoIn: "笔记中的其他相关内容",
  failed: (id) => `出错了。机器人的管理者可以在日志中用 \`${id}\` 查到原因。`,
  restarting: "机器人正在重启，请稍后再问。",
};
