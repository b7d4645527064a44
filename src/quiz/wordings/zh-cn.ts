import type { Wordings } from "./wordings.js";

export const zhCn: Wordings = {
  "which-command": "哪个命令的作用是：{about}",
  "which-command-under": "{context}\n哪个命令的作用是：{about}",
  "which-flag": "{command} 的哪个选项的作用是：{about}",
  "what-does-command": "{term} 的作用是什么？",
  "what-does-flag": "{command} 的选项 {term} 的作用是什么？",
  "fill-in": "补全命令：{about}\n{command}",
  "fill-in-under": "{context}\n补全命令：{about}\n{command}",
  order: "把这些步骤按先后排好：{title}",
  "order-part": "把这些步骤按先后排好：{title}（第 {from} 到 {to} 步）",
  "under-heading": "下面哪一条是笔记里「{heading}」部分说的？",
  "table-cell": "{knownTitle}：{known}。对应的「{title}」是哪个？",
  "true-false": "对还是错？{term}：{about}",
  "true-false-flag": "对还是错？{command} 的选项 {term}：{about}",
  "true-false-cell": "对还是错？{knownTitle}：{known}。{title}：{term}",
  "define-term": "笔记里这样说的是哪一个：{about}",
  cloze: "空缺处应该填什么？{sentence}",
  "cloze-under": "{context}\n空缺处应该填什么？{sentence}",
  true: "对",
  false: "错",
};
