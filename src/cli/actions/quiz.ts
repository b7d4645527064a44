import { answerQuestion } from "../../quiz/answer-question.js";
import { localDate } from "../../quiz/local-date.js";
import { type NextForPerson, nextForPerson } from "../../quiz/next-for-person.js";
import type { QuizLocale } from "../../quiz/prompt-text.js";
import type { QuizQuestion, QuizResponse } from "../../quiz/question.js";
import type { AnswerResult, QuizStore } from "../../quiz/quiz-store.js";
import { readStreak } from "../../quiz/standing.js";
import { createQuizStore } from "../../store/quiz-store.js";
import { UserError } from "../../user-error.js";
import type { CliIo } from "../cli-io.js";
import type { Keyboard } from "../keyboard/keyboard.js";
import { openKeyboard } from "../keyboard/open-keyboard.js";
import { loadQuestions, type QuestionFilter } from "../load-questions.js";
import { type QuizMessages, quizMessagesFor } from "../messages/quiz-messages.js";
import { outputOf, paint } from "../output.js";
import { answerForm, END_KEY, readResponse, SHOW_KEY } from "../read-response.js";
import { renderExpected, renderHint, renderQuestion } from "../render/quiz-question.js";
import { renderResult } from "../render/quiz-result.js";
import { renderBeginning, renderNothingDue, renderSummary } from "../render/quiz-summary.js";
import { whenText } from "../when.js";
import { withDatabase } from "../with-database.js";
import { zoneOf } from "../zone.js";

export interface QuizArguments extends QuestionFilter {
  readonly notes: string;
  /** Questions of one sitting at most. */
  readonly count: number;
  /** Whether what is known and not due yet is asked too. */
  readonly all: boolean;
  /** Whose memory it is: a name, or a Discord user id. */
  readonly person: string;
  readonly locale: QuizLocale;
}

const EXIT_DONE = 0;
const EXIT_NOTHING = 1;

/** What a sitting goes on with. */
interface Sitting {
  readonly args: QuizArguments;
  readonly io: CliIo;
  readonly store: QuizStore;
  readonly questions: readonly QuizQuestion[];
  readonly keyboard: Keyboard;
  readonly messages: QuizMessages;
  readonly zone: string;
}

interface Score {
  readonly answered: number;
  readonly right: number;
}

/**
 * Asks questions made from the notes, what is due first. An answer is on disk before anything is said about it.
 *
 * @returns the exit code: 0 when done or ended, 1 when the notes yield no such question
 * @throws UserError for notes that cannot be read, `usage` for a note that is not there, `configuration` or `database`
 */
export async function quizAction(args: QuizArguments, io: CliIo): Promise<number> {
  const messages = quizMessagesFor(args.locale);
  const { all, chosen } = await loadQuestions(args.notes, args, io);
  if (chosen.length === 0) {
    io.stderr.write(`studybot: ${messages.noSuchQuestions}\n`);
    return EXIT_NOTHING;
  }
  await withDatabase(io.env, async (database) => {
    const store = createQuizStore(database);
    await store.carryOver(all, { personId: args.person });
    const keyboard = openKeyboard(io);
    try {
      const zone = zoneOf(io.env);
      await sit({ args, io, store, questions: chosen, keyboard, messages, zone });
    } finally {
      await keyboard.close();
    }
  });
  return EXIT_DONE;
}

