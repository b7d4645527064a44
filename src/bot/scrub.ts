/** What stands in a log or a message where a secret stood. */
export const SCRUBBED = "[secret]";

/** Shorter strings stand in ordinary words; a bot's token has about 70 characters. */
const SECRET_MIN_LENGTH = 8;

/** An interaction's token in the addresses of Discord's API: whoever has it can answer in the bot's name for 15 minutes. */
const INTERACTION_TOKEN = /(\/(?:interactions|webhooks)\/\d+\/)[^/?"\s\\]+/g;

/**
 * Text without the bot's token and without interaction tokens, whatever they are part of.
 * @param secrets those of fewer than 8 characters are passed over
 */
export function scrub(text: string, secrets: readonly string[]): string {
  return secrets
    .filter((secret) => secret.length >= SECRET_MIN_LENGTH)
    .reduce((scrubbed, secret) => scrubbed.replaceAll(secret, SCRUBBED), text)
    .replace(INTERACTION_TOKEN, `$1${SCRUBBED}`);
}
