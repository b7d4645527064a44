import { commandIn } from "../command-names.js";
import type { QuizDailyMessages } from "../quiz-daily-messages.js";

export const zhTW: QuizDailyMessages = {
  needsManageServer: "只有具備「管理伺服器」權限的人才能這樣做。",
  isSet: (channel, when, relative) => `每天會在 ${channel} 出一道題。第一題：${when}，${relative}。`,
  badTime: (time) => `「${time}」不是時間，請寫成 09:00 或 21:30 的形式。`,
  badZone: (zone) => `沒有時區「${zone}」，請從輸入時出現的清單中選擇，例如 Asia/Taipei。`,
  cannotPost: (channel) => `我不能在 ${channel} 出題：需要檢視頻道、傳送訊息和讀取訊息歷史的權限。`,
  cannotPing: (role) => `在允許所有人提及 ${role}，或允許我提及所有身分組之前，不會通知該身分組。`,
  everyoneRole: "請選擇一個單獨的身分組：不會通知所有人。",
  isOff: `每日一題已關閉。用 ${commandIn("zh-TW", "quiz daily set")} 可以重新開啟。`,
  notSet: `這裡還沒有每日一題。用 ${commandIn("zh-TW", "quiz daily set")} 可以開始。`,
  skipped: (when, relative) => `下一題已略過。再下一題：${when}，${relative}。`,
  nothingToSkip: "沒有可以略過的題目：每日一題已關閉，或者正在發布。",
  title: "每日一題設定",
  place: (channel, time, zone) => `頻道 ${channel}，時間 ${time}（${zone}）`,
  next: (when, relative) => `下一題：${when}，${relative}`,
  pings: (role) => `通知 ${role}`,
  pingsNobody: "不通知任何人",
  language: (language) => `語言：${language}`,
  languageOfNotes: "語言：與筆記相同",
  lastPosted: (date) => `最近一題：${date}`,
  passedOver: (date, reason) => `未出題：${date}，${reason}`,
  paused: (reason) => `已暫停：${reason}`,
  pausedNotice: (channel, reason) =>
    `${channel} 的每日一題已暫停：${reason}。解決之後，用 ${commandIn("zh-TW", "quiz daily set")} 可以重新開啟。`,
  reasons: {
    skipped: "有人略過了這一天",
    late: "超過六小時無法發布",
    "no-questions": "筆記裡出不了題",
    off: "有人關閉了它",
    "channel-missing": "頻道已不存在",
    "permission-missing": "我沒有檢視頻道、傳送訊息或讀取訊息歷史的權限",
  },
};
