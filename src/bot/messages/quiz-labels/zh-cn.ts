import type { QuizLabels } from "../quiz-labels.js";

export const zhCN: QuizLabels = {
  typeAnswer: "输入答案",
  formTitle: "填空",
  formField: "空缺处应该填什么？",
  arrange: "排列步骤",
  pickStep: (place, total) => `第 ${place} 步，共 ${total} 步：这里是哪一步？`,
  startAgain: "重新排",
  handIn: "提交",
  nextQuestion: "下一题",
  anotherQuestion: "再来一题",
  review: (due) => `复习（${due}）`,
  settings: "设置",
  myAnswer: "我的回答",
  week: "本周",
  month: "本月",
  all: "全部",
  hideMe: "不在排行榜上显示我",
  showMe: "在排行榜上显示我",
  reviewLength: "一次复习的题数",
  questions: (count) => `最多 ${count} 题`,
};
