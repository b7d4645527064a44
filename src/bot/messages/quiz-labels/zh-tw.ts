import type { QuizLabels } from "../quiz-labels.js";

export const zhTW: QuizLabels = {
  typeAnswer: "輸入答案",
  formTitle: "填空",
  formField: "空缺處應該填什麼？",
  arrange: "排列步驟",
  pickStep: (place, total) => `第 ${place} 步，共 ${total} 步：這裡是哪一步？`,
  startAgain: "重新排",
  handIn: "送出",
  nextQuestion: "下一題",
  anotherQuestion: "再來一題",
  review: (due) => `複習（${due}）`,
  settings: "設定",
  myAnswer: "我的回答",
  week: "本週",
  month: "本月",
  all: "全部",
  hideMe: "不在排行榜上顯示我",
  showMe: "在排行榜上顯示我",
  reviewLength: "一次複習的題數",
  questions: (count) => `最多 ${count} 題`,
};
