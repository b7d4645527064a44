import { refusal } from "./api-error.js";
import { checkString } from "./field-check.js";
import { FormErrors } from "./form-errors.js";
import { objectOf } from "./json.js";
import { type ApiResult, found, type Route } from "./router.js";
import type { ServerState } from "./server-state.js";
import type { Guild } from "./world.js";
import { channelPayload, guildPayload, memberPayload } from "./world-payloads.js";

/** Source: https://discord.com/developers/docs/events/gateway#session-start-limit-object */
const DAILY_SESSIONS = 1000;
const DAY_MS = 86_400_000;

function application(state: ServerState): ApiResult {
  const { payload } = state.world.bot;
  const body = {
    id: state.applicationId,
    name: payload.username,
    icon: null,
    description: "",
    bot: payload,
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: "0".repeat(64),
    flags: 0,
    approximate_guild_count: state.world.guilds.size,
    integration_types_config: { "0": {}, "1": {} },
  };
  return { status: 200, body };
}

/** A guild that the application is in. */
export function ownGuild(state: ServerState, id: string | undefined): Guild {
  const guild = found(state.world.guilds.get(id ?? ""), "unknownGuild");
  if (!guild.hasBot) throw refusal("missingAccess");
  return guild;
}

/** The application itself, users, guilds, and where the gateway is. */
export const identityRoutes: readonly Route[] = [
  {
    method: "GET",
    pattern: "/gateway",
    authorized: false,
    run: (_, state) => ({ status: 200, body: { url: state.gatewayUrl } }),
  },
  {
    method: "GET",
    pattern: "/gateway/bot",
    run: (_, state) => ({
      status: 200,
      body: {
        url: state.gatewayUrl,
        shards: state.shards,
        session_start_limit: {
          total: DAILY_SESSIONS,
          remaining: Math.max(0, DAILY_SESSIONS - state.gateway.identified),
          reset_after: DAY_MS,
          max_concurrency: state.maxConcurrency,
        },
      },
    }),
  },
  {
    method: "GET",
    pattern: "/users/@me",
    run: (_, state) => ({
      status: 200,
      body: { ...state.world.bot.payload, verified: true, mfa_enabled: false },
    }),
  },
  {
    method: "GET",
    pattern: "/users/@me/guilds",
    run: (_, state) => ({
      status: 200,
      body: [...state.world.guilds.values()]
        .filter((guild) => guild.hasBot)
        .map(({ id, name }) => ({
          id,
          name,
          icon: null,
          banner: null,
          owner: false,
          permissions: "0",
          features: [],
        })),
    }),
  },
  {
    method: "POST",
    pattern: "/users/@me/channels",
    run: ({ body }, state) => {
      const errors = new FormErrors();
      const id = checkString(errors, ["recipient_id"], objectOf(body).recipient_id, {
        max: 20,
        required: true,
      });
      errors.throwIfAny();
      found(state.world.users.get(id ?? ""), "unknownUser");
      return { status: 200, body: channelPayload(state.world, state.world.directChannel(id ?? "")) };
    },
  },
  {
    method: "GET",
    pattern: "/users/:user",
    run: ({ params }, state) => ({
      status: 200,
      body: found(state.world.users.get(params.user ?? ""), "unknownUser").payload,
    }),
  },
  { method: "GET", pattern: "/applications/@me", run: (_, state) => application(state) },
  { method: "GET", pattern: "/oauth2/applications/@me", run: (_, state) => application(state) },
  {
    method: "GET",
    pattern: "/guilds/:guild",
    run: ({ params }, state) => ({ status: 200, body: guildPayload(ownGuild(state, params.guild)) }),
  },
  {
    method: "GET",
    pattern: "/guilds/:guild/channels",
    run: ({ params }, state) => ({
      status: 200,
      body: state.world
        .channelsOf(ownGuild(state, params.guild).id)
        .map((channel) => channelPayload(state.world, channel)),
    }),
  },
  {
    method: "GET",
    pattern: "/guilds/:guild/members/:user",
    run: ({ params }, state) => {
      ownGuild(state, params.guild);
      return {
        status: 200,
        body: memberPayload(found(state.world.users.get(params.user ?? ""), "unknownMember")),
      };
    },
  },
];
