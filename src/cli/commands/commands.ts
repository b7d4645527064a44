import { registerAsk } from "./ask.js";
import { registerBot } from "./bot.js";
import type { RegisterCommand } from "./command.js";

/** The terminal's commands, in the order of the help. */
export const COMMANDS: readonly RegisterCommand[] = [registerAsk, registerBot];
