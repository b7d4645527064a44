import { createQuestionCompleter } from "../../../src/answer/question-completer.js";
import type { CommandContext } from "../../../src/bot/commands/command.js";
import type { CommandRequest, ComponentRequest, Request } from "../../../src/bot/commands/request.js";
import { createRecentAnswers } from "../../../src/bot/recent-answers.js";
import { createRecentMarkdown } from "../../../src/bot/render/draw-markdown.js";
import { createManualClock } from "../../../src/demo/discord-server/manual-clock.js";
import { found } from "./answers.js";
import { fixedNotes } from "./fixed-notes.js";
import { createMemoryAskedStore } from "./memory-asked-store.js";
import { quietQuiz } from "./quiet-quiz.js";

/** Somebody in a server that the bot is a member of. */
export const somebody: Request = {
  locale: "en-US",
  userId: "1",
  guildId: "10",
  channelId: "100",
  memberPermissions: 0n,
  appPermissions: 0n,
  appSeesChannel: true,
};

export const commandOf = (
  name: string,
  options: CommandRequest["options"] = {},
  who: Partial<Request> = {},
): CommandRequest => ({ ...somebody, ...who, name, path: [], options });

/** @param customId its parts with colons between them */
export const componentOf = (
  customId: string,
  who: Partial<Request> & Partial<Pick<ComponentRequest, "values" | "message">> = {},
): ComponentRequest => ({
  ...somebody,
  values: [],
  message: { id: "1000", isEphemeral: false },
  ...who,
  parts: customId.split(":"),
});

export function testContext(parts: Partial<CommandContext> = {}): CommandContext {
  const clock = createManualClock();
  return {
    notes: fixedNotes({}, (question) => found(question)),
    asked: createMemoryAskedStore(),
    completer: createQuestionCompleter(),
    answers: createRecentAnswers(),
    draw: createRecentMarkdown(),
    quiz: quietQuiz(),
    now: clock.now,
    timer: clock.schedule,
    logger: { warn: () => {}, error: () => {} },
    ...parts,
  };
}
