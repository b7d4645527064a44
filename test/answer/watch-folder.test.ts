import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { watchFolder } from "../../src/answer/watch-folder.js";
import { writeNotes } from "./support/write-notes.js";

vi.setConfig({ testTimeout: 30_000 });

/** Does something and resolves with the next event. */
async function watching(folder: string) {
  let seen = (): void => {};
  const watch = await watchFolder(folder, () => seen());
  onTestFinished(watch.close);
  return (act: () => void) =>
    new Promise<void>((resolve) => {
      seen = resolve;
      act();
    });
}

describe("a watched folder", () => {
  it("tells of notes that are written, replaced by another name, made in a new folder and removed", async () => {
    const folder = writeNotes({ "a.md": "one", "b.md": "one" });
    const eventAfter = await watching(folder);
    await eventAfter(() => writeFileSync(join(folder, "a.md"), "two"));
    await eventAfter(() => {
      // As editors do it.
      writeFileSync(join(folder, ".b.md.swp"), "two");
      renameSync(join(folder, ".b.md.swp"), join(folder, "b.md"));
    });
    await eventAfter(() => mkdirSync(join(folder, "sub")));
    await eventAfter(() => writeFileSync(join(folder, "sub/b.md"), "new"));
    await eventAfter(() => rmSync(join(folder, "sub"), { recursive: true }));
    await eventAfter(() => rmSync(folder, { recursive: true }));
  });

  it("does not tell of what is in folders that hold no notes", async () => {
    const folder = writeNotes({ "a.md": "one", ".git/HEAD": "x", "node_modules/p/readme.md": "x" });
    let events = 0;
    const watch = await watchFolder(folder, () => events++);
    onTestFinished(watch.close);
    writeFileSync(join(folder, ".git/HEAD"), "y");
    writeFileSync(join(folder, "node_modules/p/readme.md"), "y");
    writeFileSync(join(folder, "a.md"), "two");
    await vi.waitFor(() => expect(events).toBeGreaterThan(0));
    expect(events).toBe(1);
  });
});
