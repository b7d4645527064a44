import { chmod, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { MAX_NOTE_BYTES, readNotes } from "../../src/index/read-notes.js";
import { UserError } from "../../src/user-error.js";

/** The superuser reads every file, whatever its mode. */
const IS_ROOT = process.getuid?.() === 0;
const HAS_LINKS = process.platform !== "win32";

let outside: string;
let folder: string;

beforeEach(async () => {
  outside = await realpath(await mkdtemp(join(tmpdir(), "read-notes-")));
  folder = join(outside, "notes");
  await mkdir(folder);
});

afterEach(async () => {
  await rm(outside, { recursive: true, force: true });
});

async function write(path: string, content: string | Buffer = `text of ${path}\n`): Promise<void> {
  const full = join(folder, path);
  await mkdir(dirname(full), { recursive: true });
  await writeFile(full, content);
}

async function paths(): Promise<string[]> {
  return (await readNotes(folder)).files.map((file) => file.path);
}

async function failure(at: string): Promise<UserError> {
  const error = await readNotes(at).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UserError);
  return error as UserError;
}

describe("which files are notes", () => {
  it("reads .md and .markdown in any case, in any folder below, and nothing else", async () => {
    for (const path of ["a.md", "B.MD", "c.Markdown", "d.txt", "md", "e.md.bak", "f.mdx", "deep/er/g.md"]) {
      await write(path);
    }
    expect(await paths()).toEqual(["B.MD", "a.md", "c.Markdown", "deep/er/g.md"]);
  });

  it("takes names with spaces, Chinese, Japanese and marks of the shell", async () => {
    for (const path of ["knives and heat.md", "发酵/与腌制.md", "サービス.md", "a'b $(c) #d%20.md"]) {
      await write(path);
    }
    const { files } = await readNotes(folder);
    expect(new Set(files.map((file) => file.path))).toEqual(
      new Set(["knives and heat.md", "发酵/与腌制.md", "サービス.md", "a'b $(c) #d%20.md"]),
    );
    for (const file of files) expect(file.text).toBe(`text of ${file.path}\n`);
  });

  it("passes over dot-folders, dot-files and node_modules at any depth", async () => {
    for (const path of [
      "kept.md",
      ".obsidian/x.md",
      ".hidden.md",
      "node_modules/p/README.md",
      "sub/.git/y.md",
      "sub/node_modules/z.md",
    ]) {
      await write(path);
    }
    await write("node_modules.md");
    expect(await paths()).toEqual(["kept.md", "node_modules.md"]);
  });

  it("enters a folder that is called like a note, and reads the notes in it", async () => {
    await write("folder.md/inner.md");
    expect(await paths()).toEqual(["folder.md/inner.md"]);
  });

  it("orders by the code units of the whole path, not by folder or by locale", async () => {
    for (const path of ["sub/x.md", "sub.md", "é.md", "z.md", "Z.md", "中.md", "10.md", "9.md"])
      await write(path);
    const read = await paths();
    expect(read).toEqual([...read].sort());
    expect(read).toEqual(["10.md", "9.md", "Z.md", "sub.md", "sub/x.md", "z.md", "é.md", "中.md"]);
  });

  it("reads more files than it opens at once, each with its own text", async () => {
    await Promise.all(Array.from({ length: 75 }, (_, i) => write(`n${i}.md`)));
    const { files } = await readNotes(folder);
    expect(files).toHaveLength(75);
    expect(files.every((file) => file.text === `text of ${file.path}\n`)).toBe(true);
  });
});

