import {
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  HTTPError,
  RESTJSONErrorCodes,
} from "discord.js";
import { UserError } from "../user-error.js";

const HTTP_UNAUTHORIZED = 401;

/** The first of the statuses that blame the server, not the request. */
const HTTP_SERVER_ERROR = 500;

/** Codes of errors that mean "no answer from there", of Node and of undici. */
const NETWORK_CODES =
  /^(?:ECONN\w+|ENOTFOUND|EAI_\w+|E(?:HOST|NET)UNREACH|ETIMEDOUT|EPIPE|EPROTO|UND_ERR_\w+|CERT_\w+|\w+_CERT\w*|ERR_(?:TLS|SSL)_\w+)$/;

/** Discord no longer knows the interaction: 3 seconds had passed, or it was answered elsewhere. */
export function isLostInteraction(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownInteraction;
}

/** Discord has an answer already: an earlier try arrived although its response was lost. */
export function isAlreadyAnswered(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged
  );
}

/** The request did not get through, or the server failed over it: the same request may succeed when sent again. */
export function isTransient(error: unknown): boolean {
  if (error instanceof DiscordAPIError || error instanceof HTTPError)
    return error.status >= HTTP_SERVER_ERROR;
  return error instanceof Error && networkCode(error) !== undefined;
}

export function tokenRefused(cause?: unknown): UserError {
  return new UserError(
    "token-refused",
    "Discord refused the token in DISCORD_TOKEN: expected the current token of the bot, from https://discord.com/developers/applications (your application, Bot, Reset Token)",
    { cause },
  );
}

export function apiUnreachable(apiUrl: string, reason: string, cause?: unknown): UserError {
  return new UserError(
    "api-unreachable",
    `Discord's API at ${apiUrl} cannot be used (${reason}): expected an answer there; check the network and DISCORD_API_URL`,
    { cause },
  );
}

/** What keeps a bot from logging in, as an error for its owner; any other error is a bug and comes back as it is. */
export function loginError(error: unknown, apiUrl: string): unknown {
  if (error instanceof UserError) return error;
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid)
    return tokenRefused(error);
  if (error instanceof DiscordAPIError) {
    if (error.status === HTTP_UNAUTHORIZED) return tokenRefused(error);
    return apiUnreachable(apiUrl, `it answered ${error.status}`, error);
  }
  if (error instanceof HTTPError) return apiUnreachable(apiUrl, `it answered ${error.status}`, error);
  if (!(error instanceof Error)) return error;
  // @discordjs/ws gives close code 4004 no code of its own.
  if (error.message === "Authentication failed") return tokenRefused(error);
  const code = networkCode(error);
  return code === undefined ? error : apiUnreachable(apiUrl, code, error);
}

function networkCode(error: Error): string | undefined {
  if (error.name === "AbortError") return "no answer in time";
  if (error instanceof SyntaxError) return "what it answered is not JSON";
  const { code } = error as NodeJS.ErrnoException;
  if (typeof code === "string" && NETWORK_CODES.test(code)) return code;
  return error.cause instanceof Error ? networkCode(error.cause) : undefined;
}
