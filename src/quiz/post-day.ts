import { CHANNEL_TIMEOUT_MS } from "./daily-channel.js";
import { pickDaily } from "./daily-pick.js";
import type { DailyPosterOptions, TickEvent } from "./daily-poster.js";
import type { DailySettings } from "./daily-settings.js";
import { nextPosting } from "./next-posting.js";
import type { DailyPosting, PassedOverReason, PauseReason } from "./posting.js";
import type { QuizQuestion } from "./question.js";

/** How late a question may be posted after its time, in ms; a day that is later than that is passed over. */
export const CATCH_UP_MS = 6 * 60 * 60 * 1000;

/** How long a claim lasts, in ms: a look into the history and a message, and as much again. */
export const LEASE_MS = 4 * CHANNEL_TIMEOUT_MS;

/** How long after its claim a question may be sent, in ms: it is there before anybody else may look for it. */
const SEND_WITHIN_MS = LEASE_MS - CHANNEL_TIMEOUT_MS;

/** Who has answered in a guild within this time takes part in it, in ms: by their memory the question is picked. */
const TAKES_PART_MS = 60 * 24 * 60 * 60 * 1000;

type Tell = (event: TickEvent) => void;

/** Brings a guild's due days to an end: each is posted, passed over, or left to the process that has claimed it. */
export async function postDay(
  settings: DailySettings,
  options: DailyPosterOptions,
  tell: Tell,
): Promise<void> {
  const { guildId, due } = settings;
  if (due.at > options.clock()) return;
  const next = nextPosting(settings, { after: due.at, afterDate: due.date });
  const moveOn = async (step: { passedOver?: PassedOverReason; pause?: PauseReason } = {}): Promise<void> => {
    const { replica } = options;
    const moved = await options.store.moveOn({ guildId, due, next, replica, now: options.clock(), ...step });
    if (!moved) return;
    const { passedOver: reason, pause } = step;
    if (reason !== undefined) tell({ kind: "passed-over", guildId, localDate: due.date, reason });
    if (pause !== undefined) tell({ kind: "paused", guildId, reason: pause });
    else await postDay({ ...settings, due: next }, options, tell);
  };

  const kept = await options.store.dailyPosting(guildId, due.date);
  if (kept?.messageId !== undefined) return moveOn();
  if (kept === undefined && isLate(settings, options)) return moveOn({ passedOver: "late" });
  const question = kept?.question ?? (await pick(settings, options));
  if (question === undefined) return moveOn({ passedOver: "no-questions" });

  const claimedAt = options.clock();
  const claim = await claimDay(settings, question, claimedAt, options);
  if (claim.kind === "posted") return moveOn();
  if (claim.kind !== "claimed") return;
  const { posting, fresh } = claim;
  const end = await deliver(posting, settings, { fresh, before: claimedAt + SEND_WITHIN_MS }, options, tell);
  if (end.kind === "posted") return moveOn();
  if (end.kind === "late") return moveOn({ passedOver: "late" });
  await options.channel.tellPaused(settings, end.reason);
  return moveOn({ passedOver: end.reason, pause: end.reason });
}

/** Finds out whether a claim that nobody holds and that is not due any more was sent. */
export async function settleAbandoned(
  posting: DailyPosting,
  { store, channel, clock }: DailyPosterOptions,
  tell: Tell,
): Promise<void> {
  const found = await channel.find(posting);
  if (found.kind === "found") {
    await store.posted(posting.id, found.messageId, clock());
    tell({ kind: "posted", guildId: posting.guildId, localDate: posting.localDate });
  } else {
    await store.discard(posting.id);
  }
}

type Delivery =
  | { readonly kind: "posted" }
  | { readonly kind: "late" }
  | { readonly kind: "refused"; readonly reason: Exclude<PauseReason, "off"> };

/** Sends what was claimed, unless it was sent before; not after the time `before`, when it may be another's by now. */
async function deliver(
  posting: DailyPosting,
  settings: DailySettings,
  { fresh, before }: { readonly fresh: boolean; readonly before: number },
  options: DailyPosterOptions,
  tell: Tell,
): Promise<Delivery> {
  const { store, channel, clock } = options;
  let message = fresh ? ({ kind: "absent" } as const) : await channel.find(posting);
  if (message.kind === "absent") {
    if (isLate(settings, options)) return { kind: "late" };
    if (clock() > before) throw new Error("the process stood still for so long that its claim has ended");
    const sent = await channel.send(posting, settings);
    message = sent.kind === "sent" ? { kind: "found", messageId: sent.messageId } : sent;
  }
  if (message.kind === "refused") return message;
  await store.posted(posting.id, message.messageId, clock());
  tell({ kind: "posted", guildId: posting.guildId, localDate: posting.localDate });
  return { kind: "posted" };
}

function claimDay(
  { guildId, channelId, due }: DailySettings,
  question: QuizQuestion,
  now: number,
  { store, replica }: DailyPosterOptions,
) {
  return store.claim({ guildId, channelId, question, due, replica, now, leaseMs: LEASE_MS });
}

async function pick(
  { guildId, due }: DailySettings,
  { store, questions }: DailyPosterOptions,
): Promise<QuizQuestion | undefined> {
  const [all, asked, cards] = await Promise.all([
    questions(),
    store.askedDays(guildId, { answerKeys: true }),
    store.groupCards(guildId, due.at - TAKES_PART_MS),
  ]);
  return pickDaily(all, { guildId, date: due.date, at: due.at, asked, cards });
}

function isLate({ due }: DailySettings, { clock }: DailyPosterOptions): boolean {
  return clock() - due.at > CATCH_UP_MS;
}
