import type { AskingMessages } from "../asking-messages.js";
import { commandIn } from "../command-names.js";

export const zhTW: AskingMessages = {
  matchOf: (match, total) => `第 ${match} 個結果，共 ${total} 個`,
  lookedIn: (place) => `僅查詢了 ${place}`,
  sharedBy: (person) => `由提問者 ${person} 分享`,
  questionGone: `這個問題已不再保存，按鈕無法繼續。請用 ${commandIn("zh-TW", "ask")} 重新提問。`,
  sectionGone: "筆記已更新，這一節已不在其中。",
  onlyAsker: `只有提問者可以翻閱這個回答。請用 ${commandIn("zh-TW", "ask")} 自己提問。`,
  thanksRight: "謝謝，已記為正確。",
  thanksWrong: "謝謝，筆記的維護者會看到這個回答有誤。",
  noSuchNote: (name) => `沒有名為「${name}」的筆記或標籤，請從輸入時出現的清單中選擇。`,
  messageEmpty: "這則訊息沒有可以查詢的文字。",
};
