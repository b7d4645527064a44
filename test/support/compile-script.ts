import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "rolldown";

const ROOT = join(import.meta.dirname, "../..");

/** Compiles a source file with all that it imports, for a process of its own. @returns the file, and what deletes it */
export async function compileScript(source: string): Promise<{ file: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), "studybot-script-"));
  const file = join(folder, "script.mjs");
  await build({
    input: join(ROOT, source),
    platform: "node",
    // What holds machine code stays where it is; the rest in one file loads three times as fast.
    external: ["libsql", "pg-native"],
    output: { file, format: "esm" },
    logLevel: "silent",
  });
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
