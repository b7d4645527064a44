import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type InputOptions, type OutputOptions, type RolldownBuild, rolldown } from "rolldown";
import { tabulate } from "../src/index/concept-table.js";
import type { Concept } from "../src/index/concepts.js";
import { type StopWordFile, tabulateStopWords } from "../src/index/stop-words.js";
import { SCRIPT, SCRIPT_END, SCRIPT_START } from "./bundle/load-script.js";
import { asciiOnly, importLess, keepPlace, loadLess, segmentLater } from "./bundle/transforms.js";
import { writeCodeCaches } from "./bundle/write-code-caches.js";

/*
 * Bundles what the compiler wrote, so that a command loads few files and of these only its own: `dist/src/studybot.js`
 * becomes the entry, its parts lie in `dist/bundle`. Those of the terminal are scripts with code caches
 * (`bundle/load-script`), the others modules. The unbundled files stay for the scripts of this folder.
 */
const ROOT = resolve("dist/src");
const ENTRY = "studybot.js";
const TERMINAL = "cli/main.js";
const ASK = "cli/actions/ask.js";
/** Started by `index/read-in-processes` and `index/build-apart`. */
const PROCESSES = ["index/share-process.js", "index/build-process.js"];
const FACTS = "index/facts";
const BUILD = "build.txt";
const BUNDLE = resolve("dist/bundle");
const LOADER = resolve("dist/scripts/bundle/load-script.js");

/** What answering and building load; everything else is loaded as it was installed. */
const BUNDLED =
  /^(?:@orama\/orama|chokidar|commander|html-tag-names|kysely|luxon|mdast-util-to-string|remark|remark-\w+|smol-toml|string-width|ts-fsrs|unified|unist-util-visit|wrap-ansi|yaml|zod)(?:\/|$)/;

/** Names are kept: a bug is printed with its stack. */
const MINIFY: NonNullable<OutputOptions["minify"]> = {
  compress: true,
  mangle: false,
  codegen: { removeWhitespace: true },
};

rmSync(BUNDLE, { recursive: true, force: true });
writeData("concepts-table.json", tabulate(readData<Concept[]>("concepts.json")));
writeData("stop-words-table.json", tabulateStopWords(readData<StopWordFile>("stop-words.json")));
writeFileSync(join(ROOT, BUILD), hashOf(ROOT));

await bundleScripts();
await bundleEntry();
for (const program of PROCESSES) await bundleProcess(program);
await writeCodeCaches(pathToFileURL(`${BUNDLE}/`));

/** What the terminal's commands load. What one command loads lies in one file: each further one is a wait. */
async function bundleScripts(): Promise<void> {
  const asking = new Set([...(await modulesOf(TERMINAL)), ...(await modulesOf(ASK))]);
  const reading = await modulesOf("index/build-index.js");
  const bundle = await open({
    input: { cli: join(ROOT, TERMINAL) },
    preserveEntrySignatures: "allow-extension",
    plugins: [
      { name: "places", transform: (code, id) => keepPlace(code, { id, root: ROOT, bundle: "__place" }) },
    ],
  });
  await bundle.write({
    format: "cjs",
    minify: MINIFY,
    dir: BUNDLE,
    entryFileNames: SCRIPT,
    chunkFileNames: "[name]-[hash].cjs",
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [
        { name: "ask", test: (id) => asking.has(id) || id.includes("rolldown/runtime"), priority: 2 },
        { name: "read", test: (id) => reading.has(id), priority: 1 },
      ],
    },
    plugins: [
      {
        name: "script",
        generateBundle: (_, output) => {
          for (const one of Object.values(output)) {
            if (one.type === "chunk") one.code = SCRIPT_START + one.code + SCRIPT_END;
          }
        },
      },
    ],
  });
  await bundle.close();
}

/** The command itself, the bot and the demo. */
async function bundleEntry(): Promise<void> {
  const first = [join(ROOT, ENTRY), LOADER];
  const bundle = await open({
    input: { studybot: join(ROOT, ENTRY) },
    plugins: [
      {
        name: "entry",
        transform: (code, id) => {
          if (!first.includes(id)) return undefined;
          return importLess(id === LOADER ? code : loadTerminal(code));
        },
      },
      {
        name: "places",
        transform: (code, id) => keepPlace(code, { id, root: ROOT, bundle: "import.meta.url" }),
      },
    ],
  });
  await bundle.write({
    format: "esm",
    minify: MINIFY,
    dir: "dist",
    cleanDir: false,
    entryFileNames: "src/[name].js",
    chunkFileNames: "bundle/[name]-[hash].js",
    plugins: [
      {
        name: "ascii",
        generateBundle: (_, output) => {
          for (const one of Object.values(output)) if (one.type === "chunk") one.code = asciiOnly(one.code);
        },
      },
    ],
  });
  await bundle.close();
}

/** A process that works for another is a program of its own, which lies where it was compiled. */
async function bundleProcess(program: string): Promise<void> {
  const place = "import.meta.url.replace(/index\\/[^/]*$/, '')";
  const bundle = await open({
    input: { process: join(ROOT, program) },
    plugins: [
      { name: "places", transform: (code, id) => keepPlace(code, { id, root: ROOT, bundle: place }) },
    ],
  });
  await bundle.write({
    format: "esm",
    minify: MINIFY,
    dir: "dist",
    cleanDir: false,
    entryFileNames: `src/${program}`,
    codeSplitting: false,
  });
  await bundle.close();
}

/** The entry's code, with the terminal loaded from its scripts. */
function loadTerminal(code: string): string {
  const imported = `await import("./${TERMINAL}")`;
  if (!code.includes(imported)) throw new Error(`expected ${imported} in ${ENTRY}`);
  const loaded = `new ScriptLoader(new URL("../bundle/", import.meta.url)).load("${SCRIPT}")`;
  return `${code.replace(imported, loaded)}\nimport { ScriptLoader } from ${JSON.stringify(LOADER)};\n`;
}

function open(options: InputOptions): Promise<RolldownBuild> {
  return rolldown({
    ...options,
    platform: "node",
    // The terminal's commands load the driver of SQLite with themselves, the bot when it is wanted.
    checks: { ineffectiveDynamicImport: false },
    external: (id, importer) => {
      const ours = importer === undefined || importer.startsWith(ROOT);
      return ours && /^[^./]/.test(id) && !BUNDLED.test(id);
    },
    plugins: [
      options.plugins ?? [],
      { name: "builtins", transform: (code, id) => loadLess(code, id) },
      { name: "segmenter", transform: (code, id) => segmentLater(code, id) },
    ],
  });
}

/** The modules that are loaded with one, by their paths. */
async function modulesOf(entry: string): Promise<Set<string>> {
  const bundle = await open({ input: { entry: join(ROOT, entry) } });
  const { output } = await bundle.generate({ format: "esm" });
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
