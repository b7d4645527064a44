import { createHash } from "node:crypto";

/** Characters of a posting's id. */
const ID_LENGTH = 16;

/**
 * The id of the question of a guild's day, which is also its message's nonce: the same whichever process makes it, and
 * within the 25 characters that Discord allows a nonce.
 * @returns 16 characters of a-z and 0-9
 */
export function dailyNonce(guildId: string, localDate: string): string {
  const digest = createHash("sha256").update(`${guildId} ${localDate}`).digest("hex");
  return BigInt(`0x${digest}`).toString(36).padStart(ID_LENGTH, "0").slice(-ID_LENGTH);
}
