import { describe, expect, it } from "vitest";
import { groupCommit } from "../../src/store/group-commit.js";

/** A disk that ends a write when it is told to. */
function slowDisk() {
  const groups: (readonly number[])[] = [];
  let end: (error?: Error) => void = () => {};
  let begun: () => void = () => {};
  return {
    groups,
    write: (items: readonly number[]): Promise<void> => {
      groups.push(items);
      begun();
      return new Promise((resolve, reject) => {
        end = (error) => (error === undefined ? resolve() : reject(error));
      });
    },
    begins: () =>
      new Promise<void>((resolve) => {
        begun = resolve;
      }),
    end: (error?: Error) => end(error),
  };
}

describe("a group commit", () => {
  it("writes together what comes together, and what comes meanwhile with the next write", async () => {
    const disk = slowDisk();
    const add = groupCommit(disk.write);
    const first = disk.begins();
    const done = [1, 2, 3].map(add);
    await first;
    const later = [4, 5].map(add);
    const second = disk.begins();
    disk.end();
    await Promise.all(done);
    await second;
    disk.end();
    await Promise.all(later);
    expect(disk.groups).toEqual([
      [1, 2, 3],
      [4, 5],
    ]);
  });

  it("acknowledges nothing before it is written", async () => {
    const disk = slowDisk();
    let acknowledged = false;
    const begins = disk.begins();
    const done = groupCommit(disk.write)(1).then(() => {
      acknowledged = true;
    });
    await begins;
    expect(acknowledged).toBe(false);
    disk.end();
    await done;
    expect(acknowledged).toBe(true);
  });

  it("tells each whose item was not written, and goes on with the next", async () => {
    const groups: (readonly number[])[] = [];
    const add = groupCommit<number>(
      async (items) => {
        groups.push(items);
        if (items.includes(2)) throw new Error("disk full");
      },
      { most: 2 },
    );
    const outcomes = await Promise.allSettled([1, 2, 3].map(add));
    expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected", "fulfilled"]);
    await add(4);
    expect(groups).toEqual([[1, 2], [3], [4]]);
  });
});
