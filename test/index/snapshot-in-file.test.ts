import {
  existsSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { ask } from "../../src/answer/ask.js";
import { indexNote } from "../../src/index/index-note.js";
import { loadIndex, whyStale } from "../../src/index/load-index.js";
import type { NoteIndex } from "../../src/index/note-index.js";
import { programIdentity } from "../../src/index/program-identity.js";
import { keepSnapshot } from "../../src/index/snapshot.js";
import { walkNotes } from "../../src/index/walk-notes.js";
import { writeNotes } from "../answer/support/write-notes.js";
import { collectGarbage } from "./support/collect-garbage.js";

vi.setConfig({ testTimeout: 60_000 });

const NOTES = {
  "a.md": "---\ntags: [x]\n---\n# Ports\n- `docker run --publish 80:80 nginx` opens a port\n  - with `-d`\n",
  "b/c.md": `# Names\n\n\`--name\` gives a name.\n\n## Animals\n\n${"quokka wombat numbat\n\n".repeat(400)}`,
  "d.md": "# Draft\nbilby\n",
};
const QUESTIONS = ["what does --publish do", "quokka", "bilby", "names", "dokcer", "rice"];

const answers = (index: NoteIndex): unknown[] =>
  QUESTIONS.map((question) => ask(question, { index, explain: true }));
const sections = (index: NoteIndex): unknown[] =>
  [...index.chunks].map(({ id, headings, source, blocks }) => ({ id, headings, source, blocks }));

/** A folder of notes whose index is kept, that index as it was built, and one whose sections stay in the file. */
async function setUp(files: Readonly<Record<string, string>> = NOTES) {
  const notes = writeNotes(files);
  const data = join(writeNotes({ "x.txt": "" }), "data");
  const built = await loadIndex(notes, { data });
  built.keep?.();
  const unreadable: true[] = [];
  const open = () => loadIndex(notes, { data, holdUpTo: 0, onUnreadable: () => unreadable.push(true) });
  const file = () => join(data, "index", readdirSync(join(data, "index"))[0] ?? "");
  return { notes, data, built, open, file, unreadable, opened: await open() };
}

/** Whether anything in this process has the file open; undefined where the system does not tell. */
function isOpen(path: string): boolean | undefined {
  const folder = "/proc/self/fd";
  if (!existsSync(folder)) return undefined;
  return readdirSync(folder).some((name) => {
    try {
      return readlinkSync(join(folder, name)).startsWith(path);
    } catch {
      return false;
    }
  });
}

describe("an index whose sections stay in its snapshot", () => {
  it("is the index that was built", async () => {
    const { built, opened } = await setUp();
    expect(opened.keep).toBeUndefined();
    expect(answers(opened.index)).toEqual(answers(built.index));
    expect(sections(opened.index)).toEqual(sections(built.index));
    expect([...opened.index.terms()]).toEqual([...built.index.terms()]);
  });

  it("stays what it is when another snapshot takes the place of its own, and when that is removed", async () => {
    const { notes, data, built, opened, unreadable } = await setUp();
    writeFileSync(join(notes, "a.md"), "# Other\n\nsomething else of another length\n");
    const { index, keep } = await loadIndex(notes, { data });
    keep?.();
    expect(answers(index)).not.toEqual(answers(built.index));
    expect(answers(opened.index)).toEqual(answers(built.index));
    rmSync(data, { recursive: true });
    expect(sections(opened.index)).toEqual(sections(built.index));
    expect(unreadable).toEqual([]);
  });

  it("is taken over into the next snapshot, with the notes that were edited meanwhile", async () => {
    const { notes, data, opened, open } = await setUp();
    const text = "# Ports\n\nnothing is published, says the quokka\n";
    writeFileSync(join(notes, "a.md"), text);
    const anew = await loadIndex(notes);
    const { note } = indexNote({ path: "a.md", text }, { drafts: true });
    opened.index.exchange(["a.md"], note === undefined ? [] : [note]);
    const place = { data, drafts: true, identity: programIdentity() };
    const { readAt, sources } = anew;
    const content = { index: opened.index, readAt, sources, warnings: [] };
    keepSnapshot(content, { walked: walkNotes(notes), place, now: Date.now() });
    const again = await open();
    expect(again.keep).toBeUndefined();
    expect(sections(again.index)).toEqual(expect.arrayContaining(sections(anew.index)));
    const found = (index: NoteIndex) => index.blocksWith(["quokka"]).length;
    expect(found(again.index)).toBe(found(anew.index));
  });

  it.each<[string, (file: string) => void]>([
    [
      "written to",
      (file) =>
        writeFileSync(
          file,
          readFileSync(file).map((byte) => byte ^ 1),
        ),
    ],
    ["cut", (file) => truncateSync(file, 2000)],
  ])("refuses to answer from a file that is %s, and is built anew", async (_, damage) => {
    const { notes, data, built, opened, open, file, unreadable } = await setUp();
    damage(file());
    expect(() => ask("quokka", { index: opened.index })).toThrow(
      expect.objectContaining({ name: "UserError", code: "data-file" }),
    );
    expect(unreadable.length).toBeGreaterThan(0);
    expect(whyStale(notes, { data, drafts: true })).toMatch(/^the snapshot is cut, altered/);
    const again = await open();
    expect(again.keep).toBeDefined();
    expect(answers(again.index)).toEqual(answers(built.index));
  });

  it("holds its file as long as somebody holds the index, and no other file", async () => {
    const { notes, data, file, built, open } = await setUp();
    const path = file();
    await collectGarbage();
    if (isOpen(path) === undefined) return;
    expect(isOpen(path)).toBe(false);
    let held: { readonly index: NoteIndex } | undefined = await open();
    await collectGarbage();
    expect([isOpen(path), held.index.notes.size]).toEqual([true, 3]);
    held = undefined;
    await collectGarbage();
    expect(isOpen(path)).toBe(false);
    expect((await loadIndex(notes, { data })).index.notes.size).toBe(built.index.notes.size);
    expect(isOpen(path)).toBe(false);
    writeFileSync(join(notes, "new.md"), "# New\n");
    expect(whyStale(notes, { data, drafts: true })).toBe("new.md changed");
    expect((await loadIndex(notes, { data, holdUpTo: 0 })).keep).toBeDefined();
    expect(isOpen(path)).toBe(false);
    truncateSync(path, 2000);
    expect(whyStale(notes, { data, drafts: true })).toMatch(/^the snapshot is cut/);
    expect(isOpen(path)).toBe(false);
  });
});
