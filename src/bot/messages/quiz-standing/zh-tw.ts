import { commandIn } from "../command-names.js";
import type { QuizStandingMessages } from "../quiz-standing-messages.js";

export const zhTW: QuizStandingMessages = {
  title: "你的答題情況",
  streak: (current, longest) => `連續答題：**${current}** 天，最長 ${longest} 天`,
  freeMissLeft: "本週還可以缺一天。",
  freeMissTaken: "本週可缺的一天已經用掉。",
  accuracy: (right, answered, percent) => `答對 **${right}** 題，共 ${answered} 題（${percent} %）`,
  byNote: "依筆記",
  moreNotes: (count) => `……以及另外 ${count} 篇`,
  due: (count) => `現在該複習：**${count}** 題`,
  calendar: (weeks, answers, days) =>
    `最近 ${weeks} 週的日曆，每天一格：共作答 ${answers} 次，有作答的 ${days} 天`,
  leaderboard: { week: "本週排行榜", month: "本月排行榜", all: "總排行榜" },
  points: (points) => `${points} 分`,
  nobody: `還沒有人得分。用 ${commandIn("zh-TW", "quiz now")} 拿下第一分吧。`,
  settings: "你的答題設定",
  listed: "排行榜上會顯示你。",
  notListed: "排行榜上不顯示你。",
  reviewLength: (questions) => `一次複習最多 ${questions} 題。`,
  kept: (answers, questions) => `答題：${answers} 次回答，${questions} 道題的記憶`,
  whatIsKept:
    "每次回答會保存你的 Discord ID、回答內容、是否正確、得分、伺服器和時間；每道題會保存下次複習的時間；還有你的答題設定。",
};
