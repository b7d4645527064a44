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
import type { OpenedDatabase } from "./database.js";
import { groupCommit } from "./group-commit.js";
import { findAnswer, tallyOf, writeAnswer } from "./quiz-answers.js";
import { cardsOf, cardsOfGuild, carryCardsOver } from "./quiz-cards.js";
import { changeSettings, forgetPerson, recordOf, settingsOf } from "./quiz-people.js";
import { findPosting, keepMessage, openPosting } from "./quiz-postings.js";
import { accuracyByNote, activeDays, scoresOf } from "./quiz-scores.js";
import { snapshot } from "./snapshot.js";

/** SQLite holds the event loop while it writes: about 10 ms for so many answers, then others have their turn. */
const MOST_ANSWERS_AT_ONCE = 32;

/** What is kept of the quiz, in a database. */
export function createQuizStore(opened: OpenedDatabase): QuizStore {
  const { db } = opened;
  return {
    open: (posting) => db.transaction().execute((transaction) => openPosting(transaction, posting)),
    showedAt: (postingId, messageId, at) => keepMessage(db, postingId, messageId, at),
    posting: (postingId) => findPosting(db, postingId),
    answer: answering(opened),
    answerOf: (postingId, personId) => findAnswer(db, postingId, personId),
    tally: (postingId) => tallyOf(db, postingId),

    cards: (personId) => cardsOf(db, personId),
    carryOver: (questions) => carryCardsOver(db, questions),
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

/** PostgreSQL puts the commits of several connections together by itself; SQLite has one connection. */
function answering({ db, dialect }: OpenedDatabase): QuizStore["answer"] {
  const alone = (given: NewAnswer): Promise<AnswerResult> =>
    db.transaction().execute((transaction) => writeAnswer(transaction, given));
  if (dialect === "postgres") return alone;
  const commit = groupCommit<{ readonly given: NewAnswer; result?: AnswerResult }>(
    (group) =>
      db.transaction().execute(async (transaction) => {
        for (const each of group) each.result = await writeAnswer(transaction, each.given);
      }),
    { most: MOST_ANSWERS_AT_ONCE },
  );
  return async (given) => {
    const item: { readonly given: NewAnswer; result?: AnswerResult } = { given };
    await commit(item);
    if (item.result === undefined) throw new Error("expected an answer's result once it is written");
    return item.result;
  };
}
