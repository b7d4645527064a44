import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it, vi } from "vitest";
import { writeNotes } from "../answer/support/write-notes.js";

// Each process loads dictionaries anew; a busy machine takes its time for that.
vi.setConfig({ testTimeout: 30_000 });

const BUILT = fileURLToPath(new URL("../../dist/src/studybot.js", import.meta.url));

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface SpawnSettings {
  /** @default nothing, the pipe is closed at once */
  readonly stdin?: string;
  /** Characters of output after which its reader goes away. @default never */
  readonly closeAfter?: number;
  readonly cwd?: string;
}

const data = mkdtempSync(join(tmpdir(), "studybot-data-"));
afterAll(() => rmSync(data, { recursive: true, force: true }));

/** Runs the built command with an environment of its own. */
function runBuilt(args: readonly string[], settings: SpawnSettings = {}): Promise<Ended> {
  const { stdin = "", closeAfter = Number.POSITIVE_INFINITY, cwd } = settings;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BUILT, ...args], {
      stdio: "pipe",
      env: { PATH: process.env.PATH, STUDYBOT_DATA: data },
      ...(cwd === undefined ? {} : { cwd }),
    });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
      if (stdout.length >= closeAfter) child.stdout.destroy();
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    // A child that has gone reads no more: what counts is how it went.
    child.stdin.on("error", () => {});
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code, signal, stdout, stderr }));
    child.stdin.end(stdin);
  });
}

// `npm ci` builds; from sources alone there is no command to run.
describe.skipIf(!existsSync(BUILT))("the built command", () => {
  it("answers, and exits as it should", async () => {
    const notes = writeNotes({ "a.md": "# Ports\n`--publish` opens a port." });
    const args = ["ask", "--stdin", "--json", "--notes", notes];
    const [found, refused] = await Promise.all([
      runBuilt(args, { stdin: "what does --publish do\nhow do I cook rice" }),
      runBuilt(["ask", "--limit", "0", "q"]),
    ]);
    expect(found).toMatchObject({ code: 0, stderr: "" });
    expect(
      found.stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      { question: "what does --publish do", kind: "found" },
      { question: "how do I cook rice", kind: "nothing-found" },
    ]);
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toMatch(/^studybot: /);
  });

  it("answers the same from several processes that keep the index at once, and from what they kept", async () => {
    const notes = writeNotes({ "a.md": "# Ports\n`--publish` opens a port." });
    const ask = () => runBuilt(["ask", "--json", "--notes", notes, "what does --publish do"]);
    const [first, ...others] = await Promise.all([ask(), ask(), ask()]);
    expect(first).toMatchObject({ code: 0, stderr: "" });
    for (const other of [...others, await ask()]) expect(other).toEqual(first);
    expect(await runBuilt(["index", "--check", "--notes", notes])).toMatchObject({
      code: 0,
      stdout: "fresh\n",
    });
    expect(readdirSync(join(data, "index")).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it("is quiet when its reader has gone", async () => {
    const notes = writeNotes({ "a.md": `# Ports\n${"`--publish` opens a port.\n".repeat(10)}` });
    const questions = "what does --publish do\n".repeat(2000);
    const ended = await runBuilt(["ask", "--stdin", "--json", "--notes", notes], {
      stdin: questions,
      closeAfter: 1,
    });
    expect(ended).toMatchObject({ code: 0, signal: null, stderr: "" });
  });

  it("serves Discord with the settings of .env, and says in a line what is wrong with them", async () => {
    const cwd = writeNotes({ ".env": "DISCORD_TOKEN=not.a.token\nLOG_LEVEL=loud\n" });
    const wrong = await runBuilt(["bot"], { cwd });
    expect(wrong).toMatchObject({ code: 2, stdout: "" });
    expect(wrong.stderr).toMatch(/^studybot: LOG_LEVEL: .*"loud"\n$/);
  });
});
