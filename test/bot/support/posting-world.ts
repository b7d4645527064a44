import { REST } from "discord.js";
import * as spec from "discord-api-spec/zod";
import { onTestFinished } from "vitest";
import { createDailyDiscordChannel } from "../../../src/bot/quiz/daily-discord-channel.js";
import { createPostingMessages, type MessageRest } from "../../../src/bot/quiz/posting-messages.js";
import { startDiscordServer } from "../../../src/demo/discord-server/discord-server.js";
import { createManualClock } from "../../../src/demo/discord-server/manual-clock.js";
import type { LoggedRequest } from "../../../src/demo/discord-server/request-log.js";
import { createDailyPoster, type TickEvent } from "../../../src/quiz/daily-poster.js";
import { scheduleDaily } from "../../../src/quiz/daily-schedule.js";
import type { DailySchedule, DailySettings } from "../../../src/quiz/daily-settings.js";
import type { QuizStore } from "../../../src/quiz/quiz-store.js";
import { quizQuestions } from "../../support/quiz-questions.js";
import { createCallOrder, type Fate, isDead, type Life, newLife } from "./call-order.js";
import { postingIdOf } from "./drawn-text.js";
import { quietQuiz } from "./quiet-quiz.js";

/** A message of the bot when it was sent. */
export interface SentMessage {
  readonly id: string;
  readonly channelId: string;
  readonly postingId: string;
  /** In ms since 1970. */
  readonly at: number;
}

export interface PostingWorldOptions {
  /** In ms since 1970. */
  readonly from: number;
  readonly guilds: readonly DailySchedule[];
  /** Connections to one database: the processes use them in turns. */
  readonly stores: readonly [QuizStore, QuizStore];
}

/** A process that posts daily questions. */
export interface PostingProcess {
  readonly life: Life;
  /** Begins a tick; what it does goes on in `run`. */
  readonly tick: () => void;
}

const QUESTIONS = quizQuestions(40);

/** A clock, the local Discord server with guilds, and processes that post by its REST API, and come and go. */
export async function createPostingWorld({ from, guilds, stores }: PostingWorldOptions) {
  const clock = createManualClock(from);
  const discord = await startDiscordServer({
    now: clock.now,
    schedule: clock.schedule,
    validateWith: spec,
    guilds: guilds.map(({ guildId, channelId }) => ({ id: guildId, channels: [{ id: channelId }] })),
  });
  onTestFinished(discord.close);
  const sent: SentMessage[] = [];
  discord.subscribe((event) => {
    if (event.type !== "message-created" || event.message.payload.author.bot !== true) return;
    const { id, channelId } = event.message;
    sent.push({ id, channelId, postingId: postingIdOf(event.message), at: clock.now() });
  });
  const calls = createCallOrder();
  const events: TickEvent[] = [];
  const failed = (error: unknown): void => void events.push({ kind: "failed", guildId: undefined, error });
  const settings: DailySettings[] = [];
  for (const guild of guilds) settings.push(await scheduleDaily(stores[0], guild, from));
  let started = 0;

  function start(fate?: Fate): PostingProcess {
    started += 1;
    const life = newLife(fate);
    const store = calls.watch(stores[started % 2 === 0 ? 0 : 1], life);
    const rest = calls.watch<MessageRest>(restOf(discord), life);
    const poster = createDailyPoster({
      store,
      channel: createDailyDiscordChannel({
        rest,
        messages: createPostingMessages({ rest, store }),
        guilds: quietQuiz().guilds,
        botId: () => discord.bot.payload.id,
        timer: clock.schedule,
        logger: { warn: failed },
      }),
      questions: () => QUESTIONS,
      clock: clock.now,
      replica: `process ${started}`,
    });
    return { life, tick: () => void poster.tick().then((done) => events.push(...done), failed) };
  }

  const run = (order: readonly PostingProcess[]): Promise<void> => calls.run(order.map(({ life }) => life));
  return {
    clock,
    discord,
    /** As the guilds' questions were scheduled. */
    settings,
    /** The bot's messages, those that are deleted too. */
    sent,
    /** What became of all ticks that ended. */
    events,
    start,
    /** Lets what was begun go on until it ends, dies or stands still. @param order see `CallOrder` */
    run,
    /** Moves the clock on to a time. */
    at: (moment: number): void => clock.advance(Math.max(0, moment - clock.now())),
    /** Requests that send a message. */
    sends: (): readonly LoggedRequest[] => discord.requests.filter(({ method }) => method === "POST"),
    /**
     * Two new processes do one tick.
     *
     * @param order whose turn it is, of A and B
     * @returns the last calls of those that died
     */
    async tickBoth(order: string, fate?: Fate): Promise<readonly string[]> {
      const [a, b] = [start(fate), start(fate)];
      a.tick();
      b.tick();
      await run([...order].map((letter) => (letter === "A" ? a : b)));
      return [a, b].flatMap(({ life }) => (isDead(life) ? [life.done.at(-1) ?? "start"] : []));
    },
  };
}

function restOf({ url, token }: { readonly url: string; readonly token: string }): REST {
  // Its sweeps would go by the machine's own clock.
  const never = { hashSweepInterval: 0, handlerSweepInterval: 0 };
  return new REST({ api: url, version: "10", ...never }).setToken(token);
}
