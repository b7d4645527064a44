import { readFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../user-error.js";

export interface PageFile {
  readonly type: string;
  readonly bytes: Buffer;
}

const FILES = {
  "/": { name: "index.html", type: "text/html; charset=utf-8" },
  "/page.js": { name: "page.js", type: "text/javascript; charset=utf-8" },
  "/page.css": { name: "page.css", type: "text/css; charset=utf-8" },
  "/icon.svg": { name: "icon.svg", type: "image/svg+xml" },
} as const;

/**
 * The page, by the path that it is asked for under.
 *
 * @param folder where the page was built to
 * @throws UserError `configuration` when a part of it is not there
 */
export function readPageFiles(folder: string): ReadonlyMap<string, PageFile> {
  const read = (name: string): Buffer => {
    try {
      return readFileSync(join(folder, name));
    } catch (cause) {
      throw new UserError("configuration", `${join(folder, name)} is not there: run npm run build first`, {
        cause,
      });
    }
  };
  return new Map(
    Object.entries(FILES).map(([path, { name, type }]) => [path, { type, bytes: read(name) }] as const),
  );
}
