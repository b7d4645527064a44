import { Client, GatewayIntentBits, Status } from "discord.js";
import type { Logger } from "pino";
import type { AskedStore } from "../answer/asked-store.js";
import type { Notes } from "../answer/notes.js";
import { createQuestionCompleter } from "../answer/question-completer.js";
import type { QuizStore } from "../quiz/quiz-store.js";
import { fatalError, logClientEvents } from "./client-events.js";
import type { Handlers } from "./commands/command.js";
import { HANDLERS } from "./commands/handlers.js";
import type { BotConfig } from "./config.js";
import { loginError } from "./discord-error.js";
import { createFairUse, type FairUse } from "./fair-use.js";
import { attachGateway } from "./gateway.js";
import { type HealthServer, startHealthServer } from "./health.js";
import { createInFlight } from "./in-flight.js";
import { logIn } from "./log-in.js";
import { startMemoryRest } from "./memory-rest.js";
import { createOutageLog } from "./outage-log.js";
import { createQuizService } from "./quiz/quiz-service.js";
import { createRecentAnswers } from "./recent-answers.js";
import { registerCommands } from "./registration.js";
import { createRecentMarkdown } from "./render/draw-markdown.js";
import { type Timer, withinTime } from "./timer.js";

export interface BotDependencies {
  readonly notes: Notes;
  readonly asked: AskedStore;
  readonly quiz: QuizStore;
  readonly logger: Logger;
  readonly timer: Timer;
  /** In ms since 1970. */
  readonly now: () => number;
  /** Lets other work come between steps of long work. */
  readonly pause: () => Promise<unknown>;
  /** A short id that finds an error in the log. */
  readonly newErrorId: () => string;
  /** This process: another name for each, also after a restart. */
  readonly replica: string;
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
  /**
   * What the bot answers.
   * @default HANDLERS
   */
  readonly handlers?: Handlers;
  /** @default createFairUse({ now }) */
  readonly fairUse?: FairUse;
  /**
   * Gives back memory when nobody waits; nothing else is done meanwhile.
   * @default none is given back
   */
  readonly freeMemory?: () => Promise<void>;
  /**
   * Gives up starting when aborted.
   * @default never
   */
  readonly signal?: AbortSignal;
}

export interface RunningBot {
  /** Where health is answered; absent when nothing listens. */
  readonly healthPort?: number;
  /** Settles, with the error, when the bot cannot go on by itself: its token was reset, its intents were refused. */
  readonly fatal: Promise<unknown>;
  /** Takes no new interactions, finishes those in flight for at most `DRAIN_MS`, then disconnects. */
  readonly stop: () => Promise<void>;
}

/** How long interactions in flight may take to finish when the bot stops, in milliseconds. */
export const DRAIN_MS = 10_000;

/** How long closing the connections may take, in milliseconds: a gateway that is gone answers no closing handshake. */
const DISCONNECT_MS = 3000;

/** How long discord.js holds events back for servers that are announced and do not come, in milliseconds. */
const WAIT_FOR_GUILDS_MS = 1000;

/**
 * Connects to Discord, registers the commands where they differ, and answers from then on. Resolves when connected.
 *
 * @throws UserError `token-refused`, `api-unreachable`, `port-taken`
 */
export async function startBot(config: BotConfig, dependencies: BotDependencies): Promise<RunningBot> {
  const { notes, asked, logger, timer, now, handlers = HANDLERS, freeMemory } = dependencies;
  const { notesUrl } = config;
  const inFlight = createInFlight();
  const completer = createQuestionCompleter();
  completer.prepare(notes.current());
  let accepting = true;
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    // As many connections as Discord recommends for the number of servers, all in this process.
    shards: "auto",
    waitGuildTimeout: WAIT_FOR_GUILDS_MS,
    rest: { api: config.apiUrl },
  });
  const { replica, random, pause } = dependencies;
  const quiz = createQuizService({
    client,
    store: dependencies.quiz,
    notes,
    timer,
    now,
    pause,
    random,
    replica,
    logger,
  });
  let health: HealthServer | undefined;
  const outages = createOutageLog(
    (shard) => logger.warn({ shard }, "gateway connection lost, reconnecting"),
    timer,
  );
  logClientEvents(client, logger, outages);
  attachGateway(client, {
    handlers,
    context: {
      notes,
      asked,
      completer,
      answers: createRecentAnswers(),
      draw: createRecentMarkdown(),
      quiz: quiz.services,
      logger,
      timer,
      now,
      ...(notesUrl === undefined ? {} : { notesUrl }),
    },
    logger,
    timer,
    newErrorId: dependencies.newErrorId,
    inFlight,
    fairUse: dependencies.fairUse ?? createFairUse({ now }),
    isAccepting: () => accepting,
  });
  const fatal = fatalError(client);
  try {
    if (config.port !== undefined) {
      health = await startHealthServer(config.port, () => accepting && isConnected(client));
      logger.info({ port: health.port }, "health is answered");
    }
    await logIn(client, config, dependencies, fatal);
  } catch (error) {
    outages.end();
    quiz.close();
    await shutDown(client, health, timer);
    throw loginError(error, config.apiUrl);
  }
  // Not waited for: when Discord holds it back, questions are answered and the bot can be stopped all the same.
  inFlight.add(register(client, handlers, logger));
  quiz.start();
  const endRest =
    freeMemory &&
    startMemoryRest({
      inFlight,
      notesReadAt: () => notes.current().readAt,
      free: () => {
        notes.current().index.letGo();
        return freeMemory();
      },
      onFailure: (err) => logger.debug({ err }, "memory is not given back"),
      timer,
    });
  return {
    ...(health === undefined ? {} : { healthPort: health.port }),
    fatal,
    async stop() {
      accepting = false;
      endRest?.();
      outages.end();
      inFlight.add(quiz.stop());
      logger.info({ inFlight: inFlight.size() }, "stopping");
      const left = await inFlight.drain(DRAIN_MS, timer);
      if (left > 0) logger.warn({ left }, "stopped with interactions unanswered");
      quiz.close();
      await shutDown(client, health, timer);
      logger.info("stopped");
    },
  };
}

async function register(client: Client, handlers: Handlers, logger: Logger): Promise<void> {
  try {
    const id = client.application?.id;
    if (id === undefined) throw new Error("ready without an application");
    const all = [...handlers.commands, ...handlers.messageCommands];
    const definitions = all.map(({ definition }) => definition);
    const outcome = await registerCommands(client.rest, id, definitions);
    logger.info({ commands: outcome }, "commands registered");
  } catch (error) {
    // What was registered before goes on working, and the next start tries again.
    logger.error({ err: error }, "the commands could not be registered");
  }
}

/** Whether interactions can come in on every connection now. */
function isConnected(client: Client): boolean {
  return client.isReady() && client.ws.shards.every((shard) => shard.status === Status.Ready);
}

async function shutDown(client: Client, health: HealthServer | undefined, timer: Timer): Promise<void> {
  await health?.close();
  await withinTime(client.destroy(), DISCONNECT_MS, timer);
}
