import { expect, it } from "vitest";
import { demoTries } from "../../src/demo/demo-world.js";

it("offers questions about the notes of this repository with those alone, and the commands that go with any", () => {
  const any = demoTries({ isOwnNotes: false });
  expect(any).toEqual([{ command: "quiz now" }, { command: "notes" }]);
  const own = demoTries({ isOwnNotes: true });
  expect(own).toEqual(expect.arrayContaining([...any]));
  expect(own.filter(({ filled }) => filled?.option === "question")).toHaveLength(own.length - any.length);
  expect(own.length).toBeGreaterThan(any.length);
});
