import { existsSync, readFileSync } from "node:fs";

/** The version in the nearest `package.json` above this file, from source and from a build alike. */
export function readVersion(): string {
  for (let folder = new URL(".", import.meta.url); ; folder = new URL("..", folder)) {
    const file = new URL("package.json", folder);
    if (existsSync(file))
      return String((JSON.parse(readFileSync(file, "utf8")) as { version?: string }).version);
    if (folder.pathname === "/") return "unknown";
  }
}
