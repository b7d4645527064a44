import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { onTestFinished } from "vitest";
import { loadNotes } from "../../../src/answer/load-notes.js";
import type { Notes } from "../../../src/answer/notes.js";
import type { InteractionHandle } from "../../../src/demo/discord-server/interaction-record.js";
import type { StoredMessage } from "../../../src/demo/discord-server/message-store.js";
import { makeQuestions } from "../../../src/quiz/make-questions.js";
import type { QuizQuestion } from "../../../src/quiz/question.js";
import type { QuizStore } from "../../../src/quiz/quiz-store.js";
import { openDatabase } from "../../../src/store/open-database.js";
import { createQuizStore } from "../../../src/store/quiz-store.js";
import { componentsOf, customIdOf } from "./drawn-text.js";
import { type BotInServer, type BotInServerOptions, runBotInServer } from "./run-bot-in-server.js";

export { postingIdOf } from "./drawn-text.js";

let reading: Promise<Notes> | undefined;

/** The notes of this repository, read once. */
export function ownNotes(): Promise<Notes> {
  reading ??= loadNotes({ notes: "notes", now: () => 0, onWarning: () => {} });
  return reading;
}

export async function ownQuestions(): Promise<readonly QuizQuestion[]> {
  const { chunks, lexicon } = (await ownNotes()).current().index;
  return makeQuestions(chunks, { lexicon });
}

/** A folder for a database, gone after the test. */
export function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "studybot-quiz-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export async function openQuizStore(folder = dataFolder()): Promise<QuizStore> {
  const database = await openDatabase({ dataFolder: folder });
  onTestFinished(database.close);
  return createQuizStore(database);
}

export interface QuizBot extends BotInServer {
  readonly store: QuizStore;
  readonly person: (name: string) => string;
  /** Does `/quiz SUB`. */
  readonly quiz: (
    sub: string,
    options?: Readonly<Record<string, string | number | boolean>>,
    who?: {
      readonly user?: string;
      readonly locale?: string;
      readonly channel?: string;
      readonly context?: 0 | 1 | 2;
    },
  ) => Promise<InteractionHandle>;
  /** Uses the control of a message, by its custom id's beginning after `quiz:`, or its label. */
  readonly use: (
    message: StoredMessage | undefined,
    control: string,
    who?: { readonly user?: string; readonly locale?: string; readonly values?: readonly string[] },
  ) => InteractionHandle;
  /** Moves the clock, in steps, and lets what is due be done. */
  readonly pass: (ms: number, step?: number) => Promise<void>;
}

const PEOPLE = [{ username: "ada" }, { username: "bo" }, { username: "cai" }, { username: "dan" }] as const;

/** The whole bot with the notes of this repository and a database of its own. */
export async function runQuizBot(options: BotInServerOptions = {}): Promise<QuizBot> {
  const store = options.quiz ?? (await openQuizStore());
  const bot = await runBotInServer({
    notes: await ownNotes(),
    server: { users: PEOPLE },
    fairUse: { take: () => undefined },
    ...options,
    quiz: store,
  });
  const { discord, clock } = bot;
  await bot.logged("quiz questions made");
  return {
    ...bot,
    store,
    person: (name) => discord.users.find(({ payload }) => payload.username === name)?.payload.id ?? "",
    quiz: (sub, given = {}, who = {}) =>
      discord.interact.command({ name: `quiz ${sub}`, options: given, ...who }).answered(),
    use(seen, control, who = {}) {
      // As it is now.
      const message = discord.messages(seen?.channelId ?? "").find(({ id }) => id === seen?.id);
      const byId = componentsOf(message).find(({ custom_id: id }) => id?.startsWith(`quiz:${control}`));
      const customId = byId?.custom_id ?? customIdOf(message, control);
      return discord.interact.component({ message: message?.id ?? "", customId, ...who });
    },
    async pass(ms, step = ms) {
      for (let left = ms; left > 0; left -= step) {
        clock.advance(Math.min(step, left));
        await settle();
      }
    },
  };
}

/** Lets requests that are under way on this machine end. */
export async function settle(turns = 40): Promise<void> {
  for (let each = 0; each < turns; each++) await turn();
}
