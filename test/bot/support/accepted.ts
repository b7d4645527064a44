import * as spec from "discord-api-spec/zod";
import type { MessageReply, Reply } from "../../../src/bot/commands/reply.js";
import { replyPayload } from "../../../src/bot/reply-payload.js";
import { checkMessage } from "../../../src/demo/discord-server/check-message.js";
import type { JsonObject } from "../../../src/demo/discord-server/json.js";
import { specProblems } from "../../../src/demo/discord-server/spec-check.js";

const CALLBACK = "/interactions/:interaction/:token/callback";

/**
 * The payload of a reply, held against the local server's rules and Discord's published schemas.
 *
 * @throws where either refuses it
 */
export function acceptedPayload(reply: Reply): JsonObject {
  if (reply.kind === "modal") throw new Error("a form is no message");
  const message: MessageReply =
    reply.kind === "message" ? reply : { ...reply, kind: "message", ephemeral: false };
  const payload = JSON.parse(JSON.stringify(replyPayload(message))) as JsonObject;
  checkMessage(payload, { path: ["data"], mayBeEphemeral: true, files: [] });
  const problems = specProblems(spec, "POST", CALLBACK, { type: 4, data: payload });
  if (problems.length > 0) throw new Error(problems.join("; "));
  for (const followUp of reply.followUps ?? []) acceptedPayload(followUp);
  return payload;
}
