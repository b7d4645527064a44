import type { QuizLabels } from "../quiz-labels.js";

export const ja: QuizLabels = {
  typeAnswer: "答えを入力",
  formTitle: "空欄を埋める",
  formField: "空欄に入るものは？",
  arrange: "並べ替える",
  pickStep: (place, total) => `${place} 番目（全 ${total} 段階）はどれ？`,
  startAgain: "やり直す",
  handIn: "回答する",
  nextQuestion: "次の問題",
  anotherQuestion: "もう一問",
  review: (due) => `復習（${due}）`,
  settings: "設定",
  myAnswer: "自分の回答",
  week: "今週",
  month: "今月",
  all: "通算",
  hideMe: "ランキングに表示しない",
  showMe: "ランキングに表示する",
  reviewLength: "一回の復習の問題数",
  questions: (count) => `最大 ${count} 問`,
};
