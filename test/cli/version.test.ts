import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readVersion } from "../../src/cli/version.js";

test("the version is the package's", () => {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  expect(text).toContain(`"version": ${JSON.stringify(readVersion())}`);
});