async function sit(sitting: Sitting): Promise<void> {
  const { args, io, messages } = sitting;
  const asked = new Set<string>();
  let score: Score = { answered: 0, right: 0 };
  let next = await nextOf(sitting, asked);
  if (next.question === undefined) {
    io.stdout.write(renderNothingDue(next, { ...summaryOptions(sitting), output: outputOf(io) }));
    return;
  }
  io.stdout.write(renderBeginning(next, { output: outputOf(io), messages }));
  while (next.question !== undefined && score.answered < args.count) {
    const isRight = await askOne(sitting, next, score.answered);
    if (isRight === undefined) break;
    asked.add(next.question.id);
    score = { answered: score.answered + 1, right: score.right + (isRight ? 1 : 0) };
    next = await nextOf(sitting, asked);
    io.stdout.write("\n");
    if (next.question !== undefined && score.answered < args.count && !(await wantsMore(sitting))) break;
  }
  const today = localDate(io.clock(), sitting.zone);
  const streak = await readStreak(sitting.store, { personId: args.person, today });
  const options = { ...summaryOptions(sitting), output: outputOf(io), streak: streak.current };
  io.stdout.write(renderSummary(score, await nextOf(sitting, asked), options));
}

async function nextOf(
  { args, io, store, questions }: Sitting,
  asked: ReadonlySet<string>,
): Promise<NextForPerson> {
  const cards = await store.cards(args.person);
  return nextForPerson(questions, cards, { at: io.clock(), known: args.all, asked });
}

function summaryOptions({ args, io, messages, zone }: Sitting) {
  const now = io.clock();
  const when = (at: number): string => whenText(at, { now, zone, locale: args.locale });
  return { messages, when };
}

/** @returns whether the answer was right; undefined where the person wants no more */
async function askOne(
  sitting: Sitting,
  { question, why, left }: NextForPerson & { readonly question?: QuizQuestion },
  answered: number,
): Promise<boolean | undefined> {
  if (question === undefined) return undefined;
  const { args, io, store, messages, zone } = sitting;
  const { locale, person: personId } = args;
  const total = Math.min(args.count, answered + left);
  const view = { locale, messages, number: answered + 1, total, why };
  const posting = await store.open({ occasion: "terminal", personId, question, at: io.clock() });
  io.stdout.write(renderQuestion(question, { ...view, output: outputOf(io) }));
  const shownAt = io.clock();
  const response = await readAnswer(sitting, question, {
    hint: renderHint(question, { ...view, output: outputOf(io) }),
    expected: () => renderExpected(question, { ...view, output: outputOf(io) }),
  });
  if (response === undefined) return undefined;
  const at = io.clock();
  const result = await answerQuestion(store, { posting, personId, response, at, shownAt, zone });
  const { answer, memory } = kept(result);
  const shown = "text" in response && response.text === SHOW_KEY;
  const comesBack = whenText(memory?.due ?? at, { now: at, zone, locale });
  const options = { output: outputOf(io), locale, messages, comesBack, shown };
  io.stdout.write(renderResult(question, answer.outcome, options));
  await io.drained();
  return answer.outcome !== "wrong";
}

/** Asks until something comes that can be graded. @returns undefined where the person wants no more */
async function readAnswer(
  { keyboard, io }: Sitting,
  question: QuizQuestion,
  { hint, expected }: { readonly hint: string; readonly expected: () => string },
): Promise<QuizResponse | undefined> {
  const form = answerForm(question);
  const read = form === "choice" || form === "true-false" ? keyboard.key : keyboard.line;
  for (;;) {
    const typed = await read(hint);
    if (typed === undefined) return undefined;
    const given = readResponse(question, typed);
    if (given.kind === "response") return given.response;
    if (given.kind === "end") return undefined;
    io.stdout.write(expected());
  }
}

async function wantsMore({ keyboard, messages, io }: Sitting): Promise<boolean> {
  for (;;) {
    const key = await keyboard.goOn(paint(outputOf(io), "dim", messages.goOn));
    if (key === undefined || key.toLowerCase() === END_KEY) return false;
    if (key.trim() === "") return true;
  }
}

/** A posting of one's own can be refused only where the database was replaced or emptied in between. */
function kept(result: AnswerResult): Extract<AnswerResult, { readonly kind: "counted" | "already" }> {
  if (result.kind === "counted" || result.kind === "already") return result;
  throw new UserError(
    "database",
    `the answer was not kept: expected the question in the database, got "${result.kind}"; was the database replaced in between?`,
  );
}
