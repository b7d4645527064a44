import type { CommandReply } from "../commands/command.js";
import { textDisplay } from "./components.js";

/** A short private message. @param text Discord Markdown, not blank */
export function noticeMessage(text: string): CommandReply {
  return { ephemeral: true, components: [textDisplay(text)] };
}
