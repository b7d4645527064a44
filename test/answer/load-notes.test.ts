import { describe, expect, it, vi } from "vitest";
import { loadNotes } from "../../src/answer/load-notes.js";
import { UserError } from "../../src/user-error.js";
import { writeNotes } from "./support/write-notes.js";

vi.setConfig({ testTimeout: 30_000 });

const load = (notes: string, onWarning: (warning: string) => void = () => {}) =>
  loadNotes({ notes, onWarning, now: () => 7 });

describe("a folder of notes", () => {
  it("is asked as a whole, or one note of it, and warns of what could not be used", async () => {
    const folder = writeNotes({
      "ports.md": "# Ports\n`--publish` opens a port.\n\n# Names\n`--name` gives a container its name.",
      "deep/names.markdown": "# More names\nA port can have a name.",
      "broken.md": Buffer.from([0x23, 0x20, 0xff, 0xfe, 0x0a]),
    });
    const warnings: string[] = [];
    const { current } = await load(folder, (warning) => warnings.push(warning));
    const { ask, readAt, index } = current();
    expect(current()).toBe(current());
    expect(readAt).toBe(7);
    expect([...index.chunks].map(({ headings }) => headings)).toEqual([["More names"], ["Ports"], ["Names"]]);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/^broken\.md:1: .*UTF-8/);
    expect(ask("what does --publish do")).toMatchObject({
      kind: "found",
      answers: [{ note: "ports.md", excerpt: { lines: [2, 2] } }],
    });
    const limited = ask("name", { limit: 1 });
    expect(limited.kind === "found" && limited.answers).toHaveLength(1);
    expect(ask("name", { filter: { note: "deep/names.markdown" } })).toMatchObject({
      answers: [{ note: "deep/names.markdown" }],
    });
    expect(ask("how do I cook rice").kind).toBe("nothing-found");
  });

  it("that is missing fails with its name", async () => {
    const error = await load("no/such/folder").catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({
      code: "notes-missing",
      message: expect.stringContaining("no/such/folder"),
    });
  });

  it("that holds no note fails", async () => {
    const folder = writeNotes({ "readme.txt": "no note" });
    await expect(load(folder)).rejects.toMatchObject({ code: "notes-empty" });
  });
});
