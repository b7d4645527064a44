import { writeSync } from "node:fs";
import { readDatabaseSettings } from "../../src/store/database-settings.js";
import { openDatabase } from "../../src/store/open-database.js";
import { createQuizStore } from "../../src/store/quiz-store.js";
import { loadQuestion } from "../answer-load/load-question.js";

// Answers questions, several at once, until it is killed; says on standard output which answers it was told are kept,
// one a line: the posting and the person. The database is that of the environment.

const AT_ONCE = 6;
const ANSWERS_A_POSTING = 4;
const PEOPLE = 5;

const store = createQuizStore(await openDatabase(readDatabaseSettings(process.env)));

await Promise.all(Array.from({ length: AT_ONCE }, (_, worker) => answerOn(worker)));

async function answerOn(worker: number): Promise<never> {
  for (let round = 0; ; round += 1) {
    const question = loadQuestion(round % PEOPLE);
    const { id } = await store.open({ occasion: "now", guildId: "guild", question, at: Date.now() });
    const people = Array.from({ length: ANSWERS_A_POSTING }, (_, n) => `person-${(worker + n) % PEOPLE}`);
    await Promise.all(people.map((person, n) => answer(id, person, n)));
  }
}

async function answer(postingId: string, personId: string, option: number): Promise<void> {
  await store.answer({
    postingId,
    personId,
    response: { option },
    outcome: option === 1 ? "right" : "wrong",
    localDate: "2026-03-10",
    at: Date.now(),
  });
  // Whole before the next statement: a stream would still hold it when the process is killed.
  writeSync(process.stdout.fd, `${postingId} ${personId}\n`);
}
