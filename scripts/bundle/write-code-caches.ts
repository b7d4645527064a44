import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CliIo } from "../../src/cli/cli-io.js";
import type { runCli } from "../../src/cli/main.js";
import { SCRIPT, ScriptLoader } from "./load-script.js";

const NOTES = "notes";
/** What is asked: a flag, words of two languages, and what the notes do not say. */
const QUESTIONS = [
  "what does --detach do",
  "how do I stop a container",
  "如何删除镜像",
  "who is the president",
];

/**
 * Runs the commonest command, once as if for the first time and then again, and writes what V8 made of the scripts. Where
 * there are no notes that is less, and the rest is compiled when it is run.
 */
export async function writeCodeCaches(folder: URL): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), "studybot-build-"));
  try {
    const loader = new ScriptLoader(folder);
    const terminal = loader.load(SCRIPT) as { readonly runCli: typeof runCli };
    for (const question of QUESTIONS) {
      for (const flags of [[], ["--json"]]) {
        await terminal.runCli(["ask", question, "--notes", NOTES, ...flags], silentIo(data));
      }
    }
    for (const { name, bytes } of loader.codeCaches()) writeFileSync(new URL(name, folder), bytes);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

function silentIo(data: string): CliIo {
  return {
    stdin: process.stdin,
    stdout: { write: () => true },
    stderr: { write: () => true },
    env: { STUDYBOT_DATA: data },
    now: () => performance.now(),
    clock: Date.now,
    drained: async () => {},
    live: { timer: () => () => {}, interrupted: async () => {} },
  };
}
