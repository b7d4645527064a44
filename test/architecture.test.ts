import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";

/** Each room may import from itself and from those to its left; `bot` and `cli` stand beside each other. */
const ORDER = ["user-error", "shell", "index", "answer", "quiz", "store", "bot|cli", "demo"];
/** The command itself composes the rooms. */
const ENTRY = "studybot.ts";

const root = join(import.meta.dirname, "../src");
/** What TypeScript reads: modules, and modules with JSX. */
const SOURCE = /\.(?:ts|tsx|mts|cts)$/;
const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) => SOURCE.test(file));
const known: ReadonlySet<string> = new Set(files);

function roomOf(file: string): string {
  return file.split("/")[0]?.replace(SOURCE, "") ?? "";
}

function rank(room: string): number {
  return ORDER.findIndex((entry) => entry.split("|").includes(room));
}

function importsOf(file: string, options: { readonly types: boolean } = { types: true }): string[] {
  const whole = readFileSync(join(root, file), "utf8");
  const source = options.types ? whole : whole.replace(/^(?:import|export) type [^;]*;/gm, "");
  const found = [...source.matchAll(/(?:from|import)\s*\(?\s*"(\.{1,2}\/[^"]+)"/g)];
  return found.map((match) => sourceOf(normalize(join(dirname(file), match[1] ?? ""))));
}

/** The file that an import names by what it is compiled to. */
function sourceOf(imported: string): string {
  const [stem, kind = ""] = imported.split(/\.([cm]?)js$/);
  const written = [`${stem}.${kind}ts`, `${stem}.tsx`].find((file) => known.has(file));
  return written ?? imported;
}

test("every file of src stands in a room that the order names", () => {
  const strangers = files.filter((file) => file !== ENTRY && rank(roomOf(file)) < 0);
  expect(strangers).toEqual([]);
});

test("every import within src names a file of src", () => {
  const missing = files.flatMap((file) =>
    importsOf(file)
      .filter((imported) => !known.has(imported) && !imported.endsWith(".json"))
      .map((imported) => `${file} -> ${imported}`),
  );
  expect(missing).toEqual([]);
});

test("imports go one way: a room uses itself and the rooms to its left", () => {
  const wrong = files
    .filter((file) => file !== ENTRY)
    .flatMap((file) =>
      importsOf(file)
        .filter((imported) => {
          const [from, to] = [roomOf(file), roomOf(imported)];
          return from !== to && rank(to) >= rank(from);
        })
        .map((imported) => `${file} -> ${imported}`),
    );
  expect(wrong).toEqual([]);
});

// A part may know the whole by its type, which is erased.
test("no import goes in a circle", () => {
  const state = new Map<string, "open" | "done">();
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === "done") return;
    if (state.get(file) === "open") {
      circles.push([...path.slice(path.indexOf(file)), file].join(" -> "));
      return;
    }
    state.set(file, "open");
    for (const imported of importsOf(file, { types: false })) visit(imported, [...path, file]);
    state.set(file, "done");
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});

test("only one file imports Orama's functions, and only one reads notes from disk", () => {
  const importing = (pattern: RegExp): string[] =>
    files.filter((file) => pattern.test(readFileSync(join(root, file), "utf8")));
  expect(importing(/^import (?!type)[^;]*from "@orama\/orama"/m)).toEqual(["index/block-orama.ts"]);
  expect(importing(/from "node:fs\/promises"/)).toEqual(["index/read-notes.ts"]);
});

test("there are no barrels", () => {
  expect(files.filter((file) => /(?:^|\/)index\.[^/]+$/.test(file))).toEqual([]);
});

test("ARCHITECTURE.md names every room, and no room that is not there", () => {
  const text = readFileSync(join(root, "../ARCHITECTURE.md"), "utf8");
  const rooms = [...new Set(files.map((file) => (file.includes("/") ? `${roomOf(file)}/` : file)))].sort();
  const named = [...text.matchAll(/^ {2}([\w-]+(?:\/|\.ts)) /gm)].map((match) => match[1]).sort();
  expect(named).toEqual(rooms);
});
