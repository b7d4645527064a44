import { describe, expect, it } from "vitest";
import type { NotesState } from "../../src/answer/notes.js";
import { createRecentAnswers } from "../../src/bot/recent-answers.js";
import { found } from "./support/answers.js";
import { fixedNotes } from "./support/fixed-notes.js";

function countedNotes(): { readonly state: NotesState; readonly asked: () => number } {
  let asked = 0;
  const notes = fixedNotes({}, (question) => {
    asked += 1;
    return found(question);
  });
  return { state: notes.current(), asked: () => asked };
}

describe("answers that were given lately", () => {
  it("are found once for the same question in the same place", () => {
    const { state, asked } = countedNotes();
    const answers = createRecentAnswers();
    for (const filter of [{}, { note: "a" }, { tag: "a" }, {}, { note: "a" }, { tag: "a" }]) {
      for (const limit of [3, 10]) {
        expect(answers.ask(state, "layers", { limit, filter }).question).toBe("layers");
      }
    }
    expect(asked()).toBe(6);
    answers.ask(state, "Layers", { limit: 3, filter: {} });
    expect(asked()).toBe(7);
  });

  it("are of the notes as they are: others are asked anew", () => {
    const [old, fresh] = [countedNotes(), countedNotes()];
    const answers = createRecentAnswers();
    answers.ask(old.state, "layers", {});
    answers.ask(fresh.state, "layers", {});
    expect([old.asked(), fresh.asked()]).toEqual([1, 1]);
  });
});
