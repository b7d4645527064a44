import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "../../../src");

/** The files that come with one file before anything of it runs: types are erased, `import()` waits. */
function loadedWith(file: string, loaded = new Set<string>()): Set<string> {
  if (loaded.has(file)) return loaded;
  loaded.add(file);
  const source = readFileSync(file, "utf8").replace(/^(?:import|export) type [^;]*;/gm, "");
  for (const [, path] of source.matchAll(/^(?:import|export)[^;"]*"(\.{1,2}\/[^"]+)"/gm)) {
    const imported = join(dirname(file), path!.replace(/\.js$/, ".ts"));
    if (existsSync(imported)) loadedWith(imported, loaded);
  }
  return loaded;
}

it("loads neither notes nor databases to know the commands", () => {
  const rooms = [...loadedWith(join(root, "cli/main.ts"))].map((file) => relative(root, file));
  expect(rooms).toContain("cli/commands/ask.ts");
  expect(rooms.filter((file) => /^(?:index|answer|quiz|store|bot|demo|cli\/actions)\//.test(file))).toEqual(
    [],
  );
});

it("loads no database to ask", () => {
  const rooms = [...loadedWith(join(root, "cli/actions/ask.ts"))].map((file) => relative(root, file));
  expect(rooms).toContain("answer/ask.ts");
  expect(rooms.filter((file) => file.startsWith("store/"))).toEqual([]);
});
