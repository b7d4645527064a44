import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { createAskedStore } from "../../../src/store/asked-store.js";
import { openDatabase } from "../../../src/store/open-database.js";
import { run } from "../support/fake-io.js";

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "studybot-data-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

async function askedFolder(question: string): Promise<string> {
  const dataFolder = emptyFolder();
  const database = await openDatabase({ dataFolder });
  await createAskedStore(database).record({ userId: "1", question, locale: "ja", found: false, askedAt: 0 });
  await database.close();
  return dataFolder;
}

describe("studybot data", () => {
  it("writes a backup that another data folder takes, byte for byte", async () => {
    const [from, to, files] = [await askedFolder("容器は何ですか"), emptyFolder(), emptyFolder()];
    const file = join(files, "backup.jsonl");
    const exported = await run(["data", "export", file], { env: { STUDYBOT_DATA: from } });
    expect(exported).toEqual({
      ...{ code: 0, stdout: "", stderr: `studybot: 2 rows of ${from}/studybot.db written to ${file}\n` },
    });
    expect(readdirSync(files)).toEqual(["backup.jsonl"]);
    expect(statSync(file).mode & 0o077).toBe(0);
    const imported = await run(["data", "import", file], { env: { STUDYBOT_DATA: to } });
    expect(imported).toEqual({
      ...{ code: 0, stdout: "", stderr: `studybot: 2 rows of ${file} read into ${to}/studybot.db\n` },
    });
    const again = await run(["data", "export"], { env: { STUDYBOT_DATA: to } });
    expect(again).toEqual({ code: 0, stdout: readFileSync(file, "utf8"), stderr: "" });
  });

  it("takes a backup from a pipe, in pieces as they come, and names it where it is not whole", async () => {
    const [from, to, other] = [await askedFolder("容器は何ですか"), emptyFolder(), emptyFolder()];
    const { stdout } = await run(["data", "export"], { env: { STUDYBOT_DATA: from } });
    expect((await run(["data", "export", "-"], { env: { STUDYBOT_DATA: from } })).stdout).toBe(stdout);
    const bytes = Buffer.from(stdout);
    const pieces = Array.from({ length: 9 }, (_, at) =>
      bytes.subarray((at * bytes.length) / 9, ((at + 1) * bytes.length) / 9),
    );
    const imported = await run(["data", "import", "-"], { env: { STUDYBOT_DATA: to }, stdin: pieces });
    expect(imported).toEqual({
      ...{ code: 0, stdout: "", stderr: `studybot: 2 rows of standard input read into ${to}/studybot.db\n` },
    });
    expect((await run(["data", "export"], { env: { STUDYBOT_DATA: to } })).stdout).toBe(stdout);
    const cut = await run(["data", "import", "-"], {
      env: { STUDYBOT_DATA: other },
      stdin: stdout.slice(0, 200),
    });
    expect(cut).toMatchObject({ code: 2, stderr: expect.stringContaining("studybot: standard input:2: ") });
  });

  it("replaces what is there only when told to, and an older backup only when the new one is whole", async () => {
    const [from, to, files] = [await askedFolder("new"), await askedFolder("old"), emptyFolder()];
    const file = join(files, "backup.jsonl");
    await run(["data", "export", file], { env: { STUDYBOT_DATA: to } });
    await run(["data", "export", file], { env: { STUDYBOT_DATA: from } });
    const refused = await run(["data", "import", file], { env: { STUDYBOT_DATA: to } });
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining("--replace") });
    expect((await run(["data", "export"], { env: { STUDYBOT_DATA: to } })).stdout).toContain('"old"');
    await run(["data", "import", file, "--replace"], { env: { STUDYBOT_DATA: to } });
    const after = (await run(["data", "export"], { env: { STUDYBOT_DATA: to } })).stdout;
    expect(after).toBe(readFileSync(file, "utf8"));
    expect(after).toContain('"new"');
  });

  it("exits with 2 and says where for what cannot be read, written or found", async () => {
    const [folder, empty] = [await askedFolder("a"), emptyFolder()];
    const cut = join(empty, "cut.jsonl");
    writeFileSync(
      cut,
      (await run(["data", "export"], { env: { STUDYBOT_DATA: folder } })).stdout.slice(0, 200),
    );
    const cases: readonly (readonly [readonly string[], string, string])[] = [
      [["import", cut], join(empty, "new"), `studybot: ${cut}:2: expected a row of a table`],
      [
        ["import", join(empty, "none")],
        join(empty, "new"),
        `studybot: cannot read ${join(empty, "none")}: ENOENT`,
      ],
      [
        ["export", join(empty, "none", "file")],
        folder,
        `studybot: cannot write ${join(empty, "none", "file")}: ENOENT`,
      ],
      [["export"], join(empty, "other"), "studybot: there is no database"],
      [["import"], folder, "studybot: missing required argument 'file'"],
      [[], folder, "Usage: studybot data"],
    ];
    for (const [words, STUDYBOT_DATA, message] of cases) {
      const { code, stdout, stderr } = await run(["data", ...words], { env: { STUDYBOT_DATA } });
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toContain(message);
    }
  });
});
