import type { Wordings } from "./wordings.js";

export const en: Wordings = {
  "which-command": "Which command does this: {about}",
  "which-command-under": "{context}\nWhich command does this: {about}",
  "which-flag": "Which option of {command} does this: {about}",
  "what-does-command": "What does {term} do?",
  "what-does-flag": "What does {term} do for {command}?",
  "fill-in": "Fill in the gap: {about}\n{command}",
  "fill-in-under": "{context}\nFill in the gap: {about}\n{command}",
  order: "Put the steps in order: {title}",
  "order-part": "Put the steps in order: {title} (steps {from} to {to})",
  "under-heading": "Which of these do the notes say under “{heading}”?",
  "table-cell": "{knownTitle}: {known}. What is its “{title}”?",
  "true-false": "True or false? {term}: {about}",
  "true-false-flag": "True or false? {term} of {command}: {about}",
  "true-false-cell": "True or false? {knownTitle}: {known}. {title}: {term}",
  "define-term": "What do the notes describe like this: {about}",
  cloze: "Which is missing? {sentence}",
  "cloze-under": "{context}\nWhich is missing? {sentence}",
  true: "True",
  false: "False",
};
