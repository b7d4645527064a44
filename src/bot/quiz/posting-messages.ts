import { MessageFlags, type REST, Routes } from "discord.js";
import type { DailySettings } from "../../quiz/daily-settings.js";
import type { Posting, Tally } from "../../quiz/posting.js";
import type { QuizStore } from "../../quiz/quiz-store.js";
import { checkPayload, type MessagePayload } from "../render/check-payload.js";
import { publicLocale } from "./quiz-locale.js";
import { refusalReason } from "./refusal-reason.js";
import { questionView } from "./views/question-view.js";
import { solutionView } from "./views/solution-view.js";

export type MessageRest = Pick<REST, "get" | "post" | "patch">;

export interface PostingMessagesOptions {
  readonly rest: MessageRest;
  readonly store: Pick<QuizStore, "posting" | "tally" | "dailySettings">;
}

/** The messages that bear questions which everyone sees, as they change. */
export interface PostingMessages {
  /** Says on the message how many have answered; nothing where the question is over or was never sent. */
  readonly showCount: (postingId: string, signal?: AbortSignal) => Promise<void>;
  /** `gone`: there is no message any more, or it may not be changed. */
  readonly showSolution: (posting: Posting, tally: Tally, signal?: AbortSignal) => Promise<"shown" | "gone">;
}

export function createPostingMessages({ rest, store }: PostingMessagesOptions): PostingMessages {
  const settingsOf = async ({ guildId }: Posting): Promise<DailySettings | undefined> =>
    guildId === undefined ? undefined : store.dailySettings(guildId);

  async function edit(
    { channelId, messageId }: Posting,
    components: MessagePayload["components"],
    signal: AbortSignal | undefined,
  ): Promise<"shown" | "gone"> {
    if (channelId === undefined || messageId === undefined) return "gone";
    const body = messageBody(components);
    try {
      const given = signal === undefined ? {} : { signal };
      await rest.patch(Routes.channelMessage(channelId, messageId), { body, ...given });
      return "shown";
    } catch (error) {
      if (refusalReason(error) === undefined) throw error;
      return "gone";
    }
  }

  const messages: PostingMessages = {
    async showCount(postingId, signal) {
      const posting = await store.posting(postingId);
      if (posting?.messageId === undefined || posting.closedAt !== undefined) return;
      const [settings, { answered }] = await Promise.all([settingsOf(posting), store.tally(postingId)]);
      const options = {
        locale: publicLocale(posting.question, settings),
        roleId: roleOf(posting, settings),
        answered,
      };
      await edit(posting, questionView(posting, options), signal);
      // It may have been closed meanwhile, and this edit may have come after that of its solution.
      const now = await store.posting(postingId);
      if (now?.closedAt !== undefined) await messages.showSolution(now, await store.tally(postingId), signal);
    },

    async showSolution(posting, tally, signal) {
      const settings = await settingsOf(posting);
      const locale = publicLocale(posting.question, settings);
      const view = solutionView(posting, { locale, tally, roleId: roleOf(posting, settings) });
      return edit(posting, view, signal);
    },
  };
  return messages;
}

function roleOf(
  { occasion }: Posting,
  settings: Pick<DailySettings, "roleId"> | undefined,
): string | undefined {
  return occasion === "daily" ? settings?.roleId : undefined;
}

/**
 * A Components V2 message that pings nobody but the roles given.
 *
 * @throws Error, a bug, when Discord would refuse it
 */
export function messageBody(
  components: MessagePayload["components"],
  { roles = [] }: { readonly roles?: readonly string[] } = {},
) {
  const body = {
    flags: MessageFlags.IsComponentsV2 as number,
    components,
    allowed_mentions: { parse: [] as readonly never[], ...(roles.length === 0 ? {} : { roles }) },
  };
  checkPayload(body);
  return body;
}