describe("bytes to text", () => {
  it("drops a byte order mark at the beginning and keeps the line ends as they stand", async () => {
    await write("bom.md", Buffer.from("\uFEFF# 标题\r\ntext\r\n"));
    await write("plain.md", Buffer.from("no newline at the end"));
    await write("empty.md", Buffer.alloc(0));
    const { files, warnings } = await readNotes(folder);
    expect(Object.fromEntries(files.map((file) => [file.path, file.text]))).toEqual({
      "bom.md": "# 标题\r\ntext\r\n",
      "plain.md": "no newline at the end",
      "empty.md": "",
    });
    expect(warnings).toEqual([]);
  });

  it.each([
    ["on the first line", Buffer.from([0x61, 0xff, 0x0a]), 1],
    ["after two line feeds", Buffer.from([0x61, 0x0a, 0x62, 0x0a, 0xc3, 0x28, 0x0a]), 3],
    ["after CRLF", Buffer.concat([Buffer.from("a\r\nb\r\n容器"), Buffer.from([0xe5, 0xae])]), 3],
    ["in a surrogate written as UTF-8", Buffer.from([0x0a, 0xed, 0xa0, 0x80]), 2],
    ["in an overlong form", Buffer.from([0x0a, 0x0a, 0xc0, 0xaf]), 3],
  ])("names the line of bytes that are not UTF-8 %s, and reads the rest", async (_, bytes, line) => {
    await write("bad.md", bytes);
    await write("good.md");
    const { files, warnings } = await readNotes(folder);
    expect(files.map((file) => file.path)).toEqual(["good.md"]);
    expect(warnings).toEqual([{ note: "bad.md", line, message: expect.stringMatching(/UTF-8/) }]);
  });

  it("warns of UTF-16 with a byte order mark, in either order", async () => {
    const little = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("# 标题\n", "utf16le")]);
    await write("little.md", little);
    await write("big.md", Buffer.from(little).swap16());
    await write("good.md");
    const { files, warnings } = await readNotes(folder);
    expect(files.map((file) => file.path)).toEqual(["good.md"]);
    expect(warnings.map(({ note, line }) => [note, line])).toEqual([
      ["big.md", 1],
      ["little.md", 1],
    ]);
  });

  it("reads a note of 5 MiB and warns of one that is a byte larger", async () => {
    await write("most.md", Buffer.alloc(MAX_NOTE_BYTES, "a"));
    await write("over.md", Buffer.alloc(MAX_NOTE_BYTES + 1, "a"));
    const { files, warnings } = await readNotes(folder);
    expect(files.map((file) => [file.path, file.text.length])).toEqual([["most.md", MAX_NOTE_BYTES]]);
    expect(warnings).toEqual([{ note: "over.md", message: expect.stringContaining("5 MiB") }]);
  });

  it.skipIf(IS_ROOT)("warns of a file and of a folder that may not be read, and reads the rest", async () => {
    await write("closed.md");
    await write("shut/in.md");
    await write("open.md");
    await chmod(join(folder, "closed.md"), 0);
    await chmod(join(folder, "shut"), 0);
    const { files, warnings } = await readNotes(folder);
    await chmod(join(folder, "shut"), 0o700);
    expect(files.map((file) => file.path)).toEqual(["open.md"]);
    expect(warnings.map(({ note }) => note)).toEqual(["closed.md", "shut"]);
    for (const { message } of warnings) expect(message).toContain("permission denied");
  });

  it("lists warnings by the notes' names", async () => {
    for (const path of ["z.md", "a.md", "m/n.md"]) await write(path, Buffer.from([0xff]));
    await write("good.md");
    const { warnings } = await readNotes(folder);
    expect(warnings.map(({ note }) => note)).toEqual(["a.md", "m/n.md", "z.md"]);
  });
});

