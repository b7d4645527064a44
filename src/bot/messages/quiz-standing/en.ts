import { commandIn } from "../command-names.js";
import type { QuizStandingMessages } from "../quiz-standing-messages.js";

export const en: QuizStandingMessages = {
  title: "Your quiz",
  streak: (current, longest) => `Streak in days: **${current}**, longest: ${longest}`,
  freeMissLeft: "One day of this week may still be missed.",
  freeMissTaken: "This week's free day is taken.",
  accuracy: (right, answered, percent) => `Right: **${right}** of ${answered} (${percent} %)`,
  byNote: "By note",
  moreNotes: (count) => `… and ${count} more`,
  due: (count) => `Due now: **${count}**`,
  calendar: (weeks, answers, days) =>
    `Calendar of the last ${weeks} weeks, a square for each day: ${answers} answers on ${days} days`,
  leaderboard: {
    week: "Leaderboard of this week",
    month: "Leaderboard of this month",
    all: "Leaderboard of all time",
  },
  points: (points) => (points === 1 ? "1 point" : `${points} points`),
  nobody: `Nobody has points yet. ${commandIn("en", "quiz now")} gives the first.`,
  settings: "Your quiz settings",
  listed: "You are shown on the leaderboard.",
  notListed: "You are not shown on the leaderboard.",
  reviewLength: (questions) => `A review asks at most ${questions} questions.`,
  kept: (answers, questions) => `Quiz: ${answers} answers, ${questions} remembered questions`,
  whatIsKept:
    "Of each answer: your Discord id, what you answered, whether it was right, its points, the server and the time; of each question, when it comes back to you; and your quiz settings.",
};
