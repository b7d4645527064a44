import type { QuizLabels } from "../quiz-labels.js";

export const en: QuizLabels = {
  typeAnswer: "Type the answer",
  formTitle: "Fill in the gap",
  formField: "What belongs in the gap?",
  arrange: "Put in order",
  pickStep: (place, total) => `Step ${place} of ${total}: what comes here?`,
  startAgain: "Start again",
  handIn: "Hand in",
  nextQuestion: "Next question",
  anotherQuestion: "Another question",
  review: (due) => `Review (${due})`,
  settings: "Settings",
  myAnswer: "My answer",
  week: "This week",
  month: "This month",
  all: "All time",
  hideMe: "Hide me from the leaderboard",
  showMe: "Show me on the leaderboard",
  reviewLength: "Questions of one review",
  questions: (count) => `At most ${count} questions`,
};
