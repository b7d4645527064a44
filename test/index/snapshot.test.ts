import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { ask } from "../../src/answer/ask.js";
import { type LoadedIndex, type LoadIndexOptions, loadIndex, whyStale } from "../../src/index/load-index.js";
import type { NoteIndex } from "../../src/index/note-index.js";
import { openSnapshot } from "../../src/index/snapshot.js";
import { walkNotes } from "../../src/index/walk-notes.js";
import { writeNotes } from "../answer/support/write-notes.js";

// Dictionaries are loaded anew each time; a busy machine takes its time for that.
vi.setConfig({ testTimeout: 60_000 });

const NOTES = {
  "a.md":
    "---\ntitle: Alpha\ntags: [x]\n---\n# Ports\n- `docker run --publish 80:80 nginx` opens a port.\n  - in the background with `-d`\n",
  "b/c.md":
    "# Names\n\n`--name` gives a container its name.\n\n```sh\ndocker top web\n```\n\n| a | b |\n| - | - |\n| 1 | quokka |\n",
  "d.md": "---\ndraft: true\n---\n# Draft\nnumbat コンテナ\n",
};
/** Reading Chinese takes a dictionary. */
const CHINESE = { "z.md": "# 容器\n- 容器在后台运行 `-d`\n  - 打开端口\n" };
const QUESTIONS = [
  "what does --publish do",
  "后台运行",
  "quokka",
  "コンテナ",
  "docker container top",
  "qoukka",
  "rice",
];

/** Files older than anything that could be younger than a reading. */
function settle(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const path = join(folder, name);
    if (statSync(path).isFile()) utimesSync(path, 1_000_000_000, 1_000_000_000);
  }
}

function setUp(files: Readonly<Record<string, string>> = NOTES): { notes: string; data: string } {
  const notes = writeNotes(files);
  settle(notes);
  return { notes, data: join(writeNotes({ "x.txt": "" }), "data") };
}

const answers = (index: NoteIndex): unknown[] =>
  QUESTIONS.map((question) => ask(question, { index, explain: true }));

async function load(notes: string, options: LoadIndexOptions = {}): Promise<LoadedIndex> {
  const loaded = await loadIndex(notes, options);
  loaded.keep?.();
  return loaded;
}

/** Whether an index came from its snapshot. */
const fresh = (loaded: LoadedIndex): boolean => loaded.keep === undefined;

function snapshots(data: string): string[] {
  return readdirSync(join(data, "index")).map((name) => join(data, "index", name));
}

