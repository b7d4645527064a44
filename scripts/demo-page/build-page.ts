import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rolldown } from "rolldown";

/** Where the page's source is, from the repository's folder. */
export const PAGE_SOURCE = join("src", "demo", "page");

/**
 * Builds the demo's page: one script, one style sheet, the document and its icon. Runs in the repository's folder.
 *
 * @param folder where to; whatever is there goes
 */
export async function buildPage(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const bundle = await rolldown({
    input: join(PAGE_SOURCE, "main.tsx"),
    platform: "browser",
    tsconfig: join(PAGE_SOURCE, "tsconfig.json"),
  });
  await bundle.write({ file: join(folder, "page.js"), format: "esm", minify: true });
  await bundle.close();
  const styles = readdirSync(join(PAGE_SOURCE, "styles")).sort();
  const sheet = styles.map((name) => readFileSync(join(PAGE_SOURCE, "styles", name), "utf8")).join("\n");
  writeFileSync(join(folder, "page.css"), sheet);
  for (const name of ["index.html", "icon.svg"]) copyFileSync(join(PAGE_SOURCE, name), join(folder, name));
}
