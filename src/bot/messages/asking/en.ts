import type { AskingMessages } from "../asking-messages.js";
import { commandIn } from "../command-names.js";

export const en: AskingMessages = {
  matchOf: (match, total) => `Match ${match} of ${total}`,
  lookedIn: (place) => `Looked only in ${place}`,
  sharedBy: (person) => `Shared by ${person}, who asked`,
  questionGone: `This question is no longer stored, so the button cannot go on from it. Ask again with ${commandIn("en", "ask")}.`,
  sectionGone: "The notes have changed: that section is no longer in them.",
  onlyAsker: `Only the one who asked can page through this answer. Ask it yourself with ${commandIn("en", "ask")}.`,
  thanksRight: "Thank you. Noted as right.",
  thanksWrong: "Thank you. Whoever keeps the notes will see it as wrong.",
  noSuchNote: (name) => `There is no note or tag “${name}”. Pick one from the list while you type.`,
  messageEmpty: "That message has no text to look up.",
};
