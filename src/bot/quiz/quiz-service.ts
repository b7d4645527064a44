import type { Client } from "discord.js";
import type { Logger } from "pino";
import type { Notes } from "../../answer/notes.js";
import { createDailyPoster } from "../../quiz/daily-poster.js";
import type { QuizStore } from "../../quiz/quiz-store.js";
import type { Timer } from "../timer.js";
import { createAnswerCounts } from "./answer-counts.js";
import { createDailyDiscordChannel } from "./daily-discord-channel.js";
import { createGuildPlaces } from "./guild-places.js";
import { createNoteQuestions } from "./note-questions.js";
import { createPostingMessages } from "./posting-messages.js";
import type { QuizServices } from "./quiz-services.js";
import { createQuizTicker } from "./quiz-ticker.js";

export interface QuizServiceOptions {
  readonly client: Client;
  readonly store: QuizStore;
  readonly notes: Notes;
  readonly timer: Timer;
  /** In ms since 1970. */
  readonly now: () => number;
  /** Lets other work come between steps of long work. */
  readonly pause: () => Promise<unknown>;
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
  /** This process: another name for each, also after a restart. */
  readonly replica: string;
  readonly logger: Logger;
}

export interface QuizService {
  readonly services: QuizServices;
  /** Makes the questions and posts daily ones from now on. The client is connected. */
  readonly start: () => void;
  /** Posts nothing any more, and ends what is under way; people are answered still. Never rejects. */
  readonly stop: () => Promise<void>;
  /** Ends the making of questions: nobody is answered any more. */
  readonly close: () => void;
}

/** The quiz's part of a bot, put together. */
export function createQuizService(options: QuizServiceOptions): QuizService {
  const { client, store, notes, timer, now, pause, random, replica, logger } = options;
  const { rest } = client;
  const noteQuestions = createNoteQuestions(notes, {
    now,
    pause,
    onFailure: (error) =>
      logger.error(
        { err: error },
        "the questions of changed notes could not be made, the last ones are asked on",
      ),
  });
  const questions = noteQuestions.current;
  const guilds = createGuildPlaces(client, { now, logger });
  const messages = createPostingMessages({ rest, store });
  const counts = createAnswerCounts({
    show: (postingId) => messages.showCount(postingId),
    timer,
    onError: (error, posting) =>
      logger.warn({ err: error, posting }, "a count of answers could not be shown"),
  });
  const channel = createDailyDiscordChannel({
    rest,
    messages,
    guilds,
    botId: () => client.user?.id,
    timer,
    logger,
  });
  const poster = createDailyPoster({ store, channel, questions, clock: now, replica });
  const ticker = createQuizTicker({ poster, store, questions, timer, logger });
  return {
    services: { store, questions, guilds, counts, random },
    start: ticker.start,
    async stop() {
      await Promise.all([ticker.stop(), counts.stop()]);
    },
    close: noteQuestions.close,
  };
}
