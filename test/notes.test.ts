import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("the owner's notes are as the owner wrote them, byte for byte", () => {
  const bytes = readFileSync(new URL("../notes/docker-learning.md", import.meta.url));
  expect(createHash("sha256").update(bytes).digest("hex")).toBe(
    "d63bf5cb89f79628f82737f55b7aa8056d2385a47ad43357b6919ba3534841d8",
  );
});
