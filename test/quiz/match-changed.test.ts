import { expect, it } from "vitest";
import { matchChanged } from "../../src/quiz/match-changed.js";

const question = (id: string, answerKey: string, about = id) => ({
  id,
  answerKey,
  prompt: { wording: "cloze", parts: { sentence: about } },
});
const pairs = (...args: Parameters<typeof matchChanged>) => [...matchChanged(...args)];

it("takes memory over to the new question with the same answer", () => {
  expect(pairs([question("old", "k")], [question("new", "k"), question("other", "l")])).toEqual([
    ["old", "new"],
  ]);
});

it("leaves alone what is still asked, and what has no successor", () => {
  expect(pairs([question("same", "k"), question("gone", "l")], [question("same", "k")])).toEqual([]);
});

it("rather gives it to a question that nobody has memory of", () => {
  expect(pairs([question("a", "k"), question("b", "k")], [question("b", "k"), question("new", "k")])).toEqual(
    [["a", "new"]],
  );
});

it("gives it to a question that somebody has answered already, where there is no other", () => {
  expect(pairs([question("old", "k"), question("new", "k")], [question("new", "k")])).toEqual([
    ["old", "new"],
  ]);
});

it("tells questions with one answer by their words, as when their note was renamed", () => {
  const old = [question("a", "k", "in the morning"), question("b", "k", "at night")];
  const now = [question("d", "k", "at night"), question("c", "k", "in the morning")];
  expect(pairs(old, now)).toEqual([
    ["a", "c"],
    ["b", "d"],
  ]);
  expect(pairs(old, [question("d", "k", "at night"), question("e", "k", "in the early morning")])).toEqual([
    ["b", "d"],
    ["a", "e"],
  ]);
});

it("decides nothing where an answer is asked for twice, in other words or in the same", () => {
  expect(pairs([question("a", "k"), question("b", "k")], [question("c", "k")])).toEqual([]);
  expect(pairs([question("a", "k")], [question("b", "k"), question("c", "k")])).toEqual([]);
  expect(
    pairs([question("a", "k", "same"), question("b", "k", "same")], [question("c", "k", "same")]),
  ).toEqual([]);
  const unworded = { id: "a", answerKey: "k" };
  expect(pairs([unworded], [question("b", "k"), question("c", "k")])).toEqual([]);
});
