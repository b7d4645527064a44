/** Source: https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway */
export const OPCODE = {
  DISPATCH: 0,
  HEARTBEAT: 1,
  IDENTIFY: 2,
  PRESENCE_UPDATE: 3,
  VOICE_STATE_UPDATE: 4,
  RESUME: 6,
  RECONNECT: 7,
  REQUEST_GUILD_MEMBERS: 8,
  INVALID_SESSION: 9,
  HELLO: 10,
  HEARTBEAT_ACK: 11,
} as const;

/** What a close frame carries. */
export type CloseReason = readonly [code: number, reason: string];

export const CLOSE = {
  UNKNOWN_OPCODE: [4001, "Unknown opcode."],
  DECODE_ERROR: [4002, "Error while decoding payload."],
  NOT_AUTHENTICATED: [4003, "Not authenticated."],
  AUTHENTICATION_FAILED: [4004, "Authentication failed."],
  ALREADY_AUTHENTICATED: [4005, "Already authenticated."],
  INVALID_SEQ: [4007, "Invalid seq."],
  RATE_LIMITED: [4008, "Rate limited."],
  SESSION_TIMED_OUT: [4009, "Session timed out."],
  INVALID_SHARD: [4010, "Invalid shard."],
  INVALID_API_VERSION: [4012, "Invalid API version."],
  INVALID_INTENTS: [4013, "Invalid intent(s)."],
  DISALLOWED_INTENTS: [4014, "Disallowed intent(s)."],
} as const satisfies Readonly<Record<string, CloseReason>>;

/** Source: https://discord.com/developers/docs/events/gateway#gateway-intents */
export const INTENT = {
  GUILDS: 1 << 0,
  GUILD_MEMBERS: 1 << 1,
  GUILD_PRESENCES: 1 << 8,
  GUILD_MESSAGES: 1 << 9,
  DIRECT_MESSAGES: 1 << 12,
  MESSAGE_CONTENT: 1 << 15,
} as const;

/** Bits 0 to 16, and the later 20, 21, 24 and 25. */
export const KNOWN_INTENTS = (1 << 17) - 1 + (1 << 20) + (1 << 21) + (1 << 24) + (1 << 25);
export const PRIVILEGED_INTENTS = INTENT.GUILD_MEMBERS | INTENT.GUILD_PRESENCES | INTENT.MESSAGE_CONTENT;
