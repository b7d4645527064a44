import { describe, expect, it, vi } from "vitest";
import { loadAsk } from "../../src/answer/load-ask.js";
import { UserError } from "../../src/user-error.js";
import { writeNotes } from "./support/write-notes.js";

vi.setConfig({ testTimeout: 30_000 });

describe("asking a folder of notes", () => {
  it("answers from all of it and warns of what could not be used", async () => {
    const folder = writeNotes({
      "ports.md": "# Ports\n`--publish` opens a port.\n\n# Names\n`--name` gives a container its name.",
      "deep/names.markdown": "# More names\nA port can have a name.",
      "broken.md": Buffer.from([0x23, 0x20, 0xff, 0xfe, 0x0a]),
    });
    const warnings: string[] = [];
    const askNotes = await loadAsk({ notes: folder, onWarning: (warning) => warnings.push(warning) });
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/^broken\.md:1: .*UTF-8/);
    expect(askNotes("what does --publish do")).toMatchObject({
      kind: "found",
      answers: [{ note: "ports.md", excerpt: { lines: [2, 2] } }],
    });
    const limited = askNotes("name", { limit: 1 });
    expect(limited.kind === "found" && limited.answers).toHaveLength(1);
    expect(askNotes("how do I cook rice").kind).toBe("nothing-found");
  });

  it("fails for a folder that is missing, with its name", async () => {
    const error = await loadAsk({ notes: "no/such/folder", onWarning: () => {} }).catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({
      code: "notes-missing",
      message: expect.stringContaining("no/such/folder"),
    });
  });

  it("fails for a folder that holds no note", async () => {
    const folder = writeNotes({ "readme.txt": "no note" });
    await expect(loadAsk({ notes: folder, onWarning: () => {} })).rejects.toMatchObject({
      code: "notes-empty",
    });
  });
});
