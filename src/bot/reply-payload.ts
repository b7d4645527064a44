import { type APIMessageTopLevelComponent, MessageFlags } from "discord.js";
import type { MessageReply } from "./commands/reply.js";
import { checkPayload } from "./render/check-payload.js";
import { FILES_LIMIT } from "./render/limits.js";

/** A reply as Discord's API takes it, for a callback's `data` or a webhook message. */
export interface ReplyPayload {
  readonly flags: number;
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly allowed_mentions: { readonly parse: readonly never[] };
}

/**
 * A reply as a Components V2 message that can mention nobody.
 *
 * @throws Error, a bug, when Discord would refuse it
 */
export function replyPayload(reply: MessageReply): ReplyPayload {
  const payload: ReplyPayload = {
    flags: MessageFlags.IsComponentsV2 | (reply.ephemeral ? MessageFlags.Ephemeral : 0),
    components: reply.components,
    allowed_mentions: { parse: [] },
  };
  checkPayload(payload);
  checkFiles(reply);
  return payload;
}

const ATTACHMENT = /"url":"attachment:\/\/([^"\\]+)"/g;

/** @throws Error, a bug, for more files than Discord takes, or a component that shows one that does not come along */
function checkFiles({ components, files = [] }: MessageReply): void {
  const names = files.map(({ name }) => name);
  if (names.length > FILES_LIMIT) throw new Error(`${names.length} files, at most ${FILES_LIMIT} expected`);
  for (const [, name = ""] of JSON.stringify(components).matchAll(ATTACHMENT)) {
    if (!names.includes(name)) throw new Error(`a message shows ${name}; files: ${names.join(", ")}`);
  }
}
