import { registerAsk } from "./ask.js";
import { registerBot } from "./bot.js";
import type { RegisterCommand } from "./command.js";
import { registerData } from "./data.js";
import { registerDemo } from "./demo.js";
import { registerIndex } from "./index-notes.js";
import { registerQuiz } from "./quiz.js";
import { registerReport } from "./report.js";

/** The terminal's commands, in the order of the help. */
export const COMMANDS: readonly RegisterCommand[] = [
  registerAsk,
  registerQuiz,
  registerIndex,
  registerBot,
  registerDemo,
  registerReport,
  registerData,
];
