import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { runInNewContext } from "node:vm";
import { describe, expect, it, onTestFinished } from "vitest";
import { SCRIPT_END, SCRIPT_START, ScriptLoader } from "../scripts/bundle/load-script.js";
import { asciiOnly, importLess, keepPlace } from "../scripts/bundle/transforms.js";

function folderOf(scripts: Readonly<Record<string, string>>): URL {
  const folder = mkdtempSync(join(tmpdir(), "studybot-scripts-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, code] of Object.entries(scripts)) {
    writeFileSync(join(folder, name), SCRIPT_START + code + SCRIPT_END);
  }
  return pathToFileURL(`${folder}/`);
}

const ANSWER = "exports.answer = () => { const inner = () => 'one'; return inner(); };";
const OTHER = ANSWER.replace("one", "two");

/** Loads a script, calls its function, and writes the code cache that came of it. */
function writeCache(folder: URL): void {
  const loader = new ScriptLoader(folder);
  (loader.load("a.cjs").answer as () => string)();
  for (const { name, bytes } of loader.codeCaches()) writeFileSync(new URL(name, folder), bytes);
}

const answerIn = (folder: URL): unknown => (new ScriptLoader(folder).load("a.cjs").answer as () => unknown)();

describe("ScriptLoader", () => {
  it("runs a script once, with other scripts, Node's modules and its own place", () => {
    const folder = folderOf({
      "a.cjs":
        'globalThis.runs = (globalThis.runs ?? 0) + 1; exports.b = require("./b.cjs"); exports.place = __place;',
      "b.cjs": 'exports.join = require("node:path").join; exports.a = require("./a.cjs");',
    });
    const loader = new ScriptLoader(folder);
    const a = loader.load("a.cjs");
    expect(loader.load("a.cjs")).toBe(a);
    expect(a).toEqual({ place: folder.href, b: { join, a } });
    expect(globalThis).toMatchObject({ runs: 1 });
  });

  it("runs what V8 kept of the same script", () => {
    const folder = folderOf({ "a.cjs": ANSWER });
    writeCache(folder);
    expect(answerIn(folder)).toBe("one");
  });

  it("never runs what was kept of another script, though it is as long", () => {
    const folder = folderOf({ "a.cjs": ANSWER });
    writeCache(folder);
    writeFileSync(new URL("a.cjs", folder), SCRIPT_START + OTHER + SCRIPT_END);
    expect(answerIn(folder)).toBe("two");
  });

  it("runs the script itself where what was kept is cut, altered or something else", () => {
    const folder = folderOf({ "a.cjs": ANSWER });
    writeCache(folder);
    const cache = new URL("a.cache", folder);
    const whole = readFileSync(cache);
    for (let at = 0; at < whole.length; at += 13) {
      const altered = Buffer.from(whole);
      altered[at] = (altered[at] ?? 0) ^ 0x55;
      writeFileSync(cache, altered);
      expect(answerIn(folder)).toBe("one");
    }
    for (const bytes of [
      whole.subarray(0, -1),
      whole.subarray(0, 8),
      Buffer.alloc(0),
      Buffer.from("other"),
    ]) {
      writeFileSync(cache, bytes);
      expect(answerIn(folder)).toBe("one");
    }
  });
});

const BUILT = new URL("../dist/bundle/cli.cache", import.meta.url);
/** Prints of each built script whether V8 takes its code cache. */
const TAKEN = `
  import { readdirSync, readFileSync } from "node:fs";
  import { constants, Script } from "node:vm";
  import { ScriptLoader } from "./dist/scripts/bundle/load-script.js";
  new ScriptLoader(new URL("file:///"));
  const caches = readdirSync("dist/bundle").filter((name) => name.endsWith(".cache"));
  const taken = caches.map((name) => {
    const source = readFileSync("dist/bundle/" + name.replace(".cache", ".cjs"), "utf8");
    const cachedData = readFileSync("dist/bundle/" + name).subarray(8);
    const importModuleDynamically = constants.USE_MAIN_CONTEXT_DEFAULT_LOADER;
    return !new Script(source, { cachedData, importModuleDynamically }).cachedDataRejected;
  });
  console.log(JSON.stringify(taken));
`;

describe.skipIf(!existsSync(BUILT))("the built scripts", () => {
  it("have code caches that the Node which built them takes: for asking, and for reading notes", () => {
    const root = new URL("..", import.meta.url);
    const taken = execFileSync(process.execPath, ["--input-type=module", "-e", TAKEN], { cwd: root });
    expect(JSON.parse(taken.toString())).toEqual([true, true]);
  });
});

describe("importLess", () => {
  it("takes Node's modules without their namespaces, and refuses an import that it cannot turn", () => {
    expect(importLess('import { a, b } from "node:fs";\nimport c from "c";\n')).toBe(
      'const { a, b } = process.getBuiltinModule("node:fs");\nimport c from "c";\n',
    );
    expect(() => importLess('import fs from "node:fs";')).toThrow("expected an import of names");
  });
});

describe("keepPlace", () => {
  it("says where a module of the program lay, and leaves those of others", () => {
    const options = { root: "/dist/src", bundle: "__place" };
    expect(keepPlace("f(import.meta.url)", { id: "/dist/src/index/a.js", ...options })).toBe(
      'f(new URL("../src/index/a.js", __place).href)',
    );
    expect(keepPlace("f(import.meta.url)", { id: "/node_modules/a.js", ...options })).toBeUndefined();
  });
});

describe("asciiOnly", () => {
  it.each([
    '"é 目录 😀 \\\\目"',
    "`目\\n録`",
    "/[一-龥]+/.exec('a目录').index",
    "/^[\\p{Script=Han}😀]$/u.test('😀')",
    "/\\、/.test('、')",
    "'\\目' + '\\\\\\目'",
    "(() => { const 目录 = { é: 1 }; return 目录.é; })()",
  ])("%s means the same in ASCII", (code) => {
    const ascii = asciiOnly(code);
    expect(ascii).toMatch(/^[\0-\x7f]*$/);
    expect(runInNewContext(ascii)).toEqual(runInNewContext(code));
  });
});
