import type { FirstQuestions } from "../first-questions.js";

export const zhTW: FirstQuestions = {
  whatDoes: (flag) => `${flag} 有什麼作用？`,
  howToUse: (command) => `怎麼使用 ${command}？`,
};
