import { commandIn } from "../command-names.js";
import type { QuizStandingMessages } from "../quiz-standing-messages.js";

export const ja: QuizStandingMessages = {
  title: "あなたのクイズ",
  streak: (current, longest) => `連続記録：**${current}** 日（最長 ${longest} 日）`,
  freeMissLeft: "今週はあと一日休めます。",
  freeMissTaken: "今週の休みは使いました。",
  accuracy: (right, answered, percent) => `正解：**${right}** / ${answered} 問（${percent} %）`,
  byNote: "ノートごと",
  moreNotes: (count) => `……ほか ${count} 件`,
  due: (count) => `いま復習する問題：**${count}** 問`,
  calendar: (weeks, answers, days) =>
    `過去 ${weeks} 週間のカレンダー（一日一マス）：回答 ${answers} 回、回答した日 ${days} 日`,
  leaderboard: { week: "今週のランキング", month: "今月のランキング", all: "通算ランキング" },
  points: (points) => `${points} 点`,
  nobody: `まだ得点した人がいません。${commandIn("ja", "quiz now")} で最初の一点をどうぞ。`,
  settings: "クイズの設定",
  listed: "ランキングに表示されます。",
  notListed: "ランキングには表示されません。",
  reviewLength: (questions) => `一回の復習は最大 ${questions} 問です。`,
  kept: (answers, questions) => `クイズ：回答 ${answers} 件、記憶の記録 ${questions} 問`,
  whatIsKept:
    "回答ごとに、あなたの Discord ID、回答、正誤、得点、サーバー、時刻を保存します。問題ごとに次の復習の時刻、そしてクイズの設定を保存します。",
};
