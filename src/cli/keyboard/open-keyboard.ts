import type { CliIo } from "../cli-io.js";
import type { Keyboard } from "./keyboard.js";
import { createLineKeyboard } from "./line-keyboard.js";
import { createTerminalKeyboard } from "./terminal-keyboard.js";

/** Keys where there is a terminal that can do more than print, else lines. */
export function openKeyboard(io: CliIo): Keyboard {
  const { terminal, env } = io;
  return terminal === undefined || env.TERM === "dumb"
    ? createLineKeyboard(io)
    : createTerminalKeyboard(terminal);
}
