import { runBot } from "../../../src/bot/main.js";
import { createAskedStore } from "../../../src/store/asked-store.js";
import { openDatabase } from "../../../src/store/open-database.js";
import { createQuizStore } from "../../../src/store/quiz-store.js";
import { studyNotes } from "./study-notes.js";

/** The bot in a process of its own, to be killed: with the notes of the tests, and a database file in STUDYBOT_DATA. */
process.exitCode = await runBot(process.env, process, async ({ data = "" }) => {
  const database = await openDatabase({ dataFolder: data });
  return {
    notes: studyNotes(),
    asked: createAskedStore(database),
    quiz: createQuizStore(database),
    close: database.close,
  };
});
