import { EventEmitter } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildPage } from "../../scripts/demo-page/build-page.js";
import { DEMO_HELP, type DemoIo, readDemoFlags, runDemo } from "../../src/demo/main.js";

describe("the options", () => {
  it("are a port and whether to open the browser", () => {
    expect(readDemoFlags([])).toEqual({ port: 8137, open: true, help: false });
    expect(readDemoFlags(["--no-open", "--port", "0"])).toEqual({ port: 0, open: false, help: false });
    expect(readDemoFlags(["--port=9000"])).toMatchObject({ port: 9000 });
  });

  it.each([
    [["--prot", "1"], /--prot/],
    [["--port"], /--port/],
    [["--port", "x"], /expected a number from 0 to 65535, got x/],
    [["--port", "70000"], /expected a number from 0 to 65535, got 70000/],
    [["now"], /now/],
  ])("are refused where they are none: %j", (args, message) => {
    expect(() => readDemoFlags(args)).toThrow(message);
  });
});

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "studybot-test-main-"));
  await buildPage(join(folder, "page"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A bot of one command that ends with that code when it is told to, or when `ends` resolves. */
const bot =
  (code: number, ends: Promise<unknown> = new Promise(() => {})): DemoIo["runBot"] =>
  async (env, io) => {
    const { DISCORD_API_URL: url, DISCORD_TOKEN: token = "" } = env;
    const told = new Promise<void>((resolve) => {
      io.on("SIGTERM", resolve);
    });
    const id = Buffer.from(token.split(".")[0] ?? "", "base64url").toString();
    await fetch(`${url}/v10/applications/${id}/commands`, {
      method: "PUT",
      headers: { authorization: `Bot ${token}`, "content-type": "application/json" },
      body: JSON.stringify([{ name: "ask", description: "Ask" }]),
    });
    await Promise.race([ends, told]);
    return code;
  };

interface Run {
  /** Resolves with the page's address. */
  readonly address: Promise<string>;
  readonly code: Promise<number>;
  readonly signals: EventEmitter;
  readonly written: { stdout: string; stderr: string };
  readonly settings: NodeJS.Dict<string>[];
}

function run(args: readonly string[], runBot: DemoIo["runBot"], env: DemoIo["env"] = {}): Run {
  const signals = new EventEmitter();
  const written = { stdout: "", stderr: "" };
  const settings: NodeJS.Dict<string>[] = [];
  const sink = (name: keyof typeof written) => ({
    write: (text: string) => {
      written[name] += text;
      signals.emit("written");
    },
  });
  const address = new Promise<string>((resolve) => {
    signals.on("written", () => {
      const [url] = /http:[^\s]+/.exec(written.stdout) ?? [];
      if (url !== undefined) resolve(url);
    });
  });
  const code = runDemo(args, {
    env,
    stdout: sink("stdout"),
    stderr: sink("stderr"),
    on: (name, listener) => signals.on(name, listener),
    off: (name, listener) => signals.off(name, listener),
    pageFolder: join(folder, "page"),
    openBrowser: () => Promise.reject(new Error("no browser")),
    runBot: (given, io) => {
      settings.push({ ...given });
      return runBot(given, io);
    },
  });
  return { address, code, signals, written, settings };
}

describe("the demo", () => {
  it("helps", async () => {
    const { code, written } = run(["--help"], async () => 0);
    expect(await code).toBe(0);
    expect(written.stdout).toBe(DEMO_HELP);
  });

  it("says in a line what is wrong", async () => {
    const { code, written } = run(["--port", "x"], async () => 0);
    expect(await code).toBe(2);
    expect(written.stderr).toMatch(/^studybot: --port: [^\n]*\n$/);
  });

  it("prints the address, serves the page there and stops when it is told to", async () => {
    const { address, code, signals, written, settings } = run(["--port", "0", "--no-open"], bot(0));
    const url = await address;
    expect((await fetch(url)).status).toBe(200);
    const { STUDYBOT_DATA: data = "" } = settings[0] ?? {};
    expect(existsSync(data)).toBe(true);
    signals.emit("SIGINT");
    expect(await code).toBe(0);
    expect(existsSync(data)).toBe(false);
    expect(written.stderr).toBe("");
    await expect(fetch(url)).rejects.toThrow();
    expect(signals.listenerCount("SIGINT") + signals.listenerCount("SIGTERM")).toBe(0);
  });

  it("goes on where no browser can be opened", async () => {
    const { address, code, signals, written } = run(["--port", "0"], bot(0));
    await address;
    signals.emit("SIGTERM");
    expect(await code).toBe(0);
    expect(written.stderr).toContain("open the address yourself");
  });

  it("gives the bot nothing of another Discord, database or port, and keeps the data folder that is given", async () => {
    const env = {
      DISCORD_TOKEN: "real",
      DISCORD_API_URL: "https://discord.com/api",
      DATABASE_URL: "postgres://real",
      PORT: "80",
      STUDYBOT_DATA: folder,
      STUDYBOT_NOTES: "elsewhere",
    };
    const { address, code, signals, settings } = run(["--port", "0", "--no-open"], bot(0), env);
    await address;
    signals.emit("SIGINT");
    await code;
    expect(settings[0]).toMatchObject({ STUDYBOT_DATA: folder, STUDYBOT_NOTES: "elsewhere" });
    expect(settings[0]).toMatchObject({ DATABASE_URL: undefined, PORT: undefined });
    expect(settings[0]?.DISCORD_API_URL).toMatch(/^http:\/\/127\.0\.0\.1:/);
    expect(settings[0]?.DISCORD_TOKEN).not.toBe("real");
    expect(existsSync(folder)).toBe(true);
  });

  it("ends with the bot: before it is ready, and after", async () => {
    expect(await run(["--port", "0"], async () => 2).code).toBe(2);
    const { address, code } = run(["--port", "0", "--no-open"], bot(2, Promise.resolve()));
    await address;
    expect(await code).toBe(2);
  });

  it("stops at once at the second signal, though the bot does not", async () => {
    let end = (): void => {};
    const ends = new Promise<void>((resolve) => {
      end = resolve;
    });
    const { address, code, signals } = run(["--port", "0", "--no-open"], (env, io) =>
      bot(0, ends)(env, { ...io, on: () => {} }),
    );
    await address;
    signals.emit("SIGINT");
    signals.emit("SIGINT");
    expect(await code).toBe(130);
    end();
  });
});
