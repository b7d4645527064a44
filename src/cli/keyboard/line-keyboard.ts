import type { CliIo } from "../cli-io.js";
import { readLines } from "../read-lines.js";
import type { Keyboard } from "./keyboard.js";

/** Answers line by line from standard input: from a pipe, a file, or a terminal without keys. */
export function createLineKeyboard({ stdin, stdout, drained }: CliIo): Keyboard {
  const lines = readLines(stdin);
  // What a person types is on the screen already; what comes by a pipe would leave the prompt without its answer.
  const echo = stdin.isTTY !== true;
  const line = async (prompt: string): Promise<string | undefined> => {
    stdout.write(prompt);
    await drained();
    const { value, done } = await lines.next();
    if (done === true) stdout.write("\n");
    else if (echo) stdout.write(`${value.replace(/[^\P{C}\t]/gu, "\uFFFD")}\n`);
    return done === true ? undefined : value;
  };
  return {
    key: line,
    line,
    goOn: async () => "",
    close: async () => {
      await lines.return(undefined);
    },
  };
}
