import type { FirstQuestions } from "../first-questions.js";

export const en: FirstQuestions = {
  whatDoes: (flag) => `What does ${flag} do?`,
  howToUse: (command) => `How do I use ${command}?`,
};
