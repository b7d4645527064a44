import type { FirstQuestions } from "../first-questions.js";

export const zhCN: FirstQuestions = {
  whatDoes: (flag) => `${flag} 有什么作用？`,
  howToUse: (command) => `怎么使用 ${command}？`,
};
