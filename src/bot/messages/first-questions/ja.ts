import type { FirstQuestions } from "../first-questions.js";

export const ja: FirstQuestions = {
  whatDoes: (flag) => `${flag} は何をする？`,
  howToUse: (command) => `${command} の使い方は？`,
};