describe.skipIf(!HAS_LINKS)("symbolic links", () => {
  it("does not follow a file or a folder out of the notes, and says so", async () => {
    await writeFile(join(outside, "secret.md"), "secret");
    await mkdir(join(outside, "notes-private"));
    await writeFile(join(outside, "notes-private", "diary.md"), "secret");
    await write("kept.md");
    await symlink(join(outside, "secret.md"), join(folder, "alias.md"));
    await symlink("../notes-private", join(folder, "private"));
    await symlink("..", join(folder, "up"));
    const { files, warnings } = await readNotes(folder);
    expect(files.map((file) => file.path)).toEqual(["kept.md"]);
    expect(warnings.map(({ note }) => note)).toEqual(["alias.md", "private", "up"]);
    for (const { message } of warnings) expect(message).toContain("leaves the notes folder");
  });

  it("does not go round in a circle of folders", async () => {
    await write("sub/kept.md");
    await symlink("..", join(folder, "sub", "up"));
    await symlink(".", join(folder, "self"));
    const { files, warnings } = await readNotes(folder);
    expect(files.map((file) => file.path)).toEqual(["sub/kept.md"]);
    expect(warnings).toEqual([]);
  });

  it("warns of a note that links to itself or to nothing, and is silent about other broken links", async () => {
    await write("kept.md");
    await symlink("loop.md", join(folder, "loop.md"));
    await symlink("gone", join(folder, "lost.md"));
    await symlink("gone", join(folder, "lost.txt"));
    const { files, warnings } = await readNotes(folder);
    expect(files.map((file) => file.path)).toEqual(["kept.md"]);
    expect(warnings).toEqual([
      { note: "loop.md", message: expect.stringContaining("circle") },
      { note: "lost.md", message: expect.stringContaining("does not exist") },
    ]);
  });

  it("reads a note once, under its own path, however many links name it", async () => {
    await write("z/real.md");
    await symlink("z/real.md", join(folder, "a.md"));
    await symlink("z", join(folder, "b"));
    const { files, warnings } = await readNotes(folder);
    expect(files.map((file) => file.path)).toEqual(["z/real.md"]);
    expect(warnings).toEqual([]);
  });

  it("reads a note under a link's name where that is the only one that is a note's", async () => {
    await write("README");
    await write("kept.md");
    await symlink("README", join(folder, "readme.md"));
    await symlink("kept.md", join(folder, "kept.txt"));
    expect(await paths()).toEqual(["kept.md", "readme.md"]);
  });

  it("takes a folder that is itself reached by a link", async () => {
    await write("kept.md");
    await symlink(folder, join(outside, "alias"));
    const { files } = await readNotes(join(outside, "alias"));
    expect(files.map((file) => file.path)).toEqual(["kept.md"]);
  });
});

describe("a folder that cannot be used", () => {
  it("is refused by name where it does not exist", async () => {
    const error = await failure(join(outside, "absent"));
    expect(error.code).toBe("notes-missing");
    expect(error.message).toContain(join(outside, "absent"));
    expect(error.message).toContain("does not exist");
  });

  it("is refused where a file stands in its place or on its way", async () => {
    await write("a.md");
    const file = await failure(join(folder, "a.md"));
    expect([file.code, file.message]).toEqual(["notes-missing", expect.stringContaining("is a file")]);
    const below = await failure(join(folder, "a.md", "b"));
    expect([below.code, below.message]).toEqual(["notes-missing", expect.stringContaining("is a file")]);
  });

  it("is refused where it holds no note", async () => {
    await write("readme.txt");
    await write(".obsidian/x.md");
    const error = await failure(folder);
    expect(error.code).toBe("notes-empty");
    expect(error.message).toContain(folder);
  });

  it("is refused with the first reason where no note can be read", async () => {
    await write("bad.md", Buffer.from([0xff]));
    const error = await failure(folder);
    expect([error.code, error.message]).toEqual(["notes-empty", expect.stringContaining("bad.md")]);
  });
});

it("names the true line of bytes that are not UTF-8, after a replacement character and after CR", async () => {
  const folder = await mkdtemp(join(tmpdir(), "bugs-"));
  try {
    await writeFile(join(folder, "a.md"), Buffer.concat([Buffer.from("\uFFFD\n\n"), Buffer.from([0xff])]));
    await writeFile(join(folder, "b.md"), Buffer.concat([Buffer.from("x\ry\r"), Buffer.from([0xff])]));
    await writeFile(join(folder, "good.md"), "x");
    const { warnings } = await readNotes(folder);
    expect(warnings.map(({ line }) => line)).toEqual([3, 3]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

it("takes UTF-16 without a byte order mark for what it is", async () => {
  const folder = await mkdtemp(join(tmpdir(), "bugs-"));
  try {
    await writeFile(join(folder, "a.md"), Buffer.from("# title\nplain\n", "utf16le"));
    await writeFile(join(folder, "good.md"), "x");
    const { files } = await readNotes(folder);
    expect(files.map(({ path }) => path)).toEqual(["good.md"]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
