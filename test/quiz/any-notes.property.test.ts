import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { FAIRNESS_RULES } from "../../scripts/eval/quiz-fairness.js";
import { repeated } from "../../scripts/eval/quiz-figures.js";
import { splitLines } from "../../src/index/note-file.js";
import { grade } from "../../src/quiz/grade.js";
import type { QuizQuestion } from "../../src/quiz/question.js";
import { questionsOf } from "./support/questions-of.js";

vi.setConfig({ testTimeout: 60_000 });

const words = fc.constantFrom(
  "`docker run -d nginx`",
  "`docker conainer run`的`-rm`flag",
  "`-p`",
  "`--network`",
  "`git log -S 'x y'`",
  "`bridge`",
  "`a | b`",
  "使得容器在后台运行",
  "列出所有虚拟网络",
  "lists the images of this machine",
  "一覧を新しくするだけ",
  "**Gluten**",
  "==封装==",
  "《茶经》",
  "1877",
  "12,000",
  "4000 bytes",
  "~~crossed~~ out",
  "A-P~P~P",
  "__init__",
  "[x] done",
  "see below",
  "これ",
  "所以",
  "<br>",
  "note[^1]",
  "3.5 °C",
  "Docker Hub",
  "____",
  "{about}",
  "$& $1",
  ":",
  "：",
  "、",
  "(",
  "）",
  "\uE000\uE101",
  "\\",
  "<missing>",
);
const phrase = fc.array(fc.oneof({ weight: 9, arbitrary: words }, { weight: 1, arbitrary: fc.string() }), {
  maxLength: 7,
});
const line = fc
  .tuple(fc.constantFrom("", "# ", "## ", "- ", "\t- ", "1. ", "2. ", "3. ", "> ", "    "), phrase)
  .map(([start, parts]) => start + parts.join(" ").replace(/[\r\n]/g, " "));
const table = fc
  .array(fc.tuple(words, words, words), { minLength: 4, maxLength: 6 })
  .map((rows) => [
    "",
    "| 甲 | 乙 | 丙 |",
    "| --- | --- | --- |",
    ...rows.map((row) => `| ${row.join(" | ")} |`),
    "",
  ]);
const note = fc
  .array(fc.oneof({ weight: 8, arbitrary: line.map((one) => [one]) }, { weight: 1, arbitrary: table }), {
    maxLength: 16,
  })
  .map((lines) => lines.flat().join("\n"));

describe("any notes", () => {
  it("yield the same questions again, each of them fair", () => {
    fc.assert(
      fc.property(note, fc.string({ maxLength: 3 }), (text, seed) => {
        const questions = questionsOf(text, seed);
        expect(questionsOf(text, seed)).toEqual(questions);
        expect(repeated(questions).map(({ why }) => why)).toEqual([]);
        const lines = splitLines(text);
        for (const question of questions) {
          for (const [rule, check] of Object.entries(FAIRNESS_RULES)) {
            expect(check(question, lines), `${rule}: ${JSON.stringify(question)}`).toBeUndefined();
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it("are asked about the same things whatever the seed", () => {
    const idsOf = (text: string, seed: string): string[] => questionsOf(text, seed).map(({ id }) => id);
    fc.assert(
      fc.property(note, fc.string(), (text, seed) => {
        expect(idsOf(text, seed)).toEqual(idsOf(text, ""));
      }),
      { numRuns: 15 },
    );
  });
});

describe("any response", () => {
  const asked = questionsOf(
    "- `docker run -d nginx` starts a server in the background\n- `docker ps` lists what runs\n",
  );

  it("is graded without an error", () => {
    const response = fc.oneof(
      fc.record({ option: fc.oneof(fc.integer(), fc.double()) }),
      fc.record({ order: fc.array(fc.integer()) }),
      fc.record({ text: fc.oneof(fc.string({ unit: "binary" }), words) }),
    );
    expect(asked.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(fc.constantFrom<QuizQuestion>(...asked), response, (question, given) => {
        expect(typeof grade(question, given).right).toBe("boolean");
      }),
    );
  });
});
