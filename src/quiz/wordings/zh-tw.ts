import type { Wordings } from "./wordings.js";

export const zhTw: Wordings = {
  "which-command": "哪個指令的作用是：{about}",
  "which-command-under": "{context}\n哪個命令的作用是：{about}",
  "which-flag": "{command} 的哪個選項的作用是：{about}",
  "what-does-command": "{term} 的作用是什麼？",
  "what-does-flag": "{command} 的選項 {term} 的作用是什麼？",
  "fill-in": "補完指令：{about}\n{command}",
  "fill-in-under": "{context}\n補全命令：{about}\n{command}",
  order: "把這些步驟依先後排好：{title}",
  "order-part": "把這些步驟依先後排好：{title}（第 {from} 到 {to} 步）",
  "under-heading": "下面哪一條是筆記裡「{heading}」部分說的？",
  "table-cell": "{knownTitle}：{known}。對應的「{title}」是哪個？",
  "true-false": "對還是錯？{term}：{about}",
  "true-false-flag": "對還是錯？{command} 的選項 {term}：{about}",
  "true-false-cell": "對還是錯？{knownTitle}：{known}。{title}：{term}",
  "define-term": "筆記裡這樣說的是哪一個：{about}",
  cloze: "空缺處應該填什麼？{sentence}",
  "cloze-under": "{context}\n空缺處應該填什麼？{sentence}",
  true: "對",
  false: "錯",
};
