import { createInterface, emitKeypressEvents, type Key } from "node:readline";
import type { Terminal } from "../cli-io.js";
import type { Keyboard } from "./keyboard.js";

/** A key as `node:readline` tells it; `end` stands for an input that is closed. */
type Pressed = { readonly text: string | undefined; readonly key: Key } | "end";

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
    const taken = take;
    take = undefined;
    if (taken === undefined) waiting.push(pressed);
    else taken(pressed);
  };
  const onKey = (text: string | undefined, key: Key): void => {
    if (!isLine) press({ text, key });
  };
  const onEnd = (): void => press("end");
  emitKeypressEvents(input);
  input.on("keypress", onKey);
  input.on("end", onEnd);
  const listen = (): void => {
    input.setRawMode?.(true);
    input.resume();
  };
  listen();

  const next = async (): Promise<string | undefined> => {
    for (;;) {
      const pressed =
        waiting.shift() ??
        (await new Promise<Pressed>((resolve) => {
          take = resolve;
        }));
      const text = pressed === "end" ? undefined : textOf(pressed);
      if (text !== "") return text;
    }
  };
  return {
    key: async (prompt) => {
      output.write(prompt);
      let pressed = await next();
      // A key pressed twice to go on is no answer.
      while (pressed?.trim() === "") pressed = await next();
      output.write(`${pressed ?? ""}\n`);
      return pressed;
    },
    line: (prompt) =>
      new Promise((resolve) => {
        isLine = true;
        editLine({ input, output }, prompt, waiting, (line) => {
          // At once: what follows in the same piece of input is for the next prompt.
          isLine = false;
          listen();
          resolve(line);
        });
      }),
    goOn: async (prompt) => {
      output.write(prompt);
      const pressed = await next();
      output.write(ERASE_LINE);
      return pressed;
    },
    close: async () => {
      input.off("keypress", onKey);
      input.off("end", onEnd);
      input.setRawMode?.(false);
      input.pause();
    },
  };
}

/** The character that a key types, `\n` for the Enter key, nothing for keys that type none; undefined for Ctrl-C and Ctrl-D. */
function textOf({ text, key: { name, ctrl, meta } }: Exclude<Pressed, "end">): string | undefined {
  if (ctrl === true) return name === "c" || name === "d" ? undefined : "";
  if (name === "return" || name === "enter") return "\n";
  return meta === true || text === undefined || /\p{C}/u.test(text) ? "" : text;
}

/**
 * @param before what was pressed ahead: keys up to the end of the line are taken from it
 * @param done takes the line, or undefined for Ctrl-C, Ctrl-D and the end of input
 */
function editLine(
  { input, output }: Terminal,
  prompt: string,
  before: Pressed[],
  done: (line: string | undefined) => void,
): void {
  const editor = createInterface({ input, output, prompt, terminal: true, historySize: 0 });
  let isOpen = true;
  const end = (line: string | undefined): void => {
    if (!isOpen) return;
    isOpen = false;
    editor.close();
    if (line === undefined) output.write("\n");
    done(line);
  };
  editor.once("line", end);
  editor.once("SIGINT", () => end(undefined));
  editor.once("close", () => end(undefined));
  editor.prompt();
  while (isOpen) {
    const pressed = before.shift();
    if (pressed === undefined) break;
    if (pressed === "end") end(undefined);
    else editor.write(pressed.text ?? "", pressed.key);
  }
}
