import fc from "fast-check";
import { expect, it } from "vitest";
import { BUTTON_URL_LIMIT } from "../../../src/bot/render/limits.js";
import { noteUrl } from "../../../src/bot/render/note-url.js";
import { anyText } from "../support/arbitraries.js";

it("an address leads to the lines of a note, in the way of its forge", () => {
  const base = "https://github.com/a/b/blob/main/notes";
  expect(noteUrl(base, "d/x y.md", [19, 20])).toBe(`${base}/d/x%20y.md?plain=1#L19-L20`);
  expect(noteUrl(base, "笔记.md", [7, 7])).toBe(`${base}/%E7%AC%94%E8%AE%B0.md?plain=1#L7`);
  expect(noteUrl("https://gitlab.com/a/b/-/blob/main", "x.md", [1, 3])).toBe(
    "https://gitlab.com/a/b/-/blob/main/x.md?plain=1#L1-3",
  );
  expect(noteUrl(base, `${"路".repeat(80)}.md`, [1, 1])).toBeUndefined();
});

it("any path stays below the base, and what a button cannot hold gives none", () => {
  fc.assert(
    fc.property(anyText, (note) => {
      const base = "https://a.example/notes";
      const url = noteUrl(base, note.replace(/\.\.?(?=\/|$)/g, ""), [1, 2]);
      if (url === undefined) return;
      expect(url.length).toBeLessThanOrEqual(BUTTON_URL_LIMIT);
      expect(url.startsWith(`${base}/`)).toBe(true);
      expect(new URL(url).hash).toBe("#L1-L2");
    }),
  );
});
