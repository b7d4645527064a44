import { expect, it } from "vitest";
import { freeMemory } from "../../src/bot/free-memory.js";

it("what nothing refers to is gone, as often as it is asked for", async () => {
  for (let i = 0; i < 2; i++) {
    const left = new WeakRef({ text: "x".repeat(100) });
    await freeMemory();
    expect(left.deref()).toBeUndefined();
  }
});
