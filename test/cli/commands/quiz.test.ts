import { expect, it, vi } from "vitest";
import { writeNotes } from "../../answer/support/write-notes.js";
import { run } from "../support/fake-io.js";

vi.setConfig({ testTimeout: 30_000 });

const NOTES = `# git
- \`git init\` makes a repository of this folder
- \`git gc\` packs loose objects away
- \`git add -p\` stages piece by piece
`;

it("studybot quiz --list --json prints a question a line by the contract", async () => {
  const { code, stdout, stderr } = await run([
    "quiz",
    "--list",
    "--json",
    "--notes",
    writeNotes({ "a.md": NOTES }),
  ]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const questions = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  const typed = questions.find(({ kind, answer }) => kind === "fill-in" && answer === "gc");
  expect(typed).toEqual({
    id: expect.stringMatching(/^[a-z0-9]{16}$/),
    kind: "fill-in",
    prompt: "Fill in the gap: packs loose objects away\ngit ____",
    answer: "gc",
    note: "a.md",
    headings: ["git"],
    lines: [3, 3],
    explanation: "- `git gc` packs loose objects away",
  });
  const chosen = questions.find(({ kind }) => kind === "which-command");
  expect(chosen?.options).toContain(chosen?.answer);
});

it("says so where the notes yield none, and where --list is missing", async () => {
  const none = await run(["quiz", "--list", "--notes", writeNotes({ "a.md": "# Empty\n" })]);
  expect([none.code, none.stdout, none.stderr]).toEqual([1, "", "studybot: the notes yield no question\n"]);
  const missing = await run(["quiz"]);
  expect(missing.code).toBe(2);
  expect(missing.stderr).toContain("--list");
});
