import type { MessageReply } from "../commands/reply.js";
import { textDisplay } from "./components.js";

/** A short private message. @param text Discord Markdown, not blank */
export function noticeMessage(text: string): MessageReply {
  return { kind: "message", ephemeral: true, components: [textDisplay(text)] };
}