describe("a snapshot", () => {
  it("gives the answers, sections, warnings and terms of the notes that it was made of", async () => {
    const { notes, data } = setUp({ ...NOTES, ...CHINESE, "e.md": "---\ntitle: [\n---\ntext\n" });
    const built = await load(notes, { data });
    const restored = await load(notes, { data });
    expect([fresh(built), fresh(restored)]).toEqual([false, true]);
    expect(answers(restored.index)).toEqual(answers(built.index));
    expect(restored.warnings).toEqual(built.warnings);
    expect(restored.warnings).toHaveLength(1);
    expect([...restored.index.terms()]).toEqual([...built.index.terms()]);
    expect(restored.index.tags).toEqual(["x"]);
    const sections = ({ index }: LoadedIndex) =>
      [...index.chunks].map(({ id, note, headings, lines, source, blocks }) => ({
        ...{ id, note, headings, lines, source, blocks },
      }));
    expect(sections(restored)).toEqual(sections(built));
    const tagged = (index: NoteIndex) => ask("what does -d do", { index, filter: { tag: "x" } });
    expect(tagged(restored.index)).toEqual(tagged(built.index));
    expect(whyStale(notes, { data, drafts: true })).toBeUndefined();
  });

  it("goes on from there: notes are taken out and in as in an index that was built", async () => {
    const { notes, data } = setUp();
    const built = await load(notes, { data });
    const restored = await load(notes, { data });
    for (const { index } of [built, restored]) {
      const note = index.notes.get("a.md");
      if (note === undefined) throw new Error("no note");
      index.exchange(["a.md"], []);
      expect(ask("what does --publish do", { index }).kind).toBe("nothing-found");
      index.exchange([], [note]);
    }
    expect(answers(restored.index)).toEqual(answers(built.index));
  });

  it("is used for no other notes, drafts or folder, and each has its own", async () => {
    const { notes, data } = setUp();
    const other = setUp({ "a.md": NOTES["a.md"] }).notes;
    await load(notes, { data });
    expect(fresh(await load(notes, { data, drafts: false }))).toBe(false);
    expect(fresh(await load(other, { data }))).toBe(false);
    for (const [folder, drafts] of [
      [notes, true],
      [notes, false],
      [other, true],
    ] as const) {
      expect(whyStale(folder, { data, drafts })).toBeUndefined();
    }
    const [first, second] = snapshots(data);
    if (first === undefined || second === undefined) throw new Error("two snapshots expected");
    cpSync(first, second);
    const stale = [notes, other].map((folder) => whyStale(folder, { data, drafts: true }));
    expect(
      [...stale, whyStale(notes, { data, drafts: false })].filter((why) => why !== undefined),
    ).toHaveLength(1);
  });

  it.each<[string, (folder: string) => void, string]>([
    ["a note is written to", (folder) => writeFileSync(join(folder, "a.md"), "# Other\n"), "a.md changed"],
    [
      "a note is written to within the same size and time",
      (folder) => {
        const path = join(folder, "a.md");
        writeFileSync(path, readFileSync(path, "utf8").replace("80:80", "81:81"));
        utimesSync(path, 1_000_000_000, 1_000_000_000);
      },
      "a.md changed",
    ],
    ["a note comes", (folder) => writeFileSync(join(folder, "new.md"), "# New\n"), "new.md changed"],
    ["a note goes", (folder) => rmSync(join(folder, "b"), { recursive: true }), "b/c.md changed"],
    [
      "a note gets another name",
      (folder) => renameSync(join(folder, "d.md"), join(folder, "e.md")),
      "e.md, d.md changed",
    ],
    [
      "concepts come",
      (folder) => writeFileSync(join(folder, "concepts.yml"), "[]\n"),
      "concepts.yml changed",
    ],
  ])("is stale when %s", async (_, change, why) => {
    const { notes, data } = setUp();
    await load(notes, { data });
    change(notes);
    expect(whyStale(notes, { data, drafts: true })).toBe(why);
    const anew = await load(notes, { data });
    expect(fresh(anew)).toBe(false);
    expect(whyStale(notes, { data, drafts: true })).toBeUndefined();
  });

  it("is fresh when a note was only touched", async () => {
    const { notes, data } = setUp();
    await load(notes, { data });
    utimesSync(join(notes, "a.md"), 1_100_000_000, 1_100_000_000);
    expect(whyStale(notes, { data, drafts: true })).toBeUndefined();
  });

  it("is stale for another version of the program", async () => {
    const { notes, data } = setUp();
    await load(notes, { data });
    const opened = openSnapshot(walkNotes(notes), { data, drafts: true, identity: "another" });
    expect(opened).toEqual({ kind: "stale", why: "the snapshot is of another version of the program" });
  });

  it("keeps the concepts that the notes bring", async () => {
    const { notes, data } = setUp({
      ...NOTES,
      "concepts.yml": "- { id: roo, en: [bandicoot], ja: [コンテナ] }\n",
    });
    const built = await load(notes, { data });
    const restored = await load(notes, { data });
    expect([built.ownConcepts, restored.ownConcepts, fresh(restored)]).toEqual([1, 1, true]);
    const asked = (index: NoteIndex) => ask("bandicoot", { index });
    expect(asked(restored.index).kind).toBe("found");
    expect(asked(restored.index)).toEqual(asked(built.index));
    writeFileSync(join(notes, "concepts.yml"), "[]\n");
    expect(ask("bandicoot", { index: (await load(notes, { data })).index }).kind).toBe("nothing-found");
  });

  it("is replaced where it is cut, altered or something else, and never used", async () => {
    const { notes, data } = setUp();
    const expected = answers((await load(notes, { data })).index);
    const [path] = snapshots(data);
    if (path === undefined) throw new Error("no snapshot");
    const whole = readFileSync(path);
    const damage = fc.oneof(
      fc.nat({ max: whole.length - 1 }).map((length) => whole.subarray(0, length)),
      fc.nat({ max: whole.length * 8 - 1 }).map((bit) => {
        const flipped = Buffer.from(whole);
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        return flipped;
      }),
      fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
    );
    fc.assert(
      fc.property(damage, (bytes) => {
        writeFileSync(path, bytes);
        expect(whyStale(notes, { data, drafts: true })).toMatch(/^the snapshot is cut, altered/);
      }),
      { numRuns: 60 },
    );
    writeFileSync(path, whole.subarray(0, 100));
    const anew = await load(notes, { data });
    expect(fresh(anew)).toBe(false);
    expect(answers(anew.index)).toEqual(expected);
    expect(whyStale(notes, { data, drafts: true })).toBeUndefined();
  });

  it("is whole while several write it, and leaves nothing beside it", async () => {
    const { notes, data } = setUp();
    const loaded = await Promise.all([1, 2, 3].map(() => loadIndex(notes, { data })));
    for (const { keep } of loaded) {
      keep?.();
      expect(whyStale(notes, { data, drafts: true })).toBeUndefined();
    }
    expect(snapshots(data)).toHaveLength(1);
  });

  it("is done without where the data folder cannot be written to", async () => {
    const { notes, data } = setUp();
    writeFileSync(data, "a file");
    const loaded = await loadIndex(notes, { data });
    expect(loaded.keep).toThrow(/ENOTDIR|EEXIST/);
    expect(answers(loaded.index)).toEqual(answers((await loadIndex(notes)).index));
  });

  it("takes away what was left behind an hour ago, and nothing younger", async () => {
    const { notes, data } = setUp();
    mkdirSync(join(data, "index"), { recursive: true });
    const [old, young] = ["old.tmp", "young.tmp"].map((name) => join(data, "index", name));
    if (old === undefined || young === undefined) throw new Error("two names expected");
    for (const path of [old, young]) writeFileSync(path, "");
    utimesSync(old, 1_000_000_000, 1_000_000_000);
    await load(notes, { data });
    const left = snapshots(data);
    expect(left).toContain(young);
    expect(left).not.toContain(old);
  });

  it("of the owner's notes answers what is asked of them as the notes do", async () => {
    const notes = join(import.meta.dirname, "../../notes");
    const { data } = setUp();
    const questions = readFileSync(join(import.meta.dirname, "../eval/docker/questions.jsonl"), "utf8")
      .trim()
      .split("\n")
      .filter((_, at) => at % 9 === 0)
      .map((line) => String(JSON.parse(line).q));
    const built = await load(notes, { data });
    const restored = await load(notes, { data });
    expect(fresh(restored)).toBe(true);
    for (const question of questions) {
      expect(ask(question, { index: restored.index, explain: true })).toEqual(
        ask(question, { index: built.index, explain: true }),
      );
    }
    onTestFinished(() => rmSync(data, { recursive: true, force: true }));
  });
});
