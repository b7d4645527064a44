import fc from "fast-check";
import { expect, test } from "vitest";
import { dailyNonce } from "../../src/quiz/daily-nonce.js";
import { type PickState, pickDaily } from "../../src/quiz/daily-pick.js";
import type { AskedDay } from "../../src/quiz/daily-store.js";
import { addDays } from "../../src/quiz/local-date.js";
import { type Outcome, review } from "../../src/quiz/memory.js";
import type { QuizQuestion } from "../../src/quiz/question.js";
import type { MemoryCard } from "../../src/quiz/quiz-store.js";
import { quizQuestion, quizQuestions } from "../support/quiz-questions.js";

const NOON = Date.parse("2026-03-10T12:00:00Z");
const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

function state(change: Partial<PickState> = {}): PickState {
  return { guildId: "g1", date: "2026-03-10", at: NOON, asked: [], cards: [], ...change };
}

function card(personId: string, questionId: string, outcome: Outcome, at: number): MemoryCard {
  return { ...review(undefined, outcome, at).memory, personId, questionId, answerKey: questionId };
}

function askedOf(question: QuizQuestion, localDate: string): AskedDay {
  return { localDate, questionId: question.id, note: question.note, kind: question.kind, open: false };
}

/** Picks day after day. */
function course(
  questions: readonly QuizQuestion[],
  days: number,
  cards: readonly MemoryCard[] = [],
): QuizQuestion[] {
  const asked: AskedDay[] = [];
  return Array.from({ length: days }, (_, day) => {
    const date = addDays("2026-01-01", day);
    const pick = pickDaily(questions, state({ date, at: NOON + day * DAY, asked, cards }));
    if (pick === undefined) throw new Error("expected a question");
    asked.push(askedOf(pick, date));
    return pick;
  });
}

/** Questions that differ in nothing but their id. */
const alike = (count: number) =>
  Array.from({ length: count }, (_, n) => quizQuestion(n, { note: "a.md", kind: "define" }));

test("notes without questions give none", () => {
  expect(pickDaily([], state())).toBeUndefined();
});

test("the question that the group knows least comes first", () => {
  const questions = alike(3);
  const cards = ["p1", "p2", "p3"].flatMap((person) => [
    card(person, "q0", "right", NOON - DAY),
    card(person, "q1", person === "p1" ? "wrong" : "right", NOON - 4 * DAY),
    card(person, "q2", "wrong", NOON - 4 * DAY),
  ]);
  expect(pickDaily(questions, state({ cards }))?.id).toBe("q2");
  expect(pickDaily(questions.slice(0, 2), state({ cards }))?.id).toBe("q1");
  // What nobody was ever asked is known least of all.
  expect(pickDaily(alike(4), state({ cards }))?.id).toBe("q3");
});

test("what is not due yet counts as known", () => {
  const cards = [card("p1", "q0", "right", NOON - DAY), card("p1", "q1", "right", NOON - 3 * DAY)];
  expect(pickDaily(alike(2), state({ cards }))?.id).toBe("q1");
  // Of q0 more is forgotten by now, but nobody has it due; of q1 one of two has.
  const twoDays = 2 * DAY;
  const all = [
    card("p1", "q0", "right", NOON - twoDays + HOUR),
    card("p2", "q0", "right", NOON - twoDays + HOUR),
    card("p1", "q1", "right", NOON - twoDays - HOUR),
    card("p2", "q1", "right", NOON),
  ];
  expect(all.map(({ due }) => due <= NOON)).toEqual([false, false, true, false]);
  expect(pickDaily(alike(2), state({ cards: all }))?.id).toBe("q1");
});

test("nothing is repeated within 30 days where there are questions enough", () => {
  const picks = course(alike(30), 120);
  for (let day = 29; day < picks.length; day += 1) {
    expect(new Set(picks.slice(day - 29, day + 1).map((pick) => pick.id)).size).toBe(30);
  }
});

test("what was asked under another id, before its note was renamed, is not repeated either", () => {
  const before = alike(8).map((question) => ({ ...question, id: `old-${question.id}`, note: "old.md" }));
  const asked = before
    .slice(0, 6)
    .map((question, day) => ({ ...askedOf(question, `2026-03-0${day + 1}`), answerKey: question.answerKey }));
  const dates = Array.from({ length: 20 }, (_, day) => addDays("2026-03-10", day));
  const picks = new Set(dates.map((date) => pickDaily(alike(8), state({ date, asked }))?.id));
  expect([...picks].sort()).toEqual(["q6", "q7"]);
  // A month after the last of them each may come again.
  const later = dates.map((date) => pickDaily(alike(8), state({ date: addDays(date, 40), asked }))?.id);
  expect(later.some((id) => id !== "q6" && id !== "q7")).toBe(true);
});

test("with fewer questions, half of them come before one is repeated", () => {
  const picks = course(alike(10), 60);
  for (let day = 5; day < picks.length; day += 1) {
    expect(new Set(picks.slice(day - 5, day + 1).map((pick) => pick.id)).size).toBe(6);
  }
  expect(course(alike(1), 3).map((pick) => pick.id)).toEqual(["q0", "q0", "q0"]);
});

test("notes and kinds take turns, each where the other stays the same too", () => {
  const questions = quizQuestions(60);
  const oneKind = questions.map((question) => ({ ...question, kind: "define" as const }));
  const oneNote = questions.map((question) => ({ ...question, note: "a.md" }));
  const both = course(questions, 30);
  for (const [picks, turning] of [
    [both, "note"],
    [both, "kind"],
    [course(oneKind, 30), "note"],
    [course(oneNote, 30), "kind"],
  ] as const) {
    for (const [day, pick] of picks.entries()) expect(pick[turning]).not.toBe(picks[day - 1]?.[turning]);
  }
});

test("every process picks the same, in whatever order it reads; guilds and dates differ", () => {
  const questions = quizQuestions(40);
  const cards = questions
    .slice(0, 20)
    .flatMap((question, n) =>
      ["p1", "p2", "p3"].map((person) =>
        card(person, question.id, n % 3 ? "right" : "wrong", NOON - (n % 7) * DAY),
      ),
    );
  const asked = questions.slice(0, 9).map((question, n) => askedOf(question, addDays("2026-03-09", -5 * n)));
  const expected = pickDaily(questions, state({ cards, asked }))?.id;
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...questions], { minLength: 40 }),
      fc.shuffledSubarray(cards, { minLength: 60 }),
      (mixed, others) => {
        expect(pickDaily(mixed, state({ cards: others, asked }))?.id).toBe(expected);
      },
    ),
    { numRuns: 30 },
  );
  const guilds = Array.from({ length: 30 }, (_, n) => pickDaily(alike(40), state({ guildId: `g${n}` }))?.id);
  expect(new Set(guilds).size).toBeGreaterThan(10);
});

test("the nonce of a guild's day is short, its own, and always the same", () => {
  const nonces = Array.from({ length: 300 }, (_, n) =>
    dailyNonce(`1234567890123456${n % 10}`, addDays("2026-01-01", Math.floor(n / 10))),
  );
  expect(new Set(nonces).size).toBe(300);
  for (const nonce of nonces) expect(nonce).toMatch(/^[a-z0-9]{16}$/);
  expect(dailyNonce("g1", "2026-03-10")).toBe(dailyNonce("g1", "2026-03-10"));
});
