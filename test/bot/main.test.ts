import { EventEmitter } from "node:events";
import { describe, expect, it } from "vitest";
import { type BotIo, type OpenParts, runBot } from "../../src/bot/main.js";
import { UserError } from "../../src/user-error.js";

const TOKEN = "s3cr3t.token";

/** `process` is what the bot is run with. */
const asProcess = (io: NodeJS.Process): BotIo => io;

async function run(openParts: OpenParts): Promise<{ code: number; stderr: string; listeners: number }> {
  const signals = new EventEmitter();
  const errors: string[] = [];
  const io = {
    stdout: { write: () => {} },
    stderr: { write: (text: string) => errors.push(text) },
    on: (name: string, listener: () => void) => signals.on(name, listener),
    off: (name: string, listener: () => void) => signals.off(name, listener),
  };
  const code = await runBot({ DISCORD_TOKEN: TOKEN, STUDYBOT_NOTES: "my notes" }, io, openParts);
  return { code, stderr: errors.join(""), listeners: signals.listenerCount("SIGINT") };
}

describe("what goes wrong before the bot connects", () => {
  it("is one line when it is for the person, exit code 2, and nothing listens for signals any more", async () => {
    const outcome = await run(({ notes }) => {
      throw new UserError("notes-missing", `no folder ${notes}`);
    });
    expect(outcome).toEqual({ code: 2, stderr: "studybot: no folder my notes\n", listeners: 0 });
  });

  it("is printed whole when it is a bug, but for the token", async () => {
    const { code, stderr } = await run(async ({ token }) => {
      throw new TypeError(`broken with ${token}`);
    });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^studybot: TypeError: broken with \[secret\]\n {4}at /);
    const other = await run(() => Promise.reject(`text ${TOKEN}`));
    expect(other.stderr).toBe("studybot: text [secret]\n");
  });
});

it("runs with a process", () => {
  expect(asProcess(process)).toBe(process);
});
