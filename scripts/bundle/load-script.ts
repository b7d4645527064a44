import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { constants, Script } from "node:vm";
import { crc32 } from "node:zlib";

/*
 * Loads the scripts of `dist/bundle` with what V8 made of them at the build, so that they need not be compiled again.
 * A code cache is
 *
 *   0   u32 CRC-32 of the script, u32 CRC-32 of the rest
 *   8   what V8 gave
 *
 * V8 refuses one of another version of itself or other flags; that it is of this script and whole is checked here.
 * Without a code cache a script is compiled.
 */
const DATA_FROM = 8;

/** The script that holds the terminal. */
export const SCRIPT = "cli.cjs";

/**
 * By the first number of V8's version: functions are optimized when they have run ten times as much as V8 sets out with.
 * A command that takes a fifth of a second ends before optimized code has repaid the time that it takes to make; in one
 * that takes longer it comes a little later. V8 complains of flags that it does not know.
 */
const OPTIMIZE_LATER: Readonly<Record<string, string>> = {
  11: "--interrupt-budget=660000",
  12: "--invocation-count-for-turbofan=30000 --invocation-count-for-maglev=4000",
  13: "--invocation-count-for-turbofan=30000 --invocation-count-for-maglev=4000",
};

/** Around the code of a script. */
export const SCRIPT_START = "(function (exports, require, module, __place) {";
export const SCRIPT_END = "\n})";

interface Loaded {
  readonly exports: Record<string, unknown>;
}

type Wrapped = (exports: object, require: (id: string) => unknown, module: Loaded, place: string) => void;

export class ScriptLoader {
  readonly #folder: URL;
  #require: NodeJS.Require | undefined;
  readonly #modules = new Map<string, Loaded>();
  readonly #scripts = new Map<string, { readonly script: Script; readonly source: Buffer }>();

  /** @param folder of the scripts */
  constructor(folder: URL) {
    this.#folder = folder;
    // Before any script: code caches are of one set of flags.
    setFlagsFromString(OPTIMIZE_LATER[process.versions.v8.split(".")[0] ?? ""] ?? "");
  }

  /** What a script exports: it is run the first time. */
  load(name: string): Record<string, unknown> {
    const known = this.#modules.get(name);
    if (known !== undefined) return known.exports;
    const module: Loaded = { exports: {} };
    this.#modules.set(name, module);
    const run = this.#compile(name).runInThisContext() as Wrapped;
    run(module.exports, (id) => this.#required(id), module, this.#folder.href);
    return module.exports;
  }

  /** For each script that was loaded, its code cache with all functions that were called until now. */
  codeCaches(): { readonly name: string; readonly bytes: Buffer }[] {
    return [...this.#scripts].map(([name, { script, source }]) => {
      const data = script.createCachedData();
      const head = Buffer.alloc(DATA_FROM);
      head.writeUInt32LE(crc32(source));
      head.writeUInt32LE(crc32(data), 4);
      return { name: cacheName(name), bytes: Buffer.concat([head, data]) };
    });
  }

  #required(id: string): unknown {
    if (id.startsWith("./")) return this.load(id.slice(2));
    if (id.startsWith("node:")) return process.getBuiltinModule(id);
    this.#require ??= createRequire(this.#folder);
    return this.#require(id);
  }

  #compile(name: string): Script {
    const file = new URL(name, this.#folder);
    const source = readFileSync(file);
    const cachedData = this.#readCache(name, source);
    const script = new Script(source.toString("utf8"), {
      filename: fileURLToPath(file),
      importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
      ...(cachedData === undefined ? {} : { cachedData }),
    });
    this.#scripts.set(name, { script, source });
    return script;
  }

  #readCache(name: string, source: Buffer): Buffer | undefined {
    let bytes: Buffer;
    try {
      bytes = readFileSync(new URL(cacheName(name), this.#folder));
    } catch {
      return undefined;
    }
    if (bytes.length <= DATA_FROM) return undefined;
    const data = bytes.subarray(DATA_FROM);
    if (bytes.readUInt32LE(0) !== crc32(source) || bytes.readUInt32LE(4) !== crc32(data)) return undefined;
    return data;
  }
}

function cacheName(script: string): string {
  return script.replace(/\.cjs$/, ".cache");
}
