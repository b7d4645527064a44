import { type APIChannel, type APIMessage, DiscordAPIError, RESTJSONErrorCodes, Routes } from "discord.js";
import type { Logger } from "pino";
import { CHANNEL_TIMEOUT_MS, type DailyChannel } from "../../quiz/daily-channel.js";
import type { DailySettings } from "../../quiz/daily-settings.js";
import type { DailyPosting, PauseReason } from "../../quiz/posting.js";
import { CUSTOM_ID_SEPARATOR } from "../custom-id.js";
import { quizDailyMessagesFor } from "../messages/quiz-daily-messages.js";
import { textDisplay } from "../render/components.js";
import type { Timer } from "../timer.js";
import type { GuildPlaces } from "./guild-places.js";
import { type MessageRest, messageBody, type PostingMessages } from "./posting-messages.js";
import { POSTING_PART, QUIZ_PREFIX } from "./quiz-id.js";
import { publicLocale } from "./quiz-locale.js";
import { refusalReason } from "./refusal-reason.js";
import { questionView } from "./views/question-view.js";

export interface DailyDiscordChannelOptions {
  readonly rest: MessageRest;
  readonly messages: PostingMessages;
  readonly guilds: GuildPlaces;
  /** The bot's own user. */
  readonly botId: () => string | undefined;
  readonly timer: Timer;
  readonly logger: Pick<Logger, "warn">;
}

type Refused = { readonly kind: "refused"; readonly reason: Exclude<PauseReason, "off"> };

/** Before this of the port's own limit the requests of a call are given up. */
const MARGIN_MS = 5000;

/** Messages of one page of a history, the most that Discord hands out. */
const PAGE = 100;
/** Pages that are looked through: what a busy channel writes between a claim and the end of its lease. */
const MOST_PAGES = 50;

/** By how much this machine's clock and Discord's may differ, in ms. */
const CLOCK_SKEW_MS = 5 * 60_000;

/** Source: https://docs.discord.com/developers/reference#snowflakes */
const DISCORD_EPOCH_MS = 1_420_070_400_000;
const SNOWFLAKE_TIME_SHIFT = 22n;

/** The port of the daily question on Discord's REST API. */
export function createDailyDiscordChannel(options: DailyDiscordChannelOptions): DailyChannel {
  const { rest, messages, guilds, botId, timer, logger } = options;

  async function orRefused<T>(work: () => Promise<T>): Promise<T | Refused> {
    try {
      return await work();
    } catch (error) {
      const reason = refusalReason(error);
      if (reason === undefined || isDeleted(error)) throw error;
      return { kind: "refused", reason };
    }
  }

  /** Discord hands out an empty history, not an error, to whom it may not read it. */
  function unreadable({ guildId, channelId }: DailyPosting): Refused | undefined {
    return guilds.mayPost(guildId, channelId) === false
      ? { kind: "refused", reason: "permission-missing" }
      : undefined;
  }

  return {
    send: (posting, settings) =>
      withinDeadline(timer, (signal) =>
        orRefused(async () => {
          const refused = unreadable(posting);
          if (refused !== undefined) return refused;
          const { roleId } = settings;
          const locale = publicLocale(posting.question, settings);
          const components = questionView(posting, { locale, roleId, answered: 0 });
          const body = {
            ...messageBody(components, roleId === undefined ? {} : { roles: [roleId] }),
            nonce: posting.nonce,
            enforce_nonce: true,
          };
          const sent = await rest.post(Routes.channelMessages(posting.channelId), { body, signal });
          return { kind: "sent", messageId: (sent as APIMessage).id } as const;
        }),
      ),

    find: (posting) =>
      withinDeadline(timer, (signal) =>
        orRefused(async () => {
          const refused = unreadable(posting);
          if (refused !== undefined) return refused;
          let after = snowflakeAt(posting.createdAt - CLOCK_SKEW_MS);
          for (let page = 0; page < MOST_PAGES; page++) {
            const query = new URLSearchParams({ after, limit: String(PAGE) });
            const route = Routes.channelMessages(posting.channelId);
            const some = (await rest.get(route, { query, signal })) as readonly APIMessage[];
            const own = some.find(({ author, components }) => {
              return author.id === botId() && bears(components ?? [], posting.id);
            });
            if (own !== undefined) return { kind: "found", messageId: own.id } as const;
            if (some.length < PAGE) break;
            after = some.map(({ id }) => id).reduce((a, b) => (BigInt(a) > BigInt(b) ? a : b));
          }
          return { kind: "absent" } as const;
        }),
      ),

    showSolution: (posting, tally) =>
      withinDeadline(timer, (signal) => messages.showSolution(posting, tally, signal)),

    async tellPaused(settings, reason) {
      const { guildId, channelId } = settings;
      const texts = quizDailyMessagesFor(settings.locale ?? guilds.localeOf(guildId) ?? "en");
      const text = texts.pausedNotice(`<#${channelId}>`, texts.reasons[reason]);
      const body = messageBody([textDisplay(`⏸️ ${text}`)]);
      const ways = [
        () => systemChannel(settings),
        async (signal: AbortSignal) => directChannel(guilds.ownerOf(guildId), signal),
      ];
      for (const way of ways) {
        try {
          const told = await withinDeadline(timer, async (signal) => {
            const to = await way(signal);
            if (to === undefined) return false;
            await rest.post(Routes.channelMessages(to), { body, signal });
            return true;
          });
          if (told) return;
        } catch (error) {
          logger.warn(
            { err: error, guild: guildId },
            "a server's admins could not be told that its question rests",
          );
        }
      }
    },
  };

  async function systemChannel({ guildId, channelId }: DailySettings): Promise<string | undefined> {
    const system = guilds.systemChannelOf(guildId);
    return system === channelId ? undefined : system;
  }

  async function directChannel(userId: string | undefined, signal: AbortSignal): Promise<string | undefined> {
    if (userId === undefined) return undefined;
    const channel = await rest.post(Routes.userChannels(), { body: { recipient_id: userId }, signal });
    return (channel as APIChannel).id;
  }

  /** Aborts the requests of a call before the port's time is over. */
  async function withinDeadline<T>(clock: Timer, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const abort = new AbortController();
    const cancel = clock(
      () => abort.abort(new Error("Discord took too long")),
      CHANNEL_TIMEOUT_MS - MARGIN_MS,
    );
    try {
      return await work(abort.signal);
    } finally {
      cancel();
    }
  }
}

/**
 * Discord's answer to a nonce whose message was deleted since; it passes within minutes.
 * @see https://github.com/discord/discord-api-docs/pull/6647
 */
function isDeleted(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage;
}

/** The first id of that time. @param at in ms since 1970 */
function snowflakeAt(at: number): string {
  return String(BigInt(Math.max(0, Math.floor(at) - DISCORD_EPOCH_MS)) << SNOWFLAKE_TIME_SHIFT);
}

interface Node {
  readonly custom_id?: string;
  readonly components?: readonly Node[];
}

/** Whether a component at any depth belongs to the posting. */
function bears(components: readonly unknown[], postingId: string): boolean {
  return (components as readonly Node[]).some(({ custom_id: id = "", components: inner = [] }) => {
    const parts = id.split(CUSTOM_ID_SEPARATOR);
    return (parts[0] === QUIZ_PREFIX && parts[POSTING_PART] === postingId) || bears(inner, postingId);
  });
}
