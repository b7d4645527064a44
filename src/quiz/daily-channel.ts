import type { DailySettings } from "./daily-settings.js";
import type { DailyPosting, PauseReason, Posting, Tally } from "./posting.js";

/** `refused`: it will not work until somebody changes something in the server. */
export type SendResult =
  | { readonly kind: "sent"; readonly messageId: string }
  | { readonly kind: "refused"; readonly reason: Exclude<PauseReason, "off"> };

export type FindResult =
  | { readonly kind: "found"; readonly messageId: string }
  | { readonly kind: "absent" }
  | { readonly kind: "refused"; readonly reason: Exclude<PauseReason, "off"> };

/**
 * Where daily questions are posted: the port that `bot/` fulfils. What passes (a lost connection, a refused gateway, an
 * error 500) is thrown: the poster tries again at a later tick. Each call settles within `CHANNEL_TIMEOUT_MS`.
 */
export interface DailyChannel {
  /** Sends the message with the posting's nonce and `enforce_nonce`; only the role of the settings may be pinged. */
  readonly send: (posting: DailyPosting, settings: DailySettings) => Promise<SendResult>;
  /**
   * Looks in the channel's history, from `posting.createdAt` on, for the bot's own message that bears the posting: by
   * its id in the custom ids of the components. (Discord gives a message's nonce back to the one who sends it, but not
   * with the history.)
   */
  readonly find: (posting: DailyPosting) => Promise<FindResult>;
  /** Shows the solution and the split on the message. `gone`: there is none, or it may not be changed any more. */
  readonly showSolution: (posting: Posting, tally: Tally) => Promise<"shown" | "gone">;
  /** Tells a guild's admins why their daily question rests. */
  readonly tellPaused: (settings: DailySettings, reason: Exclude<PauseReason, "off">) => Promise<void>;
}

/** How long a call to the channel may take, in milliseconds; the lease of a claim is longer. */
export const CHANNEL_TIMEOUT_MS = 60_000;
