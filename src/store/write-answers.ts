import type { Kysely } from "kysely";
import { type ReviewEntry, review } from "../quiz/memory.js";
import { pointsOf } from "../quiz/points.js";
import type { QuizQuestion, QuizResponse } from "../quiz/question.js";
import type { AnswerResult, LoggedReview, MemoryCard, NewAnswer, StoredAnswer } from "../quiz/quiz-store.js";
import { DEFAULT_PERSON } from "./quiz-people.js";
import { postings } from "./quiz-postings.js";
import { fromAnswer, fromCard, fromReview, type PostingRow, toAnswer, toCard } from "./quiz-rows.js";
import type { Database } from "./schema.js";

interface Counted {
  readonly answer: StoredAnswer;
  readonly card: MemoryCard;
  readonly entry: ReviewEntry;
}

/**
 * Writes answers with their reviews, cards and points, in the same few statements however many there are.
 *
 * @param db a transaction
 * @param given in any order; of a person who is in it more than once, the answers count in this order
 * @returns what became of each
 */
export async function writeAnswers(
  db: Kysely<Database>,
  given: readonly NewAnswer[],
): Promise<ReadonlyMap<NewAnswer, AnswerResult>> {
  const results = new Map<NewAnswer, AnswerResult>();
  for (let left = given; left.length > 0; ) {
    const first = new Map(left.toReversed().map((answer) => [answer.personId, answer]));
    for (const [answer, result] of await writeOneEach(db, [...first.values()])) results.set(answer, result);
    left = left.filter((answer) => !results.has(answer));
  }
  return results;
}

/** @param given at most one a person */
async function writeOneEach(
  db: Kysely<Database>,
  given: readonly NewAnswer[],
): Promise<ReadonlyMap<NewAnswer, AnswerResult>> {
  const rows = await postings(db)
    .where("posting.id", "in", [...new Set(given.map((answer) => answer.postingId))])
    .execute();
  const asked = new Map(rows.map((row) => [row.id, row]));
  await lockPeople(
    db,
    given.filter((answer) => isOpenTo(answer.personId, asked.get(answer.postingId))),
  );
  const before = await readBefore(db, given, rows);
  const results = new Map<NewAnswer, AnswerResult>();
  const counted: Counted[] = [];
  for (const answer of given) {
    const posting = asked.get(answer.postingId);
    const refused = posting === undefined ? ({ kind: "unknown" } as const) : before.refuse(answer, posting);
    if (posting === undefined || refused !== undefined) {
      results.set(answer, refused ?? { kind: "unknown" });
      continue;
    }
    const one = count(answer, posting, before.card(answer, posting));
    counted.push(one);
    results.set(answer, { kind: "counted", answer: one.answer, memory: memoryOf(one.card) });
  }
  await insert(db, counted);
  return results;
}

function isOpenTo(personId: string, posting: PostingRow | undefined): boolean {
  return posting?.closed_at === null && (posting.person_id === null || posting.person_id === personId);
}

/**
 * The rows of the people are locked to the end of the transaction: whatever else they answer waits. In one order, so
 * that two processes never wait for each other.
 */
async function lockPeople(db: Kysely<Database>, given: readonly NewAnswer[]): Promise<void> {
  if (given.length === 0) return;
  const people = given.map(({ personId, at }) => ({
    ...DEFAULT_PERSON,
    person_id: personId,
    answered_at: at,
  }));
  people.sort((a, b) => (a.person_id < b.person_id ? -1 : 1));
  await db
    .insertInto("quiz_people")
    .values(people)
    .onConflict((conflict) =>
      conflict.column("person_id").doUpdateSet((eb) => ({ answered_at: eb.ref("excluded.answered_at") })),
    )
    .execute();
}

/** What is there of these people and questions. */
async function readBefore(db: Kysely<Database>, given: readonly NewAnswer[], asked: readonly PostingRow[]) {
  const people = given.map((answer) => answer.personId);
  const none = asked.length === 0;
  const answers = none
    ? []
    : await db
        .selectFrom("quiz_answers")
        .selectAll()
        .where(
          "posting_id",
          "in",
          asked.map((row) => row.id),
        )
        .where("person_id", "in", people)
        .execute();
  const cards = none
    ? []
    : await db
        .selectFrom("quiz_cards")
        .selectAll()
        .where("person_id", "in", people)
        .where("question_id", "in", [...new Set(asked.map((row) => row.question_id))])
        .execute();
  const answerBy = new Map(answers.map((row) => [`${row.posting_id} ${row.person_id}`, row]));
  const cardBy = new Map(cards.map((row) => [`${row.question_id} ${row.person_id}`, row]));
  const card = ({ personId }: NewAnswer, posting: PostingRow): MemoryCard | undefined => {
    const row = cardBy.get(`${posting.question_id} ${personId}`);
    return row === undefined ? undefined : toCard(row);
  };
  const refuse = (answer: NewAnswer, posting: PostingRow): AnswerResult | undefined => {
    if (posting.person_id !== null && posting.person_id !== answer.personId) return { kind: "not-yours" };
    const earlier = answerBy.get(`${posting.id} ${answer.personId}`);
    if (earlier !== undefined) {
      const known = card(answer, posting);
      return {
        kind: "already",
        answer: toAnswer(earlier),
        memory: known === undefined ? undefined : memoryOf(known),
      };
    }
    return posting.closed_at === null ? undefined : { kind: "closed" };
  };
  return { card, refuse };
}

function count(given: NewAnswer, posting: PostingRow, before: MemoryCard | undefined): Counted {
  const { postingId, personId, outcome, at } = given;
  const { memory, entry } = review(before, outcome, at);
  const { answerKey } = JSON.parse(posting.content) as QuizQuestion;
  return {
    answer: {
      postingId,
      personId,
      ...(posting.guild_id === null ? {} : { guildId: posting.guild_id }),
      occasion: posting.occasion,
      questionId: posting.question_id,
      note: posting.note,
      kind: posting.kind,
      response: responseKey(given.response),
      outcome,
      points: pointsOf(posting.occasion, outcome, before, at),
      localDate: posting.local_date ?? given.localDate,
      at,
    },
    card: { ...memory, personId, questionId: posting.question_id, answerKey },
    entry,
  };
}

async function insert(db: Kysely<Database>, counted: readonly Counted[]): Promise<void> {
  if (counted.length === 0) return;
  const reviews = counted.map(({ answer, entry }): LoggedReview => {
    const { personId, postingId, questionId } = answer;
    return { ...entry, personId, postingId, questionId };
  });
  const cards = counted.map(({ card }) => fromCard(card));
  const columns = Object.keys(cards[0] ?? {}) as (keyof Database["quiz_cards"])[];
  await db
    .insertInto("quiz_answers")
    .values(counted.map(({ answer }) => fromAnswer(answer)))
    .execute();
  await db
    .insertInto("quiz_cards")
    .values(cards)
    .onConflict((conflict) =>
      conflict
        .columns(["person_id", "question_id"])
        .doUpdateSet((eb) =>
          Object.fromEntries(columns.map((column) => [column, eb.ref(`excluded.${column}`)])),
        ),
    )
    .execute();
  await db.insertInto("quiz_reviews").values(reviews.map(fromReview)).execute();
}

function memoryOf({ personId: _, questionId: __, answerKey: ___, ...memory }: MemoryCard) {
  return memory;
}

function responseKey(response: QuizResponse): string {
  if ("option" in response) return JSON.stringify({ option: response.option });
  if ("order" in response) return JSON.stringify({ order: response.order });
  return JSON.stringify({ text: response.text });
}
