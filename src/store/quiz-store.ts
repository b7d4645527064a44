import type { Kysely } from "kysely";
import type { AnswerResult, NewAnswer, QuizStore } from "../quiz/quiz-store.js";
import { abandonedClaims, claimDay, discardClaim, findDaily, moveOn } from "./daily-claims.js";
import {
  askedDays,
  closePosting,
  dailyHistory,
  keepSolved,
  lastAskedDate,
  postingsToClose,
} from "./daily-days.js";
import { dueSettings, findDailySettings, pauseSettings, setDailySettings } from "./daily-settings-store.js";
import type { DialectName, OpenedDatabase } from "./database.js";
import { groupCommit } from "./group-commit.js";
import { findAnswer, tallyOf } from "./quiz-answers.js";
import { cardsOf, cardsOfGuild, carryCardsOver } from "./quiz-cards.js";
import { changeSettings, forgetPerson, recordOf, settingsOf } from "./quiz-people.js";
import { findPosting, keepMessage, lastAskedIn, openPosting } from "./quiz-postings.js";
import { accuracyByNote, activeDays, scoresOf } from "./quiz-scores.js";
import type { Database } from "./schema.js";
import { snapshot } from "./snapshot.js";
import { writeAnswers } from "./write-answers.js";

/** SQLite holds the event loop while it writes; after so many answers others have their turn. */
const MOST_ANSWERS_AT_ONCE = 100;

/** Writes at the same time: SQLite has one writer, PostgreSQL puts the commits of several connections together. */
const LANES: Readonly<Record<DialectName, number>> = { sqlite: 1, postgres: 4 };

/** What is kept of the quiz, in a database. */
export function createQuizStore({ db, dialect }: OpenedDatabase): QuizStore {
  return {
    open: (posting) => db.transaction().execute((transaction) => openPosting(transaction, posting)),
    showedAt: (postingId, messageId, at) => keepMessage(db, postingId, messageId, at),
    posting: (postingId) => findPosting(db, postingId),
    answer: answering(db, LANES[dialect]),
    answerOf: (postingId, personId) => findAnswer(db, postingId, personId),
    tally: (postingId) => tallyOf(db, postingId),
    lastAsked: (guildId) => lastAskedIn(db, guildId),

    cards: (personId) => cardsOf(db, personId),
    carryOver: (questions, options) => carryCardsOver(db, questions, options),
    groupCards: (guildId, since) => cardsOfGuild(db, guildId, since),

    accuracyByNote: (personId, scope) => accuracyByNote(db, personId, scope),
    activeDays: (personId, scope) => activeDays(db, personId, scope),
    scores: (guildId, options) => scoresOf(db, guildId, options),

    personSettings: (personId) => settingsOf(db, personId),
    setPersonSettings: (personId, settings) => changeSettings(db, personId, settings),
    ofPerson: (personId) => snapshot(db, (transaction) => recordOf(transaction, personId)),
    forget: (personId) => db.transaction().execute((transaction) => forgetPerson(transaction, personId)),

    dailySettings: (guildId) => findDailySettings(db, guildId),
    setDaily: (schedule, due, now) => setDailySettings(db, schedule, due, now),
    pauseDaily: (guildId, reason, now) => pauseSettings(db, guildId, reason, now),
    dueDaily: (now, limit) => dueSettings(db, now, limit),
    dailyPosting: (guildId, localDate) => findDaily(db, guildId, localDate),
    lastAskedDate: (guildId) => lastAskedDate(db, guildId),
    askedDays: (guildId, options) => askedDays(db, guildId, options),
    dailyHistory: (guildId) => dailyHistory(db, guildId),
    claim: (claim) => db.transaction().execute((transaction) => claimDay(transaction, claim)),
    abandoned: (now, limit) => abandonedClaims(db, now, limit),
    discard: (postingId) => discardClaim(db, postingId),
    posted: (postingId, messageId, at) => keepMessage(db, postingId, messageId, at),
    moveOn: (step) => db.transaction().execute((transaction) => moveOn(transaction, step)),
    toClose: (now, limit) => postingsToClose(db, now, limit),
    close: (postingId, at) => closePosting(db, postingId, at),
    solved: (postingId, at) => keepSolved(db, postingId, at),
  };
}

/**
 * Answers that come at the same time are written together: they wait for the disk once.
 * @param lanes groups that are written at the same time; a person's answers are all in one
 */
function answering(db: Kysely<Database>, lanes: number): QuizStore["answer"] {
  const commits = Array.from({ length: lanes }, () =>
    groupCommit<Given>((group) => writeTogether(db, group), { most: MOST_ANSWERS_AT_ONCE }),
  );
  return async (answer) => {
    const item: Given = { answer };
    const lane = [...answer.personId].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % lanes;
    await commits[lane]?.(item);
    return (item.result ?? noResult)();
  };
}

interface Given {
  readonly answer: NewAnswer;
  /** Returns what became of it, or throws what went wrong. */
  result?: () => AnswerResult;
}

async function writeTogether(db: Kysely<Database>, group: readonly Given[]): Promise<void> {
  try {
    const answers = group.map((item) => item.answer);
    const results = await db.transaction().execute((transaction) => writeAnswers(transaction, answers));
    for (const item of group) item.result = () => results.get(item.answer) ?? noResult();
  } catch (error) {
    if (group.length === 1) throw error;
    // What fails for one, or because of others, is not to fail for all.
    for (const item of group) {
      await writeTogether(db, [item]).catch((own: unknown) => {
        item.result = () => {
          throw own;
        };
      });
    }
  }
}

function noResult(): never {
  throw new Error("expected the result of an answer that was written");
}
