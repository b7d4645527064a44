import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type LoadIndexOptions, loadIndex } from "../../src/index/load-index.js";
import { UserError } from "../../src/user-error.js";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "load-index-"));
  await mkdir(join(folder, "sub"));
  await writeFile(join(folder, "a.md"), "---\ntitle: Alpha\ntags: [x]\n---\n# One\n\nquokka\n");
  await writeFile(join(folder, "b.md"), "---\ndraft: true\n---\nwombat\n");
  await writeFile(join(folder, "sub", "c.md"), "---\ntitle: [\n---\n\nnumbat\n");
  await writeFile(join(folder, "d.md"), Buffer.from([0x61, 0x0a, 0xff]));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe("loadIndex", () => {
  it("reads all notes of a folder with their tags, drafts included, and gathers the warnings", async () => {
    const { index, warnings } = await loadIndex(folder);
    const notes = (question: string, tag?: string) =>
      index
        .search(question, { limit: 5, ...(tag === undefined ? {} : { filter: { tag } }) })
        .hits.map(({ chunk }) => chunk.note);
    expect(notes("quokka")).toEqual(["a.md"]);
    expect(notes("quokka", "x")).toEqual(["a.md"]);
    expect(notes("quokka", "y")).toEqual([]);
    expect(notes("wombat")).toEqual(["b.md"]);
    expect(notes("numbat")).toEqual(["sub/c.md"]);
    expect(notes("alpha")).toContain("a.md");
    expect(warnings.map(({ note, line }) => [note, line])).toEqual([
      ["d.md", 2],
      ["sub/c.md", expect.any(Number)],
    ]);
  });

  it("leaves drafts out when it is told to, and reports its progress", async () => {
    const progress: [number, number][] = [];
    const { index } = await loadIndex(folder, {
      drafts: false,
      onProgress: (done, total) => progress.push([done, total]),
    });
    expect([...new Set([...index.chunks].map((chunk) => chunk.note))]).toEqual(["a.md", "sub/c.md"]);
    expect(progress).toHaveLength(3);
    for (const [done, total] of progress) {
      expect(total).toBe(3);
      expect(done).toBeLessThanOrEqual(total);
    }
  });

  describe("of many notes", () => {
    const data = () => join(folder, "..", `${basename(folder)}-data`);
    afterEach(() => rm(data(), { recursive: true, force: true }));

    /** Stands for another process: builds and keeps as that does. */
    const apart: NonNullable<LoadIndexOptions["apart"]> = async (request, { onProgress } = {}) => {
      const { keep } = await loadIndex(request.folder, {
        ...request,
        apartFrom: Number.POSITIVE_INFINITY,
        ...(onProgress === undefined ? {} : { onProgress }),
      });
      keep?.();
      return true;
    };

    it("opens what another process built and kept, also where notes changed meanwhile", async () => {
      const progress: number[] = [];
      const loaded = await loadIndex(folder, {
        data: data(),
        drafts: false,
        apartFrom: 0,
        apart: async (...request) => {
          const kept = await apart(...request);
          await writeFile(join(folder, "a.md"), "# Two\n\nbilby\n");
          return kept;
        },
        onProgress: (done) => progress.push(done),
      });
      expect(progress).toEqual([1, 2, 3]);
      const built = await loadIndex(folder, { drafts: false });
      const found = (question: string) => loaded.index.search(question, { limit: 5 }).hits.length;
      expect([found("quokka"), found("bilby"), found("wombat")]).toEqual([1, 0, 0]);
      expect(loaded.warnings).toEqual(built.warnings);
      expect(loaded.sources.map(({ path }) => path)).toEqual(["a.md", "b.md", "d.md", "sub/c.md"]);
      // It is kept already, and was read this time.
      const kept = await readdir(join(data(), "index"));
      loaded.keep?.();
      expect([loaded.keep === undefined, await readdir(join(data(), "index"))]).toEqual([false, kept]);
    });

    it("reads them itself where the other process keeps nothing", async () => {
      const asked: unknown[] = [];
      const refuse: typeof apart = async (request) => {
        asked.push(request);
        return asked.length > 1;
      };
      for (const _ of [1, 2]) {
        const { index, keep } = await loadIndex(folder, { data: data(), apartFrom: 0, apart: refuse });
        expect([index.notes.size, keep === undefined]).toEqual([3, false]);
      }
      expect(asked).toHaveLength(2);
    });

    it("asks no other process where the index cannot be kept, is there, or the notes are few", async () => {
      const never = (): never => {
        throw new Error("asked");
      };
      await writeFile(data(), "a file");
      await loadIndex(folder, { data: data(), apartFrom: 0, apart: never });
      await rm(data());
      await loadIndex(folder, { data: data(), apartFrom: 1000, apart: never });
      (await loadIndex(folder, { data: data() })).keep?.();
      await loadIndex(folder, { data: data(), apartFrom: 0, apart: never });
    });
  });

  it("refuses a folder that is not there", async () => {
    await expect(loadIndex(join(folder, "absent"))).rejects.toThrow(UserError);
  });

  it("finds the line of the owner's notes that says it, with the program's own words", async () => {
    const { index, warnings } = await loadIndex(fileURLToPath(new URL("../../notes", import.meta.url)));
    const first = (question: string) => index.search(question, { limit: 1 }).hits[0]?.block.lines[0];
    expect(warnings).toEqual([]);
    expect(first("--publish")).toBeDefined();
    expect(first("what does --link do")).toBe(87);
    expect(first("--link是什么")).toBe(87);
    expect(first("docker container stats")).toBe(38);
  });
});
