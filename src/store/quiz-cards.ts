import type { Kysely } from "kysely";
import type { QuizQuestion } from "../quiz/question.js";
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
 * Hands the cards of questions that are gone over to the first question with the same answer, unless the person has a
 * card of that one.
 * @returns how many cards moved
 */
export async function carryCardsOver(
  db: Kysely<Database>,
  questions: readonly Pick<QuizQuestion, "id" | "answerKey">[],
): Promise<number> {
  const asked = new Set(questions.map((question) => question.id));
  const heirs = new Map([...questions].reverse().map((question) => [question.answerKey, question.id]));
  const known = await db
    .selectFrom("quiz_cards")
    .select(["question_id", "answer_key"])
    .distinct()
    .orderBy("question_id")
    .execute();
  let moved = 0;
  for (const { question_id, answer_key } of known) {
    const heir = heirs.get(answer_key);
    if (heir === undefined || asked.has(question_id)) continue;
    const { numUpdatedRows } = await db
      .updateTable("quiz_cards as card")
      .set({ question_id: heir })
      .where("card.question_id", "=", question_id)
      .where("card.answer_key", "=", answer_key)
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
