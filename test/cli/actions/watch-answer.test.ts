import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { writeNotes } from "../../answer/support/write-notes.js";
import { run } from "../support/fake-io.js";

vi.setConfig({ testTimeout: 30_000 });

/** Timers that go off at once, and a person who ends the program after so many answers. */
function watchFor(answers: number, edit: (count: number, seen: () => void) => void) {
  let seen = (): void => {};
  let end = (): void => {};
  let count = 0;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return {
    live: {
      timer: (callback: () => void) => {
        queueMicrotask(callback);
        return () => {};
      },
      interrupted: () => ended,
      watch: async (_folder: string, onEvent: () => void) => {
        seen = onEvent;
        return { close: async () => {} };
      },
    },
    onStdout: (text: string) => {
      if (!/The notes do not say|quokka/.test(text)) return;
      count++;
      if (count === answers) end();
      else setImmediate(() => edit(count, seen));
    },
  };
}

describe("studybot ask --watch", () => {
  it("answers again whenever the notes change, until it is ended, and exits as the last answer has it", async () => {
    const notes = writeNotes({ "a.md": "# One\nwombat" });
    const texts = ["# One\na quokka", "# One\ntwo quokkas"];
    const watched = watchFor(3, (count, seen) => {
      writeFileSync(join(notes, "a.md"), texts[count - 1] ?? "");
      seen();
    });
    const piped = await run(["ask", "--watch", "quokka", "--notes", notes], watched);
    expect(piped).toMatchObject({ code: 0, stderr: "" });
    expect(piped.stdout.match(/The notes do not say|a quokka|two quokkas/g)).toEqual([
      "The notes do not say",
      "a quokka",
      "two quokkas",
    ]);
    expect(piped.stdout).not.toContain("\u001B");
  });

  it("takes the last answer's place on a terminal, and says what cannot be read", async () => {
    const notes = writeNotes({ "a.md": "# One\na quokka" });
    const watched = watchFor(2, (_, seen) => {
      writeFileSync(join(notes, "b.md"), Buffer.from([0xff]));
      writeFileSync(join(notes, "a.md"), "# One\ntwo quokkas");
      seen();
    });
    const env = { NO_COLOR: "1" };
    const shown = await run(["ask", "--watch", "quokka", "--notes", notes], { ...watched, columns: 60, env });
    const [first, second] = shown.stdout.split("\u001B[2J\u001B[3J\u001B[H");
    expect(first).toContain("a quokka");
    expect(second).toContain("two quokkas");
    expect(shown.stderr).toMatch(/^studybot: b\.md:1: not read/);
  });

  it("goes with one question, not with many", async () => {
    const many = await run(["ask", "--watch", "--stdin"]);
    expect(many).toMatchObject({ code: 2, stdout: "" });
    expect(many.stderr).toMatch(/--watch answers one question/);
  });
});
