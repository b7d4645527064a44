import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { ask } from "../../src/answer/ask.js";
import { LiveIndex } from "../../src/index/live-index.js";
import { loadIndex } from "../../src/index/load-index.js";
import { loadLexicon } from "../../src/index/load-lexicon.js";
import type { NoteIndex } from "../../src/index/note-index.js";
import { writeNotes } from "../answer/support/write-notes.js";

vi.setConfig({ testTimeout: 60_000 });

const lexicon = loadLexicon();

async function follow(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = writeNotes(files);
  const loaded = await loadIndex(folder, { lexicon });
  return { folder, loaded, live: new LiveIndex(folder, loaded, { drafts: true, now: Date.now }) };
}

function write(folder: string, path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

const QUESTIONS = ["quokka", "numbat wombat", "--publish", "ports", "docker run", "qoukka", "rice"];

/** All that can be asked of an index. */
function all(index: NoteIndex): unknown {
  return {
    answers: QUESTIONS.map((question) => ask(question, { index, limit: 20, explain: true })),
    terms: [...index.terms()],
    tags: index.tags,
    sections: [...index.chunks].map(({ note, headings, lines }) => [note, headings, lines]),
    places: index
      .blocksWith(["quokka", "wombat", "--publish"])
      .map(({ block, chunk }) => [chunk.note, block.lines]),
  };
}

const LINES = [
  "# Ports",
  "## Names",
  "quokka",
  "- wombat",
  "- numbat `docker run --publish 80:80 nginx`",
  "quokka wombat",
  "",
];
const note = fc.array(fc.constantFrom(...LINES), { maxLength: 7 }).map((lines) => lines.join("\n"));
const path = fc.constantFrom("a.md", "b.md", "c/d.md", "e.md");
const edit = fc.oneof(fc.record({ path, text: note }), fc.record({ path, text: fc.constant(undefined) }));

describe("an index that follows its folder", () => {
  it("is after any edits what it would be had the notes been read anew", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { maxLength: 4 }),
        async (rounds) => {
          const { folder, live } = await follow({ "z.md": "# Last\nquokka\n- wombat", "a.md": "quokka" });
          try {
            for (const edits of rounds) {
              for (const { path, text } of edits) {
                if (text === undefined) rmSync(join(folder, path), { force: true });
                else write(folder, path, text);
              }
              await live.refresh();
            }
            expect(all(live.index)).toEqual(all((await loadIndex(folder, { lexicon })).index));
          } finally {
            rmSync(folder, { recursive: true, force: true });
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it("reads only what changed, and says what that was", async () => {
    const { folder, live, loaded } = await follow({
      "a.md": "# A\nquokka",
      "b.md": "# B\nwombat",
      "c.md": "numbat",
    });
    expect(await live.refresh()).toEqual({ changed: 0, removed: 0, warnings: [] });
    const untouched = loaded.index.notes.get("b.md");
    write(folder, "a.md", "# A\nbilby");
    write(folder, "d/e.md", "---\ntitle: [\n---\nbettong");
    rmSync(join(folder, "c.md"));
    const refreshed = await live.refresh();
    expect(refreshed).toMatchObject({ changed: 2, removed: 1, warnings: [{ note: "d/e.md" }] });
    expect(live.index).toBe(loaded.index);
    expect(live.index.notes.get("b.md")).toBe(untouched);
    const kinds = ["bilby", "bettong", "quokka", "numbat"].map((one) => ask(one, { index: live.index }).kind);
    expect(kinds).toEqual(["found", "found", "nothing-found", "nothing-found"]);
    expect((await live.refresh()).index).toBeUndefined();
  });

  it("keeps a note that cannot be read as it was, and says so once", async () => {
    const { folder, live } = await follow({ "a.md": "# A\nquokka" });
    write(folder, "a.md", Buffer.from([0x23, 0xff, 0xfe]));
    expect(await live.refresh()).toMatchObject({ changed: 0, warnings: [{ note: "a.md", line: 1 }] });
    expect(ask("quokka", { index: live.index }).kind).toBe("found");
    expect((await live.refresh()).warnings).toEqual([]);
    write(folder, "a.md", "# A\nbilby");
    await live.refresh();
    expect(["quokka", "bilby"].map((one) => ask(one, { index: live.index }).kind)).toEqual([
      "nothing-found",
      "found",
    ]);
  });

  it("stays as it was while the folder is gone or empty, and goes on when it is back", async () => {
    const { folder, live } = await follow({ "a.md": "# A\nquokka" });
    rmSync(join(folder, "a.md"));
    await expect(live.refresh()).rejects.toMatchObject({ code: "notes-empty" });
    rmSync(folder, { recursive: true });
    await expect(live.refresh()).rejects.toMatchObject({ code: "notes-missing" });
    expect(ask("quokka", { index: live.index }).kind).toBe("found");
    write(folder, "b.md", "# B\nbilby");
    expect(await live.refresh()).toMatchObject({ changed: 1, removed: 1 });
    expect(ask("quokka", { index: live.index }).kind).toBe("nothing-found");
    expect(ask("bilby", { index: live.index }).kind).toBe("found");
  });

  it("is built anew when concepts.yml changes, comes or goes", async () => {
    const { folder, live } = await follow({ "a.md": "# A\nquokka" });
    write(folder, "concepts.yml", "- { id: marsupial-x, en: [bandicoot, quokka] }\n");
    expect(await live.refresh()).toMatchObject({ changed: 1, ownConcepts: 1 });
    expect(ask("bandicoot", { index: live.index }).kind).toBe("found");
    rmSync(join(folder, "concepts.yml"));
    expect(await live.refresh()).toMatchObject({ removed: 1 });
    expect(ask("bandicoot", { index: live.index }).kind).toBe("nothing-found");
  });

  it("takes out a note that becomes a draft where drafts do not count", async () => {
    const folder = writeNotes({ "a.md": "# A\nquokka", "b.md": "wombat" });
    const live = new LiveIndex(folder, await loadIndex(folder, { lexicon, drafts: false }), {
      drafts: false,
      now: Date.now,
    });
    write(folder, "a.md", "---\ndraft: true\n---\n# A\nquokka");
    await live.refresh();
    expect([...live.index.notes.keys()]).toEqual(["b.md"]);
  });
});
