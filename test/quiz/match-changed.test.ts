import { expect, it } from "vitest";
import { matchChanged } from "../../src/quiz/match-changed.js";

const question = (id: string, answerKey: string) => ({ id, answerKey });
const pairs = (...args: Parameters<typeof matchChanged>) => [...matchChanged(...args)];

it("takes memory over to the new question with the same answer", () => {
  expect(pairs([question("old", "k")], [question("new", "k"), question("other", "l")])).toEqual([
    ["old", "new"],
  ]);
});

it("leaves alone what is still asked, and what has no successor", () => {
  expect(pairs([question("same", "k"), question("gone", "l")], [question("same", "k")])).toEqual([]);
});

it("does not give a question's memory to one that somebody knows already", () => {
  expect(pairs([question("a", "k"), question("b", "k")], [question("b", "k")])).toEqual([]);
});

it("decides nothing where an answer is asked for twice", () => {
  expect(pairs([question("a", "k"), question("b", "k")], [question("c", "k")])).toEqual([]);
  expect(pairs([question("a", "k")], [question("b", "k"), question("c", "k")])).toEqual([]);
});
