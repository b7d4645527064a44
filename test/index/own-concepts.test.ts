import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadIndex } from "../../src/index/load-index.js";
import { readOwnConcepts } from "../../src/index/own-concepts.js";

const read = (text: string) => readOwnConcepts({ path: "concepts.yml", text });

describe("a folder's own concepts", () => {
  it("are a list of entries with words by language", () => {
    expect(
      read("- { id: roux, en: [roux], zh: [油面酱], ja: [ルー] }\n- id: stock\n  en: [stock]\n"),
    ).toEqual({
      concepts: [
        { id: "roux", en: ["roux"], zh: ["油面酱"], ja: ["ルー"] },
        { id: "stock", en: ["stock"] },
      ],
      warnings: [],
    });
  });

  it("that are not of the form are named with their line, and the rest is read", () => {
    const { concepts, warnings } = read(
      "- { id: roux, en: [roux] }\n- { en: [nameless] }\n- { id: ok, zh: [好的] }\n",
    );
    expect(concepts.map(({ id }) => id)).toEqual(["roux", "ok"]);
    expect(warnings).toMatchObject([{ note: "concepts.yml", line: 2 }]);
  });

  it.each(["a: [", "just text", "{ id: x }"])(
    "are passed over whole where the file is no list: %j",
    (text) => {
      expect(read(text)).toMatchObject({ concepts: [], warnings: [{ note: "concepts.yml" }] });
    },
  );

  it("of the top of the notes folder join the program's, and how many there were is told", async () => {
    const folder = await mkdtemp(join(tmpdir(), "concepts-"));
    try {
      await writeFile(join(folder, "a.md"), "# Sauces\n- 油面酱要小火炒\n- something else\n");
      const without = await loadIndex(folder);
      expect(without.index.search("roux", { limit: 1 }).hits).toEqual([]);
      await writeFile(join(folder, "concepts.yml"), "- { id: roux, en: [roux], zh: [油面酱] }\n");
      const { index, ownConcepts } = await loadIndex(folder);
      expect(ownConcepts).toBe(1);
      expect(index.search("roux", { limit: 1 }).hits[0]?.block.lines).toEqual([2, 2]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
