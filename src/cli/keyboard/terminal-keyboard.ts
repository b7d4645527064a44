import { createInterface, emitKeypressEvents, type Key } from "node:readline";
import type { Terminal } from "../cli-io.js";
import type { Keyboard } from "./keyboard.js";

const END = Symbol("end");
type Pressed = string | typeof END;

/** Control sequence: from the beginning of the line to its end, nothing. */
const ERASE_LINE = "\r\u001B[K";

/**
 * Keys of a terminal as they are pressed, and lines with the editing that people know. What is pressed while nobody
 * asks waits for the next prompt.
 */
export function createTerminalKeyboard({ input, output }: Terminal): Keyboard {
  const waiting: Pressed[] = [];
  let take: ((pressed: Pressed) => void) | undefined;
  let isLine = false;
  const press = (pressed: Pressed): void => {
    if (take === undefined) waiting.push(pressed);
    else take(pressed);
  };
  const onKey = (text: string | undefined, key: Key): void => {
    const pressed = isLine ? undefined : readKey(text, key);
    if (pressed !== undefined) press(pressed);
  };
  const onEnd = (): void => press(END);
  emitKeypressEvents(input);
  input.on("keypress", onKey);
  input.on("end", onEnd);
  const listen = (): void => {
    input.setRawMode?.(true);
    input.resume();
  };
  listen();

  const next = async (): Promise<Pressed> => {
    const first = waiting.shift();
    if (first !== undefined) return first;
    const pressed = await new Promise<Pressed>((resolve) => {
      take = resolve;
    });
    take = undefined;
    return pressed;
  };
  return {
    key: async (prompt) => {
      output.write(prompt);
      const pressed = await next();
      output.write(pressed === END || pressed === "\n" ? "\n" : `${pressed}\n`);
      return pressed === END ? undefined : pressed;
    },
    line: (prompt) => {
      const before = waiting.splice(0);
      if (before.includes(END)) return Promise.resolve(undefined);
      isLine = true;
      return readLine({ input, output }, prompt, before.join("")).finally(() => {
        isLine = false;
        listen();
      });
    },
    goOn: async (prompt) => {
      output.write(prompt);
      const pressed = await next();
      output.write(ERASE_LINE);
      return pressed === END ? undefined : pressed;
    },
    close: async () => {
      input.off("keypress", onKey);
      input.off("end", onEnd);
      input.setRawMode?.(false);
      input.pause();
    },
  };
}

/** The character that a key types, `\n` for the Enter key; nothing for keys that type none. */
function readKey(text: string | undefined, { name, ctrl, meta }: Key): Pressed | undefined {
  if (ctrl === true) return name === "c" || name === "d" ? END : undefined;
  if (name === "return" || name === "enter") return "\n";
  return meta === true || text === undefined || /\p{C}/u.test(text) ? undefined : text;
}

/** @param before what was typed ahead */
function readLine({ input, output }: Terminal, prompt: string, before: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const editor = createInterface({ input, output, prompt, terminal: true, historySize: 0 });
    let typed: string | undefined;
    editor.once("line", (line) => {
      typed = line;
      editor.close();
    });
    editor.once("SIGINT", () => editor.close());
    editor.once("close", () => {
      if (typed === undefined) output.write("\n");
      resolve(typed);
    });
    editor.prompt();
    editor.write(before);
  });
}
