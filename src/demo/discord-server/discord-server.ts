/**
 * An imitation of Discord in this process: its REST API v10 and its gateway v10, on one loopback port, that refuses what
 * Discord refuses.
 *
 *   const clock = createManualClock();
 *   const discord = await startDiscordServer({ now: clock.now, schedule: clock.schedule });
 *   const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: discord.url } });
 *   await client.login(discord.token);
 *   const asked = discord.interact.command({ name: "ask", options: { question: "…" } });
 *   await asked.answered();            // resolves when a person would see an outcome; `asked.original?.payload`
 *   clock.advance(3000);               // an interaction without a callback expires
 *   await client.destroy();
 *   await discord.close();
 *
 * Nothing is built yet for an application's HTTP interactions endpoint: it would be one more way, beside the gateway, in
 * which `people.ts` hands an interaction over.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { APIMessage } from "discord.js";
import { CommandStore } from "./command-store.js";
import { createEventHub } from "./event-hub.js";
import { type Failure, FailurePlan, type PlannedFailure } from "./failure-plan.js";
import { Gateway } from "./gateway.js";
import { InteractionStore } from "./interaction-store.js";
import type { JsonObject } from "./json.js";
import { realSchedule, type Schedule } from "./manual-clock.js";
import { MessageStore, type StoredMessage } from "./message-store.js";
import { createPeople, type People } from "./people.js";
import { type RateLimit, RateLimiter } from "./rate-limiter.js";
import type { LoggedRequest } from "./request-log.js";
import { RestServer } from "./rest-server.js";
import { announceMessage, pingsIn, type ServerEvent, type ServerState } from "./server-state.js";
import { createSnowflakeSource } from "./snowflake-source.js";
import type { SpecSchemas } from "./spec-check.js";
import { announceChannel, announceGuild, startSession } from "./start-session.js";
import {
  type Channel,
  type ChannelSeed,
  type Guild,
  type GuildSeed,
  type User,
  type UserSeed,
  World,
} from "./world.js";

/** Source: https://discord.com/developers/docs/events/gateway#sending-heartbeats; what Discord has sent for years. */
const HEARTBEAT_INTERVAL_MS = 41_250;

export interface DiscordServerOptions {
  /** The clock, in ms. @default Date.now */
  readonly now?: () => number;
  /** Runs the time-outs: 3 s for an answer, the heartbeat, how long a session waits. @default the machine's timers */
  readonly schedule?: Schedule;
  /** @default 0: any free port */
  readonly port?: number;
  /** The application's token. @default one of Discord's shape */
  readonly token?: string;
  /** The application and its user. @default "studybot" */
  readonly bot?: UserSeed;
  /** People. @default one, called "ada" */
  readonly users?: readonly UserSeed[];
  /** @default one guild with one channel */
  readonly guilds?: readonly GuildSeed[];
  /** The zod schemas of Discord's specification (the module `discord-api-spec/zod`) that every body is held against. */
  readonly validateWith?: SpecSchemas;
  /** Limits that are enforced, by method and route pattern. @default none is; the headers say so */
  readonly rateLimits?: (method: string, route: string) => RateLimit | undefined;
  /** How many shards `/gateway/bot` recommends. @default 1 */
  readonly shards?: number;
  /** How many shards may identify within 5 s. @default 1 */
  readonly maxConcurrency?: number;
  /** The privileged intents that are switched on, as bits. @default none */
  readonly privilegedIntents?: number;
  /** In ms. @default 41250 */
  readonly heartbeatIntervalMs?: number;
  /** Closes a connection that misses its heartbeats. Off by default, so that moving a clock by 15 minutes does not. @default false */
  readonly enforceHeartbeats?: boolean;
}

export interface DiscordServer {
  /** The REST base, such as `http://127.0.0.1:1234/api`: discord.js's `rest.api`. */
  readonly url: string;
  readonly gatewayUrl: string;
  readonly token: string;
  readonly applicationId: string;
  /** The application's own user. */
  readonly bot: User;
  /** What people do. */
  readonly interact: People;
  /** Controls of the gateway: see its methods. */
  readonly gateway: Gateway;
  /** Every REST request so far, oldest first. */
  readonly requests: readonly LoggedRequest[];
  addUser(seed: UserSeed): User;
  /** Adds a guild; clients are told when the application is in it. */
  addGuild(seed?: GuildSeed): Guild;
  /** Adds a channel; clients are told. */
  addChannel(guildId: string, seed: ChannelSeed): Channel;
  readonly guilds: readonly Guild[];
  readonly users: readonly User[];
  /** Channels of a guild. */
  channels(guildId: string): readonly Channel[];
  /** The direct messages between a person and the application. */
  directChannel(userId: string): Channel;
  /** A channel's messages, oldest first: all that are stored, or those that one user sees. */
  messages(channelId: string, visibleTo?: string): readonly StoredMessage[];
  /** The registered commands as Discord holds them: global ones without an argument. */
  commands(guildId?: string): readonly JsonObject[];
  /** A person writes a message. */
  say(message: { readonly user?: string; readonly channel: string; readonly content: string }): APIMessage;
  /** Makes coming requests go wrong. */
  fail(failure: Failure): PlannedFailure;
  /** Where the requests so far depart from the specification; needs `validateWith`. */
  problems(): readonly string[];
  /** Calls `listener` for each event; the function that is returned ends it. */
  subscribe(listener: (event: ServerEvent) => void): () => void;
  /** Resolves when `isTrue` holds, which is tried after each event; rejects when the server closes first. */
  until(isTrue: () => boolean): Promise<void>;
  /** Cuts all connections and frees the port. */
  close(): Promise<void>;
}

