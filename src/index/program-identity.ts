import { readdirSync, readFileSync, statSync } from "node:fs";

/**
 * What an index depends on beside the notes: the program's code and its data files. A build has a file that names its
 * content (`scripts/bundle` writes it); the data files beside it, and code that was not built, are told by their sizes
 * and times.
 *
 * @param folder where the program lies: `src/index` and its neighbours
 */
export function programIdentity(folder: URL = new URL("../", import.meta.url)): string {
  const build = readBuild(new URL("build.txt", folder));
  const folders = build === undefined ? ["index/", "shell/", "index/facts/"] : ["index/facts/"];
  const stamps = folders.flatMap((name) => stampsOf(new URL(name, folder)));
  return JSON.stringify([build ?? "source", ...stamps]);
}

function readBuild(file: URL): string | undefined {
  return statSync(file, { throwIfNoEntry: false }) === undefined ? undefined : readFileSync(file, "utf8");
}

function stampsOf(folder: URL): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const stats = statSync(new URL(encodeURIComponent(name), folder));
      return stats.isFile() ? [`${name} ${stats.size} ${stats.mtimeMs}`] : [];
    });
}
