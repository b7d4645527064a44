import type { Kysely } from "kysely";
import { type KnownQuestion, type MatchedQuestion, matchChanged } from "../quiz/match-changed.js";
import type { Prompt, QuizQuestion } from "../quiz/question.js";
import type { MemoryCard } from "../quiz/quiz-store.js";
import { toCard } from "./quiz-rows.js";
import type { Database } from "./schema.js";

export async function cardsOf(db: Kysely<Database>, personId: string): Promise<readonly MemoryCard[]> {
  const rows = await db
    .selectFrom("quiz_cards")
    .selectAll()
    .where("person_id", "=", personId)
    .orderBy("due")
    .orderBy("question_id")
    .execute();
  return rows.map(toCard);
}

/** The cards of those who have answered in a guild since a time. */
export async function cardsOfGuild(
  db: Kysely<Database>,
  guildId: string,
  since: number,
): Promise<readonly MemoryCard[]> {
  const rows = await db
    .selectFrom("quiz_cards")
    .selectAll()
    .where("person_id", "in", (query) =>
      query
        .selectFrom("quiz_answers")
        .select("person_id")
        .where("guild_id", "=", guildId)
        .where("answered_at", ">=", since),
    )
    .execute();
  return rows.map(toCard);
}

/**
 * Hands the cards of questions that are gone over to those with the same answer, unless the person has a card of that
 * one; see `matchChanged`.
 * @returns how many cards moved
 */
export async function carryCardsOver(
  db: Kysely<Database>,
  questions: readonly MatchedQuestion[],
  { personId }: { readonly personId?: string } = {},
): Promise<number> {
  const known = await knownQuestions(db, questions, personId);
  let moved = 0;
  for (const [gone, heir] of matchChanged(known, questions)) {
    const { numUpdatedRows } = await db
      .updateTable("quiz_cards as card")
      .set({ question_id: heir })
      .where("card.question_id", "=", gone)
      .$if(personId !== undefined, (query) => query.where("card.person_id", "=", personId ?? ""))
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom("quiz_cards as other")
              .select("other.person_id")
              .whereRef("other.person_id", "=", "card.person_id")
              .where("other.question_id", "=", heir),
          ),
        ),
      )
      .executeTakeFirst();
    moved += Number(numUpdatedRows);
  }
  return moved;
}

/** What there is memory of, with its words where the answer alone does not say what has taken its place. */
async function knownQuestions(
  db: Kysely<Database>,
  questions: readonly MatchedQuestion[],
  personId: string | undefined,
): Promise<readonly KnownQuestion[]> {
  const known = await db
    .selectFrom("quiz_cards")
    .select(["question_id as id", "answer_key as answerKey"])
    .distinct()
    .$if(personId !== undefined, (query) => query.where("person_id", "=", personId ?? ""))
    .orderBy("question_id")
    .execute();
  const still = new Set(questions.map(({ id }) => id));
  const gone = known.filter(({ id }) => !still.has(id));
  const [before, now] = [countKeys(gone), countKeys(questions)];
  const unclear = gone.filter(({ answerKey }) => {
    const heirs = now.get(answerKey) ?? 0;
    return heirs > 1 || (heirs === 1 && (before.get(answerKey) ?? 0) > 1);
  });
  const prompts = await lastPrompts(
    db,
    unclear.map(({ id }) => id),
  );
  return known.map((question) => ({ ...question, prompt: prompts.get(question.id) }));
}

function countKeys(questions: readonly KnownQuestion[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { answerKey } of questions) counts.set(answerKey, (counts.get(answerKey) ?? 0) + 1);
  return counts;
}

/** Questions that are read at once: a statement takes only so many parameters. */
const PAGE = 500;

/** By question, the words that it was asked in last. */
async function lastPrompts(
  db: Kysely<Database>,
  questionIds: readonly string[],
): Promise<ReadonlyMap<string, Prompt>> {
  const prompts = new Map<string, Prompt>();
  for (let from = 0; from < questionIds.length; from += PAGE) {
    const rows = await db
      .selectFrom("quiz_postings as posting")
      .innerJoin("quiz_contents as content", "content.id", "posting.content_id")
      .select(["posting.question_id", "content.content"])
      .select(({ fn }) => fn.max("posting.created_at").as("last"))
      .where("posting.question_id", "in", questionIds.slice(from, from + PAGE))
      .groupBy(["posting.question_id", "content.id", "content.content"])
      .orderBy("last")
      .execute();
    for (const { question_id, content } of rows) {
      prompts.set(question_id, (JSON.parse(content) as QuizQuestion).prompt);
    }
  }
  return prompts;
}