/** Starts the server on loopback and resolves when it listens. Rejects when the port is taken. */
export async function startDiscordServer(options: DiscordServerOptions = {}): Promise<DiscordServer> {
  const now = options.now ?? Date.now;
  const schedule = options.schedule ?? realSchedule;
  const nextId = createSnowflakeSource(now);
  const events = createEventHub<ServerEvent>();
  const http = createServer({ keepAliveTimeout: 0 });
  await new Promise<void>((resolve, reject) => {
    http.once("error", reject);
    http.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  const { port } = http.address() as AddressInfo;
  const gatewayUrl = `ws://127.0.0.1:${port}`;
  const world = new World(options.bot ?? { username: "studybot" }, nextId);
  const applicationId = world.bot.payload.id;
  const token = options.token ?? `${Buffer.from(applicationId).toString("base64url")}.imitated.token`;
  const people = (options.users ?? [{ username: "ada" }]).map((seed) => world.addUser(seed));
  const ownerId = people[0]?.payload.id ?? applicationId;
  for (const seed of options.guilds ?? [{}]) world.addGuild(seed, ownerId);
  const messages = new MessageStore({
    now,
    nextId,
    filesUrl: `http://127.0.0.1:${port}/attachments`,
    user: (id) => world.users.get(id),
  });
  const interactions: InteractionStore = new InteractionStore({
    now,
    schedule,
    nextId,
    applicationId,
    messages,
    changed: (record) => events.emit({ type: "interaction", interaction: interactions.handle(record) }),
    until: events.until,
  });
  const gateway = new Gateway({
    now,
    schedule,
    token,
    privilegedIntents: options.privilegedIntents ?? 0,
    heartbeatIntervalMs: options.heartbeatIntervalMs ?? HEARTBEAT_INTERVAL_MS,
    enforceHeartbeats: options.enforceHeartbeats ?? false,
    newSessionId: () => BigInt(nextId()).toString(16).padStart(32, "0"),
    ready: (session) => startSession(state, session),
    changed: (change) => events.emit({ type: "session", ...change }),
  });
  const state: ServerState = {
    applicationId,
    gatewayUrl,
    shards: options.shards ?? 1,
    maxConcurrency: options.maxConcurrency ?? 1,
    world,
    messages,
    commands: new CommandStore(applicationId, nextId),
    interactions,
    gateway,
    events,
  };
  const requests: LoggedRequest[] = [];
  const failures = new FailurePlan();
  const limiter = new RateLimiter(now, options.rateLimits ?? (() => undefined));
  const rest = new RestServer({
    now,
    token,
    state,
    failures,
    limiter,
    log: requests,
    schemas: options.validateWith,
  });
  http.on("request", (request, response) => void rest.handle(request, response));
  http.on("upgrade", (request, socket, head) => gateway.upgrade(request, socket, head));
  return {
    url: `http://127.0.0.1:${port}/api`,
    gatewayUrl,
    token,
    applicationId,
    bot: world.bot,
    interact: createPeople(state),
    gateway,
    requests,
    addUser: (seed) => world.addUser(seed),
    addGuild(seed = {}) {
      const guild = world.addGuild(seed, ownerId);
      announceGuild(state, guild);
      return guild;
    },
    addChannel(guildId, seed) {
      const channel = world.addChannel(guildId, seed);
      announceChannel(state, channel);
      return channel;
    },
    get guilds() {
      return [...world.guilds.values()];
    },
    get users() {
      return [...world.users.values()];
    },
    channels: (guildId) => world.channelsOf(guildId),
    directChannel: (userId) => world.directChannel(userId),
    messages(channelId, visibleTo) {
      const all = messages.list(channelId);
      if (visibleTo === undefined) return all;
      return all.filter(
        (message) => message.ephemeralFor === undefined || message.ephemeralFor === visibleTo,
      );
    },
    commands: (guildId) => state.commands.list(guildId).map((command) => command.payload),
    say({ user, channel, content }) {
      const author = world.users.get(user ?? ownerId) ?? world.bot;
      const place = world.channels.get(channel);
      if (place === undefined) throw new Error(`no channel ${channel}`);
      const body = { content };
      const message = messages.create({
        channelId: channel,
        author,
        body,
        flags: 0,
        files: [],
        pings: pingsIn(state, place, body),
      });
      announceMessage(state, "message-created", message);
      return message.payload;
    },
    fail: (failure) => failures.add(failure),
    problems: () =>
      requests.flatMap((request) =>
        request.problems.map((problem) => `${request.method} ${request.path}: ${problem}`),
      ),
    subscribe: events.subscribe,
    until: events.until,
    async close() {
      gateway.close();
      interactions.close();
      events.close();
      await new Promise<void>((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      });
    },
  };
}
