import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { makeFolder } from "../../src/index/make-folder.js";

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "studybot-made-"));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
}

it("makes a folder and those that it lies in", () => {
  const path = join(folder(), "a", "b", "c");
  makeFolder(path, 0o700);
  expect(statSync(path).mode & 0o777).toBe(0o700);
  expect(statSync(join(path, "..")).mode & 0o777).toBe(0o700);
});

it("leaves one that is there as it is, itself or by a link", () => {
  const path = folder();
  mkdirSync(join(path, "real"), { mode: 0o750 });
  symlinkSync(join(path, "real"), join(path, "link"));
  makeFolder(join(path, "real"), 0o700);
  makeFolder(join(path, "link"));
  expect(statSync(join(path, "real")).mode & 0o777).toBe(0o750);
  makeFolder("/");
});

it("refuses where a file is in the way", () => {
  const path = join(folder(), "file");
  writeFileSync(path, "");
  expect(() => makeFolder(path)).toThrow("EEXIST");
  expect(() => makeFolder(join(path, "a"))).toThrow("ENOTDIR");
});

// Node's own way never ends there.
it.skipIf(!existsSync("/proc/self"))("refuses where no folder can be made, though none is there", () => {
  expect(() => makeFolder("/proc/studybot/index")).toThrow("ENOENT");
});
