/**
 * The answers of Discord's API to what it refuses.
 * Source: https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
 */
const REFUSALS = {
  unauthorized: [401, 0, "401: Unauthorized"],
  notFound: [404, 0, "404: Not Found"],
  methodNotAllowed: [405, 0, "405: Method Not Allowed"],
  unknownApplication: [404, 10002, "Unknown Application"],
  unknownChannel: [404, 10003, "Unknown Channel"],
  unknownGuild: [404, 10004, "Unknown Guild"],
  unknownMember: [404, 10007, "Unknown Member"],
  unknownMessage: [404, 10008, "Unknown Message"],
  unknownUser: [404, 10013, "Unknown User"],
  unknownWebhook: [404, 10015, "Unknown Webhook"],
  unknownInteraction: [404, 10062, "Unknown interaction"],
  unknownApplicationCommand: [404, 10063, "Unknown application command"],
  tooLarge: [413, 40005, "Request entity too large"],
  alreadyAcknowledged: [400, 40060, "Interaction has already been acknowledged."],
  missingAccess: [403, 50001, "Missing Access"],
  notTheAuthor: [403, 50005, "Cannot edit a message authored by another user"],
  emptyMessage: [400, 50006, "Cannot send an empty message"],
  missingPermissions: [403, 50013, "Missing Permissions"],
  invalidWebhookToken: [401, 50027, "Invalid Webhook Token"],
  invalidApiVersion: [400, 50041, "Invalid API version provided"],
  invalidJson: [400, 50109, "The request body contains invalid JSON."],
  tooManyCommands: [400, 30032, "Maximum number of application commands reached (100)."],
} as const satisfies Readonly<Record<string, readonly [status: number, code: number, message: string]>>;

/** A refusal on its way out: the HTTP status and the body's `code` and `message`, with what else it carries. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly status: number;
  readonly code: number;
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(status: number, code: number, message: string, extra: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.extra = extra;
  }

  get body(): Readonly<Record<string, unknown>> {
    return { message: this.message, code: this.code, ...this.extra };
  }
}

export function refusal(name: keyof typeof REFUSALS): ApiError {
  const [status, code, message] = REFUSALS[name];
  return new ApiError(status, code, message);
}
