import { describe, expect, it } from "vitest";
import { ask } from "../../src/answer/ask.js";
import { loadLexicon } from "../../src/index/load-lexicon.js";
import { indexNotes } from "./support/index-notes.js";

const index = indexNotes(
  { "a.md": "# Containers\n- `docker container stats` shows what a container uses\n- 容器在后台运行\n" },
  loadLexicon(),
);

describe("how an answer came about", () => {
  it("is told only when asked for", () => {
    expect(ask("container stats", { index })).not.toHaveProperty("explanation");
  });

  it("names each word of the question, what it was looked up as, and where that stands", () => {
    const { explanation } = ask("container in the background", { index, explain: true });
    const background = explanation?.words.find(({ word }) => word === "background");
    expect(background?.terms).toContainEqual(
      expect.objectContaining({ term: "@background", via: "concept", blocks: 1 }),
    );
    expect(explanation?.blocks[0]?.matches).toContainEqual(
      expect.objectContaining({ word: "background", term: "@background", fields: ["concepts"] }),
    );
    expect(explanation).not.toHaveProperty("refused");
  });

  it("says what multiplied a block's score, and that gives its score", () => {
    const { explanation } = ask("docker container stats", { index, explain: true });
    const block = explanation?.blocks[0];
    const product = Object.values(block?.factors ?? {}).reduce(
      (all, factor) => all * factor,
      block?.indexScore ?? 0,
    );
    expect(product).toBeCloseTo(block?.score ?? 0, 1);
  });

  it("says why nothing is shown", () => {
    expect(ask("what does --privileged do", { index, explain: true }).explanation?.refused).toBe(
      "the notes have no --privileged",
    );
    expect(ask("how do I cook rice", { index, explain: true }).explanation?.refused).toMatch(/the notes/);
  });
});

describe("a slip of the keyboard", () => {
  it("is told, with what it was read as", () => {
    expect(ask("docker conatiner stats", { index })).toMatchObject({
      kind: "found",
      corrections: [{ written: "conatiner", read: "container" }],
    });
  });

  it("is not told where there is none", () => {
    expect(ask("docker container stats", { index })).not.toHaveProperty("corrections");
  });
});
