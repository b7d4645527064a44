import { commandIn } from "../command-names.js";
import type { QuizStandingMessages } from "../quiz-standing-messages.js";

export const zhCN: QuizStandingMessages = {
  title: "你的答题情况",
  streak: (current, longest) => `连续答题：**${current}** 天，最长 ${longest} 天`,
  freeMissLeft: "本周还可以缺一天。",
  freeMissTaken: "本周可缺的一天已经用掉。",
  accuracy: (right, answered, percent) => `答对 **${right}** 题，共 ${answered} 题（${percent} %）`,
  byNote: "按笔记",
  moreNotes: (count) => `……以及另外 ${count} 篇`,
  due: (count) => `现在该复习：**${count}** 题`,
  calendar: (weeks, answers, days) =>
    `最近 ${weeks} 周的日历，每天一格：共作答 ${answers} 次，有作答的 ${days} 天`,
  leaderboard: { week: "本周排行榜", month: "本月排行榜", all: "总排行榜" },
  points: (points) => `${points} 分`,
  nobody: `还没有人得分。用 ${commandIn("zh-CN", "quiz now")} 拿下第一分吧。`,
  settings: "你的答题设置",
  listed: "排行榜上会显示你。",
  notListed: "排行榜上不显示你。",
  reviewLength: (questions) => `一次复习最多 ${questions} 题。`,
  kept: (answers, questions) => `答题：${answers} 次回答，${questions} 道题的记忆`,
  whatIsKept:
    "每次回答会保存你的 Discord ID、回答内容、是否正确、得分、服务器和时间；每道题会保存下次复习的时间；还有你的答题设置。",
};
