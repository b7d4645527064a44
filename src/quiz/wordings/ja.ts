import type { Wordings } from "./wordings.js";

export const ja: Wordings = {
  "which-command": "次の働きをするコマンドはどれですか：{about}",
  "which-command-under": "{context}\n次の働きをするコマンドはどれですか：{about}",
  "which-flag": "{command} で次の働きをするオプションはどれですか：{about}",
  "what-does-command": "{term} は何をしますか？",
  "what-does-flag": "{command} の {term} は何をしますか？",
  "fill-in": "空欄を埋めてください：{about}\n{command}",
  "fill-in-under": "{context}\n空欄を埋めてください：{about}\n{command}",
  order: "手順を正しい順に並べてください：{title}",
  "order-part": "手順を正しい順に並べてください：{title}（{from} から {to} まで）",
  "under-heading": "ノートの「{heading}」に書かれているのはどれですか？",
  "table-cell": "{knownTitle}：{known}。その「{title}」はどれですか？",
  "true-false": "正しいですか？ {term}：{about}",
  "true-false-flag": "正しいですか？ {command} の {term}：{about}",
  "true-false-cell": "正しいですか？ {knownTitle}：{known}。{title}：{term}",
  "define-term": "ノートでこう説明されているのはどれですか：{about}",
  cloze: "空欄に入るのはどれですか？ {sentence}",
  "cloze-under": "{context}\n空欄に入るのはどれですか？ {sentence}",
  true: "正しい",
  false: "誤り",
};
