import type { PrivacyMessages } from "../privacy-messages.js";

export const en: PrivacyMessages = {
  title: "What is kept of you",
  whatIsKept:
    "Of each question: your Discord id, the question, its language, the server, the time, and whether you marked the answer. It keeps the buttons working and shows what the notes lack.",
  questions: (count) => `Your questions: ${count}`,
  verdicts: (count) => `Answers you marked: ${count}`,
  latest: "The latest",
  nothingKept: "Nothing is kept of you.",
  confirm: "Delete all that is kept of you? This cannot be undone, and buttons on your answers stop working.",
  deleted: "All that was kept of you is deleted.",
  kept: "Nothing was deleted.",
};
