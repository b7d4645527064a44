import { createHash } from "node:crypto";
import type { AskedDay } from "./daily-store.js";
import { addDays, daysBetween } from "./local-date.js";
import { recallProbability } from "./memory.js";
import type { QuizQuestion } from "./question.js";
import type { MemoryCard } from "./quiz-store.js";

/** Days within which no question is repeated, where the notes have enough of them. */
export const REPEAT_AFTER_DAYS = 30;

/** What the group knows, and what it was asked. */
export interface PickState {
  readonly guildId: string;
  /** The date that is picked for. */
  readonly date: string;
  /** When it is due, in ms since 1970: by this time, not by a process's clock, memory is judged. */
  readonly at: number;
  /** Earliest first. */
  readonly asked: readonly AskedDay[];
  /** Of those who take part; who has no card of a question has never been asked it. */
  readonly cards: readonly MemoryCard[];
}

/**
 * The question of a guild's day: what the most people have due and remember the least, not asked within
 * `REPEAT_AFTER_DAYS`, and rather from a note and of a kind that were not asked of late. The same questions and state
 * give the same pick in every process; ties fall differently for each guild and date.
 * @returns nothing where the notes yield no question
 */
export function pickDaily(questions: readonly QuizQuestion[], state: PickState): QuizQuestion | undefined {
  const lastAsked = lastAskedOf(questions, state.asked);
  const noteAsked = latest(state.asked, (day) => day.note);
  const kindAsked = latest(state.asked, (day) => day.kind);
  const need = needOf(state);
  const ranked = askable(questions, lastAsked, state.date).map((question) => {
    const fresh =
      freshness(noteAsked.get(question.note), state.date) *
      freshness(kindAsked.get(question.kind), state.date);
    // Rounded, so that the order in which memories are added up decides nothing.
    return { question, score: Math.round(need(question.id) * fresh * 1e9), tie: tieOf(state, question.id) };
  });
  ranked.sort((a, b) => b.score - a.score || (a.tie < b.tie ? -1 : 1));
  return ranked[0]?.question;
}

/**
 * The last date of a question, `""` for none. Where a question that was asked is not made any more, since its note was
 * edited or renamed, the date counts for those with the same answer.
 */
function lastAskedOf(
  questions: readonly QuizQuestion[],
  asked: readonly AskedDay[],
): (question: QuizQuestion) => string {
  const still = new Set(questions.map(({ id }) => id));
  const byId = latest(asked, (day) => day.questionId);
  const gone = asked.filter((day) => day.answerKey !== undefined && !still.has(day.questionId));
  const byAnswer = latest(gone, (day) => day.answerKey ?? "");
  return ({ id, answerKey }) => {
    const [own, former] = [byId.get(id) ?? "", byAnswer.get(answerKey) ?? ""];
    return own > former ? own : former;
  };
}

/** What was not asked within `REPEAT_AFTER_DAYS`; where that is nothing, the half that was asked longest ago. */
function askable(
  questions: readonly QuizQuestion[],
  lastAsked: (question: QuizQuestion) => string,
  date: string,
): readonly QuizQuestion[] {
  const since = addDays(date, -REPEAT_AFTER_DAYS);
  const rested = questions.filter((question) => lastAsked(question) <= since);
  if (rested.length > 0) return rested;
  const byAge = [...questions].sort((a, b) => compare(lastAsked(a), lastAsked(b)));
  return byAge.slice(0, Math.ceil(byAge.length / 2));
}

/** By question: the mean, over the group, of what is forgotten where it is due and of 0 where it is not yet. */
function needOf(state: PickState): (questionId: string) => number {
  const people = new Set(state.cards.map((card) => card.personId)).size;
  const known = new Map<string, number>();
  for (const card of state.cards) {
    const share = card.due > state.at ? 1 : recallProbability(card, state.at);
    known.set(card.questionId, (known.get(card.questionId) ?? 0) + share);
  }
  return (questionId) => (people === 0 ? 1 : 1 - (known.get(questionId) ?? 0) / people);
}

/** 1 for what was never asked; a half for what was asked the day before, three quarters two days before, and so on. */
function freshness(asked: string | undefined, date: string): number {
  return asked === undefined ? 1 : 1 - 0.5 ** Math.max(0, daysBetween(asked, date));
}

function latest(asked: readonly AskedDay[], key: (day: AskedDay) => string): Map<string, string> {
  const dates = new Map<string, string>();
  for (const day of asked) {
    if (day.localDate > (dates.get(key(day)) ?? "")) dates.set(key(day), day.localDate);
  }
  return dates;
}

function tieOf(state: PickState, questionId: string): string {
  return createHash("sha256").update(`${state.guildId} ${state.date} ${questionId}`).digest("hex");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
