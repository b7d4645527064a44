import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { type OutputOptions, type RolldownBuild, rolldown } from "rolldown";
import { type Concept, tabulate } from "../src/index/concepts.js";
import { type StopWordFile, tabulateStopWords } from "../src/index/stop-words.js";

/*
 * Bundles what the compiler wrote, so that a command loads few files and of these only its own: `dist/src/studybot.js`
 * becomes the entry, its parts lie in `dist/bundle`. The unbundled files stay for the scripts.
 */
const ROOT = resolve("dist/src");
const ENTRY = "studybot.js";
/** Started by `index/read-in-processes`. */
const READER = "index/share-process.js";
const FACTS = "index/facts";
const BUILD = "build.txt";

/** What answering and building load; everything else is loaded as it was installed. */
const BUNDLED =
  /^(?:@orama\/orama|chokidar|commander|html-tag-names|mdast-util-to-string|remark|remark-\w+|smol-toml|string-width|unified|unist-util-visit|wrap-ansi|yaml|zod)(?:\/|$)/;

/** Names are kept: a bug is printed with its stack. */
const OUTPUT: OutputOptions = {
  format: "esm",
  minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
};

rmSync("dist/bundle", { recursive: true, force: true });
writeData("concepts-table.json", tabulate(readData<Concept[]>("concepts.json")));
writeData("stop-words-table.json", tabulateStopWords(readData<StopWordFile>("stop-words.json")));
writeFileSync(join(ROOT, BUILD), hashOf(ROOT));

// What one command loads lies in one file: each further one is a wait.
const terminal = await modulesOf("cli/main.js");
const asking = await modulesOf("cli/actions/ask.js");
const bundle = await open({ studybot: join(ROOT, ENTRY) });
await bundle.write({
  ...OUTPUT,
  dir: "dist",
  cleanDir: false,
  entryFileNames: "src/[name].js",
  chunkFileNames: "bundle/[name]-[hash].js",
  codeSplitting: {
    groups: [
      { name: "terminal", test: (id) => terminal.has(id), priority: 2 },
      { name: "ask", test: (id) => asking.has(id), priority: 1 },
    ],
  },
});
await bundle.close();

// A process that reads notes for another is a program of its own.
const reader = await open({ reader: join(ROOT, READER) }, "../..");
await reader.write({
  ...OUTPUT,
  dir: "dist",
  cleanDir: false,
  entryFileNames: `src/${READER}`,
  codeSplitting: false,
});
await reader.close();

/** @param top where `dist` lies from the files that are written */
function open(input: Record<string, string>, top = ".."): Promise<RolldownBuild> {
  return rolldown({
    input,
    platform: "node",
    external: (id, importer) => {
      const ours = importer === undefined || importer.startsWith(ROOT);
      return ours && /^[^./]/.test(id) && !BUNDLED.test(id);
    },
    plugins: [
      { name: "places", transform: (code, id) => keepPlace(code, id, top) },
      { name: "builtins", transform: (code, id) => loadLess(code, id) },
      { name: "segmenter", transform: (code, id) => segmentLater(code, id) },
    ],
  });
}

/** The modules that are loaded with one, by their paths. */
async function modulesOf(entry: string): Promise<Set<string>> {
  const bundle = await open({ entry: join(ROOT, entry) });
  const { output } = await bundle.generate(OUTPUT);
  await bundle.close();
  const chunks = new Map(
    output.flatMap((one) => (one.type === "chunk" ? [[one.fileName, one] as const] : [])),
  );
  const modules = new Set<string>();
  const visit = (name: string): void => {
    const chunk = chunks.get(name);
    chunks.delete(name);
    for (const id of chunk?.moduleIds ?? []) modules.add(id);
    for (const imported of chunk?.imports ?? []) visit(imported);
  };
  visit(output[0].fileName);
  return modules;
}

function readData<T>(name: string): T {
  return JSON.parse(readFileSync(join(ROOT, FACTS, name), "utf8")) as T;
}

function writeData(name: string, data: unknown): void {
  writeFileSync(join(ROOT, FACTS, name), JSON.stringify(data));
}

/**
 * Commander and yaml take Node's own modules without the loader of CommonJS; the one that starts programs, for commands
 * that lie in files of their own, when it is used: here none do.
 */
function loadLess(code: string, id: string): string | undefined {
  if (!/[\\/]node_modules[\\/](?:commander|yaml)[\\/]/.test(id)) return undefined;
  return code
    .replace(
      "const childProcess = require('node:child_process');",
      "const childProcess = { spawn: (...all) => require('node:child_process').spawn(...all) };",
    )
    .replace(
      /\brequire\('((?:node:)?(?:buffer|child_process|events|fs|path|process))'\)/g,
      "globalThis.process.getBuiltinModule('$1')",
    );
}

/** Making a segmenter takes longer than most answers; widths are asked for on terminals alone. */
function segmentLater(code: string, id: string): string | undefined {
  if (!/[\\/](?:string-width|wrap-ansi)[\\/]index\.js$/.test(id)) return undefined;
  return code.replace(
    /const (\w+) = (new Intl\.Segmenter\([^)]*\));/g,
    "const $1 = { segment: (text) => ($1.made ??= $2).segment(text) };",
  );
}

/** A module finds its data files beside its own place, not beside the bundle it has gone into. */
function keepPlace(code: string, id: string, top: string): string | undefined {
  if (!id.startsWith(ROOT) || !code.includes("import.meta.url")) return undefined;
  const place = `${top}/src/${relative(ROOT, id).replaceAll("\\", "/")}`;
  return code.replaceAll("import.meta.url", `new URL(${JSON.stringify(place)}, import.meta.url).href`);
}

/** One for all that was built: code and data. */
function hashOf(folder: string): string {
  const hash = createHash("sha256");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== BUILD)
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) hash.update(`${relative(folder, file)}\0`).update(readFileSync(file));
  return hash.digest("hex");
}
