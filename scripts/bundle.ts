import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type InputOptions, type OutputOptions, type RolldownBuild, rolldown } from "rolldown";
import { type Concept, tabulate } from "../src/index/concepts.js";
import { type StopWordFile, tabulateStopWords } from "../src/index/stop-words.js";
import { SCRIPT_END, SCRIPT_START } from "./bundle/load-script.js";
import { keepPlace, loadLess, segmentLater } from "./bundle/transforms.js";
import { writeCodeCaches } from "./bundle/write-code-caches.js";

/*
 * Bundles what the compiler wrote, so that a command loads few files and of these only its own: `dist/src/studybot.js`
 * becomes the entry, its parts lie in `dist/bundle`. Those of the terminal are scripts with code caches
 * (`bundle/load-script`), the others modules. The unbundled files stay for the scripts of this folder.
 */
const ROOT = resolve("dist/src");
const ENTRY = "studybot.js";
const TERMINAL = "cli/main.js";
const FACTS = "index/facts";
const BUILD = "build.txt";
const BUNDLE = resolve("dist/bundle");

/** What answering and building load; everything else is loaded as it was installed. */
const BUNDLED =
  /^(?:@orama\/orama|chokidar|commander|html-tag-names|mdast-util-to-string|remark|remark-\w+|smol-toml|string-width|unified|unist-util-visit|wrap-ansi|yaml|zod)(?:\/|$)/;

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
await writeCodeCaches(pathToFileURL(`${BUNDLE}/`));

/** What the terminal's commands load. What one command loads lies in one file: each further one is a wait. */
async function bundleScripts(): Promise<void> {
  const asking = await modulesOf(TERMINAL, "cli/actions/ask.js");
  const reading = await modulesOf("index/build-index.js");
  const bundle = await open({ cli: join(ROOT, TERMINAL) }, "__place");
  await bundle.write({
    format: "cjs",
    minify: MINIFY,
    dir: BUNDLE,
    entryFileNames: "[name].cjs",
    chunkFileNames: "[name]-[hash].cjs",
    exports: "named",
    codeSplitting: {
      groups: [
        { name: "ask", test: (id) => asking.has(id), priority: 2 },
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
  const bundle = await open({ studybot: join(ROOT, ENTRY) }, "import.meta.url", [
    {
      name: "terminal",
      transform: (code, id) => (id === join(ROOT, ENTRY) ? loadTerminal(code) : undefined),
    },
  ]);
  await bundle.write({
    format: "esm",
    minify: MINIFY,
    dir: "dist",
    cleanDir: false,
    entryFileNames: "src/[name].js",
    chunkFileNames: "bundle/[name]-[hash].js",
  });
  await bundle.close();
}

/** The entry's code, with the terminal loaded from its scripts. */
function loadTerminal(code: string): string {
  const imported = `await import("./${TERMINAL}")`;
  if (!code.includes(imported)) throw new Error(`expected ${imported} in ${ENTRY}`);
  const loader = resolve("dist/scripts/bundle/load-script.js");
  const loaded = 'new ScriptLoader(new URL("../bundle/", import.meta.url)).load("cli.cjs")';
  return `${code.replace(imported, loaded)}\nimport { ScriptLoader } from ${JSON.stringify(loader)};\n`;
}

function open(
  input: Record<string, string>,
  place: string,
  plugins: InputOptions["plugins"] = [],
): Promise<RolldownBuild> {
  return rolldown({
    input,
    platform: "node",
    external: (id, importer) => {
      const ours = importer === undefined || importer.startsWith(ROOT);
      return ours && /^[^./]/.test(id) && !BUNDLED.test(id);
    },
    plugins: [
      plugins,
      { name: "places", transform: (code, id) => keepPlace(code, { id, root: ROOT, bundle: place }) },
      { name: "builtins", transform: (code, id) => loadLess(code, id) },
      { name: "segmenter", transform: (code, id) => segmentLater(code, id) },
    ],
  });
}

/** The modules that are loaded with others, by their paths. */
async function modulesOf(...entries: readonly string[]): Promise<Set<string>> {
  const bundle = await open(
    Object.fromEntries(entries.map((entry, at) => [`entry${at}`, join(ROOT, entry)])),
    "import.meta.url",
  );
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
  for (const chunk of [...chunks.values()]) {
    if (chunk.isEntry) visit(chunk.fileName);
  }
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
