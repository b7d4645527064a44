import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { followNotes } from "../../src/answer/follow-notes.js";
import { watchFolder } from "../../src/answer/watch-folder.js";
import { writeNotes } from "./support/write-notes.js";

vi.setConfig({ testTimeout: 60_000 });

describe("a watched folder", () => {
  it("is asked as it is after notes are written, replaced, made in a new folder and removed with it", async () => {
    const folder = writeNotes({ "a.md": "quokka" });
    const notes = await followNotes({
      notes: folder,
      now: Date.now,
      timer: (callback, ms) => {
        const timeout = setTimeout(callback, Math.min(ms, 100));
        return () => clearTimeout(timeout);
      },
      onWarning: () => {},
      onFailure: () => {},
    });
    onTestFinished(notes.close);
    const comes = (word: string, kind = "found") =>
      vi.waitFor(() => expect(notes.current().ask(word).kind).toBe(kind), { timeout: 10_000, interval: 10 });
    writeFileSync(join(folder, "a.md"), "bilby");
    await comes("bilby");
    // As editors save.
    writeFileSync(join(folder, ".a.md.swp"), "numbat");
    renameSync(join(folder, ".a.md.swp"), join(folder, "a.md"));
    await comes("numbat");
    mkdirSync(join(folder, "sub"));
    writeFileSync(join(folder, "sub/b.md"), "wombat");
    await comes("wombat");
    rmSync(join(folder, "sub"), { recursive: true });
    await comes("wombat", "nothing-found");
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    writeFileSync(join(folder, "c.md"), "bettong");
    await comes("bettong");
    writeFileSync(join(folder, "c.md"), "potoroo");
    await comes("potoroo");
  });

  it("does not tell of what is in folders that hold no notes", async () => {
    const folder = writeNotes({ "a.md": "one", ".git/HEAD": "x", "node_modules/p/readme.md": "x" });
    let events = 0;
    const watch = await watchFolder(folder, () => events++);
    onTestFinished(watch.close);
    writeFileSync(join(folder, ".git/HEAD"), "y");
    writeFileSync(join(folder, "node_modules/p/readme.md"), "y");
    writeFileSync(join(folder, "a.md"), "two");
    await vi.waitFor(() => expect(events).toBeGreaterThan(0), { timeout: 10_000 });
    expect(events).toBe(1);
  });
});
