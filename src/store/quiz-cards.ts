import type { Kysely } from "kysely";
import { matchChanged } from "../quiz/match-changed.js";
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
 * Hands the cards of questions that are gone over to those with the same answer, unless the person has a card of that
 * one; see `matchChanged`.
 * @returns how many cards moved
 */
export async function carryCardsOver(
  db: Kysely<Database>,
  questions: readonly Pick<QuizQuestion, "id" | "answerKey">[],
  { personId }: { readonly personId?: string } = {},
): Promise<number> {
  const known = await db
    .selectFrom("quiz_cards")
    .select(["question_id as id", "answer_key as answerKey"])
    .distinct()
    .$if(personId !== undefined, (query) => query.where("person_id", "=", personId ?? ""))
    .orderBy("question_id")
    .execute();
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
