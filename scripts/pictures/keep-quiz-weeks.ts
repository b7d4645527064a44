import { loadNotes } from "../../src/answer/load-notes.js";
import { DEMO_CHANNEL, DEMO_GUILD, DEMO_PEOPLE } from "../../src/demo/demo-world.js";
import { answerQuestion } from "../../src/quiz/answer-question.js";
import { makeQuestions } from "../../src/quiz/make-questions.js";
import type { QuizQuestion } from "../../src/quiz/question.js";
import { openDatabase } from "../../src/store/open-database.js";
import { createQuizStore } from "../../src/store/quiz-store.js";

const DAY_MS = 86_400_000;
/** A little less than `/quiz me` draws. */
const DAYS = 80;
/** Days up to today without a gap, of the first person. */
const STREAK = 12;
const MOST_A_DAY = 11;
/** Of as many answers, one is wrong: by person. */
const WRONG_OF = [4, 5, 3, 6] as const;

type Choice = QuizQuestion & { readonly options: readonly string[]; readonly answer: string };

const isChoice = (question: QuizQuestion): question is Choice =>
  question.options !== undefined && typeof question.answer === "string";

/** How many questions of a day a person answers. @param ago days before today */
function answersOf(person: number, ago: number): number {
  // The squares of numbers modulo a prime look like no pattern.
  const share = ((ago + 7) ** 2 * (person + 5)) % 23;
  if (person === 0 && ago < STREAK) return 1 + (share % MOST_A_DAY);
  return share < 14 - 3 * person ? 1 + ((share * (5 - person)) % MOST_A_DAY) : 0;
}

/**
 * Keeps weeks of answers of the demo's people in a data folder, so that what comes back, points and streaks can be
 * pictured. The same for the same notes and `now`.
 *
 * @param now in ms since 1970
 */
export async function keepQuizWeeks(dataFolder: string, now: number): Promise<void> {
  const { current } = await loadNotes({ notes: "notes", now: Date.now, onWarning: () => {} });
  const { chunks, lexicon } = current().index;
  const questions = makeQuestions(chunks, { lexicon }).filter(isChoice);
  const database = await openDatabase({ dataFolder });
  const store = createQuizStore(database);
  let asked = 0;
  for (let ago = DAYS; ago >= 0; ago--) {
    for (let turn = 0; turn < MOST_A_DAY; turn++) {
      const question = questions[asked % questions.length];
      if (question === undefined) throw new Error("the notes yield no question to choose an answer of");
      asked += 1;
      const at = now - ago * DAY_MS - (MOST_A_DAY - turn) * 60_000;
      const place = { guildId: DEMO_GUILD.id, channelId: DEMO_CHANNEL.id };
      const posting = await store.open({ occasion: "now", question, at, ...place });
      for (const [person, { id: personId }] of DEMO_PEOPLE.entries()) {
        if (turn >= answersOf(person, ago)) continue;
        const isRight = (asked + person) % (WRONG_OF[person] ?? DAYS) !== 0;
        const option = question.options.findIndex((text) => (text === question.answer) === isRight);
        await answerQuestion(store, { posting, personId, response: { option }, at });
      }
    }
  }
  await database.close();
}
