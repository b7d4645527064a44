import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadCorpora } from "../../scripts/eval/corpus.js";
import { figuresOf } from "../../scripts/eval/figures.js";
import { HALVES, type Half, loadSets } from "../../scripts/eval/load-sets.js";
import { outcomesOf, rankOf } from "../../scripts/eval/outcome.js";
import { studybotAsked } from "../../scripts/eval/studybot.js";
import { loadLexicon } from "../../src/index/load-lexicon.js";
import { splitLines } from "../../src/index/note-file.js";
import { noteLanguage } from "../../src/index/note-language.js";

/**
 * Shares of a hundred: hits 3 to 4 points under what `npm run eval` measured last; of what is refused, where one
 * question weighs more, one question fewer.
 */
const FLOORS: Readonly<Record<string, Readonly<Record<Half, Floor>>>> = {
  commands: {
    "worked-with": { hit1: 75, hit3: 78, refused: 66 },
    "looked-at": { hit1: 63, hit3: 67, refused: 66 },
  },
  "cooking-history": {
    "worked-with": { hit1: 60, hit3: 63, refused: 75 },
    "looked-at": { hit1: 64, hit3: 68, refused: 75 },
  },
  docker: {
    "worked-with": { hit1: 77, hit3: 87, refused: 90 },
    "looked-at": { hit1: 83, hit3: 88, refused: 94 },
  },
  encyclopedia: {
    "worked-with": { hit1: 76, hit3: 84, refused: 42 },
    "looked-at": { hit1: 70, hit3: 77, refused: 38 },
  },
  git: {
    "worked-with": { hit1: 66, hit3: 81, refused: 87 },
    "looked-at": { hit1: 68, hit3: 78, refused: 75 },
  },
  lectures: {
    "worked-with": { hit1: 52, hit3: 53, refused: 68 },
    "looked-at": { hit1: 47, hit3: 56, refused: 78 },
  },
  linux: {
    "worked-with": { hit1: 73, hit3: 78, refused: 90 },
    "looked-at": { hit1: 80, hit3: 85, refused: 78 },
  },
  network: {
    "worked-with": { hit1: 84, hit3: 88, refused: 89 },
    "looked-at": { hit1: 81, hit3: 85, refused: 90 },
  },
  techo: {
    "worked-with": { hit1: 61, hit3: 69, refused: 61 },
    "looked-at": { hit1: 68, hit3: 75, refused: 41 },
  },
  workshop: {
    "worked-with": { hit1: 49, hit3: 56, refused: 35 },
    "looked-at": { hit1: 52, hit3: 59, refused: 36 },
  },
};

interface Floor {
  readonly hit1: number;
  readonly hit3: number;
  readonly refused: number;
}

const FIGURES = ["hit1", "hit3", "refused"] as const;
const FEWEST_QUESTIONS = 80;
/** Of the first notes, which the project is measured by. */
const FIRST = { set: "docker", questions: 200, unanswerable: 40 } as const;
/** Ranks that the floors look at. */
const LIMIT = 3;

const sets = loadSets();
const corpora = await loadCorpora(sets, { lexicon: loadLexicon() });

describe.each(corpora)("the questions over $set.name", ({ set, index }) => {
  const outcomes = outcomesOf(set.questions, studybotAsked(index, { limit: LIMIT }));

  test.each(HALVES)("are answered as well as before: the %s half", (half) => {
    const floor = FLOORS[set.name]?.[half];
    const { hit1, hit3, refused } = figuresOf(outcomes.filter(({ question }) => question.half === half));
    const reached = { hit1: percent(hit1), hit3: percent(hit3), refused: percent(refused) };
    expect(floor, "every set has its floors").toBeDefined();
    const lower = FIGURES.filter((key) => reached[key] < (floor?.[key] ?? 0));
    expect({ reached, lower }).toEqual({ reached, lower: [] });
  });

  test("are all different, and enough", () => {
    const asked = set.questions.map(({ q }) => q);
    expect(asked.filter((q, at) => asked.indexOf(q) !== at)).toEqual([]);
    expect(asked.length).toBeGreaterThanOrEqual(FEWEST_QUESTIONS);
  });

  test("name lines that are there and say something, where the notes answer", () => {
    const wrong = set.questions.flatMap(({ q, kind, places }) => {
      if ((kind === "unanswerable") !== (places.length === 0)) return [`${kind}: ${q}`];
      return places.flatMap(({ note, lines }) => {
        const source = splitLines(readFileSync(join(set.notes, note), "utf8"));
        const blank = lines.flat().filter((line) => (source[line - 1] ?? "").trim() === "");
        return blank.map((line) => `${note}:${line}: ${q}`);
      });
    });
    expect(wrong).toEqual([]);
  });

  test("name lines that some block of the notes holds", () => {
    const blocks = [...index.chunks].flatMap(({ note, blocks: all }) =>
      all.map(({ lines }) => ({ note, lines })),
    );
    const nowhere = set.questions.filter(({ places }) => places.length > 0 && rankOf(blocks, places) === 0);
    expect(nowhere).toEqual([]);
  });
});

test("there are enough questions over the first notes, and enough that they do not answer", () => {
  const questions = sets.find(({ name }) => name === FIRST.set)?.questions ?? [];
  const unanswerable = questions.filter(({ kind }) => kind === "unanswerable");
  expect(questions.length).toBeGreaterThanOrEqual(FIRST.questions);
  expect(unanswerable.length).toBeGreaterThanOrEqual(FIRST.unanswerable);
});

test("a note's language is read from its script, whatever it quotes", () => {
  expect(noteLanguage("Soft-boiled eggs: six minutes. 鸡蛋")).toBe("en");
  expect(noteLanguage("`docker container run` 启动容器")).toBe("zh");
  expect(noteLanguage("蚵仔煎是台灣的小吃，加地瓜粉與雞蛋")).toBe("zh-Hant");
  expect(noteLanguage("コンテナを起動する。ls -a で表示")).toBe("ja");
});

function percent(share: number | undefined): number {
  return Math.round((share ?? 0) * 1000) / 10;
}
