/** What stands in a log or a message where a secret stood. */
export const SCRUBBED = "[secret]";

/** An interaction's token in the addresses of Discord's API: whoever has it can answer in the bot's name for 15 minutes. */
const INTERACTION_TOKEN = /(\/(?:interactions|webhooks)\/\d+\/)[^/?"\s\\]+/g;

/** Text without the bot's token and without interaction tokens, whatever they are part of. */
export function scrub(text: string, secrets: readonly string[]): string {
  return secrets
    .filter((secret) => secret !== "")
    .reduce((scrubbed, secret) => scrubbed.replaceAll(secret, SCRUBBED), text)
    .replace(INTERACTION_TOKEN, `$1${SCRUBBED}`);
}
