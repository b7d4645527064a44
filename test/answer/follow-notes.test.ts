import { readdirSync, renameSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { followNotes, GONE_MS, LONGEST_WAIT_MS, QUIET_MS } from "../../src/answer/follow-notes.js";
import { UserError } from "../../src/user-error.js";
import { writeNotes } from "./support/write-notes.js";

vi.setConfig({ testTimeout: 30_000 });

/** A clock that is put forward by hand. */
function manualClock() {
  let time = 1_000_000;
  let waiting: { at: number; callback: () => void }[] = [];
  return {
    now: () => time,
    timer: (callback: () => void, ms: number) => {
      const one = { at: time + ms, callback };
      waiting.push(one);
      return () => {
        waiting = waiting.filter((other) => other !== one);
      };
    },
    forward: (ms: number) => {
      time += ms;
      const due = waiting.filter(({ at }) => at <= time);
      waiting = waiting.filter(({ at }) => at > time);
      for (const { callback } of due) callback();
    },
    waiting: () => waiting.length,
  };
}

async function follow(files: Readonly<Record<string, string>>, data?: string) {
  const folder = writeNotes(files);
  return { folder, ...(await followFolder(folder, data)) };
}

async function followFolder(folder: string, data?: string) {
  const clock = manualClock();
  const told: string[] = [];
  const watches: { event: () => void; closed: boolean }[] = [];
  const notes = await followNotes({
    notes: folder,
    ...(data === undefined ? {} : { data, holdUpTo: 0 }),
    now: clock.now,
    timer: clock.timer,
    onWarning: (warning) => told.push(warning),
    onChange: ({ changed, removed }) => told.push(`${changed} changed, ${removed} removed`),
    onFailure: (message) => told.push(message.replace(folder, "FOLDER")),
    watch: async (_, event) => {
      const watch = { event, closed: false };
      watches.push(watch);
      return {
        close: async () => {
          watch.closed = true;
        },
      };
    },
  });
  onTestFinished(notes.close);
  const kind = (question: string) => notes.current().ask(question).kind;
  await notes.settled();
  return { clock, told, watches, notes, kind, event: () => watches.at(-1)?.event() };
}

describe("notes that are followed", () => {
  it("are asked as they are once their folder has been quiet for a moment", async () => {
    const { folder, clock, told, notes, kind, event } = await follow({ "a.md": "quokka" });
    const before = notes.current();
    writeFileSync(join(folder, "b.md"), "bilby");
    event();
    clock.forward(QUIET_MS - 1);
    writeFileSync(join(folder, "c.md"), "numbat");
    event();
    clock.forward(QUIET_MS - 1);
    expect([kind("bilby"), told]).toEqual(["nothing-found", []]);
    clock.forward(1);
    await notes.settled();
    expect([kind("bilby"), kind("numbat")]).toEqual(["found", "found"]);
    expect(told).toEqual(["2 changed, 0 removed"]);
    expect(notes.current()).not.toBe(before);
    expect(notes.current().readAt).toBeGreaterThan(before.readAt);
  });

  it("are looked at though their folder is never quiet", async () => {
    const { folder, clock, told, notes, event } = await follow({ "a.md": "quokka" });
    writeFileSync(join(folder, "b.md"), "bilby");
    for (let waited = 0; waited <= LONGEST_WAIT_MS; waited += QUIET_MS - 1) {
      event();
      clock.forward(QUIET_MS - 1);
    }
    await notes.settled();
    expect(told).toEqual(["1 changed, 0 removed"]);
  });

  it("stay the same where nothing changed", async () => {
    const { notes, told, event } = await follow({ "a.md": "quokka" });
    const before = notes.current();
    event();
    await notes.settled();
    expect([notes.current() === before, told]).toEqual([true, []]);
  });

  it("stay the last ones while the folder is gone, which is told once, and are watched anew when it is back", async () => {
    const { folder, clock, told, watches, notes, kind, event } = await follow({ "a.md": "quokka" });
    const aside = `${folder}-aside`;
    onTestFinished(() => rmSync(aside, { recursive: true, force: true }));
    renameSync(folder, aside);
    event();
    await notes.settled();
    for (let i = 0; i < 3; i++) {
      clock.forward(GONE_MS);
      await notes.settled();
    }
    expect(told).toEqual(["the notes folder FOLDER cannot be opened: it does not exist"]);
    expect([kind("quokka"), watches[0]?.closed]).toEqual(["found", true]);
    renameSync(aside, folder);
    writeFileSync(join(folder, "a.md"), "bilby");
    clock.forward(GONE_MS);
    await notes.settled();
    expect([kind("quokka"), kind("bilby"), told.at(-1)]).toEqual([
      "nothing-found",
      "found",
      "1 changed, 0 removed",
    ]);
    expect(watches.map(({ closed }) => closed)).toEqual([true, false]);
  });

  it("are watched anew where another folder has taken the place of theirs", async () => {
    const { folder, watches, notes, kind, event } = await follow({ "a.md": "quokka" });
    const other = writeNotes({ "a.md": "bilby" });
    renameSync(folder, `${folder}-aside`);
    onTestFinished(() => rmSync(`${folder}-aside`, { recursive: true, force: true }));
    renameSync(other, folder);
    event();
    await notes.settled();
    expect([kind("bilby"), watches.length, watches[0]?.closed]).toEqual(["found", 2, true]);
  });

  it("are read anew where the kept index is damaged while they are asked", async () => {
    const data = join(writeNotes({ "x.txt": "" }), "data");
    const first = await follow({ "a.md": "quokka" }, data);
    await first.notes.close();
    const { clock, told, notes, kind } = await followFolder(first.folder, data);
    const [name = ""] = readdirSync(join(data, "index"));
    truncateSync(join(data, "index", name), 1000);
    expect(() => kind("quokka")).toThrow(UserError);
    clock.forward(QUIET_MS);
    await notes.settled();
    expect([kind("quokka"), told]).toEqual(["found", ["0 changed, 0 removed"]]);
  });

  it("are left alone once they are closed", async () => {
    const { folder, clock, told, watches, notes, event } = await follow({ "a.md": "quokka" });
    writeFileSync(join(folder, "b.md"), "bilby");
    event();
    await notes.close();
    event();
    clock.forward(LONGEST_WAIT_MS);
    expect([told, watches[0]?.closed, clock.waiting()]).toEqual([[], true, 0]);
  });
});
