import { refusal } from "./api-error.js";
import { ownGuild } from "./identity-routes.js";
import { objectOf } from "./json.js";
import type { ApiRequest, Route } from "./router.js";
import type { ServerState } from "./server-state.js";

const GLOBAL = "/applications/:application/commands";
const IN_GUILD = "/applications/:application/guilds/:guild/commands";

function scopeOf({ params }: ApiRequest, state: ServerState): string | undefined {
  if (params.application !== state.applicationId) throw refusal("unknownApplication");
  return params.guild === undefined ? undefined : ownGuild(state, params.guild).id;
}

function changed(state: ServerState, guildId: string | undefined): void {
  state.events.emit({ type: "commands", guildId });
}

function routesAt(base: string): Route[] {
  return [
    {
      method: "GET",
      pattern: base,
      run: (request, state) => ({
        status: 200,
        body: state.commands.list(scopeOf(request, state)).map((command) => command.payload),
      }),
    },
    {
      method: "POST",
      pattern: base,
      run: (request, state) => {
        const guildId = scopeOf(request, state);
        const { command, created } = state.commands.upsert(objectOf(request.body), guildId);
        changed(state, guildId);
        return { status: created ? 201 : 200, body: command.payload };
      },
    },
    {
      method: "PUT",
      pattern: base,
      run: (request, state) => {
        const guildId = scopeOf(request, state);
        const commands = state.commands.overwrite(request.body, guildId);
        changed(state, guildId);
        return { status: 200, body: commands.map((command) => command.payload) };
      },
    },
    {
      method: "GET",
      pattern: `${base}/:command`,
      run: (request, state) => ({
        status: 200,
        body: state.commands.get(request.params.command ?? "", scopeOf(request, state)).payload,
      }),
    },
    {
      method: "PATCH",
      pattern: `${base}/:command`,
      run: (request, state) => {
        const guildId = scopeOf(request, state);
        const command = state.commands.patch(request.params.command ?? "", objectOf(request.body), guildId);
        changed(state, guildId);
        return { status: 200, body: command.payload };
      },
    },
    {
      method: "DELETE",
      pattern: `${base}/:command`,
      run: (request, state) => {
        const guildId = scopeOf(request, state);
        state.commands.delete(request.params.command ?? "", guildId);
        changed(state, guildId);
        return { status: 204 };
      },
    },
  ];
}

/** Registering commands, globally and for one guild. */
export const commandRoutes: readonly Route[] = [...routesAt(GLOBAL), ...routesAt(IN_GUILD)];
