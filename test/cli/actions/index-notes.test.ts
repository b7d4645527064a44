import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { writeNotes } from "../../answer/support/write-notes.js";
import { run } from "../support/fake-io.js";

vi.setConfig({ testTimeout: 30_000 });

describe("studybot index", () => {
  it("reads the notes once, and says from then on that they are fresh", async () => {
    const notes = writeNotes({ "a.md": "# One\nquokka\n\n# Two\nwombat", "b.md": "numbat" });
    const env = { STUDYBOT_DATA: join(writeNotes({}), "data") };
    const index = (...more: string[]) => run(["index", "--notes", notes, ...more], { env });
    expect(await index("--check")).toEqual({ code: 1, stdout: "stale: there is no snapshot\n", stderr: "" });
    expect(await index()).toEqual({ code: 0, stdout: "read: 3 sections of 2 notes\n", stderr: "" });
    expect(await index("--check")).toEqual({ code: 0, stdout: "fresh\n", stderr: "" });
    expect(await index()).toEqual({ code: 0, stdout: "fresh: 3 sections of 2 notes\n", stderr: "" });
    expect(await index("--check", "--no-drafts")).toMatchObject({ code: 1 });
  });

  it("says where it cannot keep what it read, and asking goes on without a word", async () => {
    const notes = writeNotes({ "a.md": "# One\nquokka" });
    const env = { STUDYBOT_DATA: join(writeNotes({ file: "" }), "file") };
    const failed = await run(["index", "--notes", notes], { env });
    expect(failed).toMatchObject({ code: 2, stdout: "" });
    expect(failed.stderr).toMatch(/^studybot: the index cannot be kept in .*file: /);
    expect(await run(["ask", "quokka", "--notes", notes], { env })).toMatchObject({ code: 0, stderr: "" });
    const debugged = await run(["ask", "quokka", "--notes", notes], { env: { ...env, LOG_LEVEL: "debug" } });
    expect(debugged.stderr).toMatch(/^studybot: the index is not kept: /);
  });

  it("warns of what it cannot read, and fails for a folder without notes", async () => {
    const notes = writeNotes({ "a.md": "quokka", "b.md": Buffer.from([0xff]) });
    const warned = await run(["index", "--notes", notes]);
    expect(warned).toMatchObject({ code: 0, stdout: "read: 1 section of 1 note\n" });
    expect(warned.stderr).toMatch(/^studybot: b\.md:1: not read/);
    expect(await run(["index", "--notes", writeNotes({})])).toMatchObject({ code: 2, stdout: "" });
  });
});
