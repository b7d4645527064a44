import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "rolldown";

const ROOT = join(import.meta.dirname, "../..");

/** Data that the sources read from beside themselves. */
const FACTS = ["src/index/facts", "src/shell/facts"];

/** Compiles a source file with all that it imports, for a process of its own. @returns the file, and what deletes it */
export async function compileScript(source: string): Promise<{ file: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), "studybot-script-"));
  const file = join(folder, "script.mjs");
  await build({
    input: join(ROOT, source),
    platform: "node",
    // What holds machine code stays where it is; the rest in one file loads three times as fast.
    external: ["libsql", "pg-native"],
    output: { file, format: "esm", codeSplitting: false },
    logLevel: "silent",
  });
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  mkdirSync(join(folder, "facts"));
  for (const facts of FACTS) {
    for (const name of readdirSync(join(ROOT, facts))) {
      symlinkSync(join(ROOT, facts, name), join(folder, "facts", name));
    }
  }
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
