import {
  type ChatInputCommandInteraction,
  type Client,
  Events,
  type Interaction,
  type InteractionReplyOptions,
  MessageFlags,
  type RepliableInteraction,
} from "discord.js";
import type { Logger } from "pino";
import type { Command, CommandContext, CommandReply, CommandRequest } from "./commands/command.js";
import { findCommand } from "./commands/commands.js";
import { isAlreadyAnswered, isLostInteraction, isTransient } from "./discord-error.js";
import type { InFlight } from "./in-flight.js";
import { messagesFor } from "./render/messages.js";
import { noticeMessage } from "./render/notice-message.js";
import { replyPayload } from "./reply-payload.js";
import { type Timer, withinTime } from "./timer.js";

/**
 * How long a command may take before its reply is deferred, in milliseconds. Discord waits 3 s for the first answer;
 * what is left is for the way there and back and for one retry.
 */
export const DEFER_AFTER_MS = 1500;

export interface GatewayDependencies {
  readonly commands: readonly Command[];
  readonly context: CommandContext;
  readonly logger: Logger;
  readonly timer: Timer;
  /** A short id that finds an error in the log. */
  readonly newErrorId: () => string;
  readonly inFlight: InFlight;
  /** Whether new work is taken; false while the bot stops. */
  readonly isAccepting: () => boolean;
}

/** Answers every interaction that reaches the client from now on. */
export function attachGateway(client: Client, dependencies: GatewayDependencies): void {
  client.on(Events.InteractionCreate, (interaction) => {
    dependencies.inFlight.add(answerInteraction(interaction, dependencies));
  });
}

/** Never rejects: what goes wrong is logged with an id, and the person is told that id. */
async function answerInteraction(interaction: Interaction, dependencies: GatewayDependencies): Promise<void> {
  const { logger } = dependencies;
  try {
    if (!interaction.isChatInputCommand()) {
      throw new Error(`no handler for an interaction of type ${interaction.type}`);
    }
    if (!dependencies.isAccepting()) {
      return await send(interaction, noticeMessage(messagesFor(interaction.locale).restarting), logger);
    }
    await answerCommand(interaction, dependencies);
  } catch (error) {
    if (isLostInteraction(error) || isAlreadyAnswered(error)) {
      logger.warn(
        { err: error, interaction: interaction.id },
        "an interaction was lost before it could be answered",
      );
      return;
    }
    const id = dependencies.newErrorId();
    const command = interaction.isCommand() ? interaction.commandName : undefined;
    logger.error({ err: error, errorId: id, command, guild: interaction.guildId }, "an interaction failed");
    if (interaction.isRepliable()) await tellFailure(interaction, id, logger);
  }
}

async function answerCommand(
  interaction: ChatInputCommandInteraction,
  { commands, context, timer, logger }: GatewayDependencies,
): Promise<void> {
  const command = findCommand(interaction.commandName, commands);
  const request = toRequest(interaction);
  const work = Promise.resolve().then(() => command.run(request, context));
  // A failure while the deferral is on its way is awaited below; until then it is nobody's.
  work.catch(() => {});
  const direct = await withinTime(work, DEFER_AFTER_MS, timer);
  if (direct === undefined) await defer(interaction, logger);
  await send(interaction, direct?.value ?? (await work), logger);
  logger.info({ command: request.name, deferred: direct === undefined, guild: request.guildId }, "answered");
}

async function defer(interaction: ChatInputCommandInteraction, logger: Logger): Promise<void> {
  try {
    await tryTwice(() => interaction.deferReply(), interaction, logger);
  } catch (error) {
    if (!isAlreadyAnswered(error)) throw error;
  }
  // Also where an earlier try arrived and only its response was lost, which discord.js cannot know.
  interaction.deferred = true;
}

function toRequest(interaction: ChatInputCommandInteraction): CommandRequest {
  const given = interaction.options.data.flatMap(({ name, value }) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return {
    name: interaction.commandName,
    locale: interaction.locale,
    userId: interaction.user.id,
    ...(interaction.guildId === null ? {} : { guildId: interaction.guildId }),
    options: Object.fromEntries(given),
  };
}

async function tellFailure(interaction: RepliableInteraction, id: string, logger: Logger): Promise<void> {
  try {
    await send(interaction, noticeMessage(messagesFor(interaction.locale).failed(id)), logger);
  } catch (error) {
    logger.warn({ err: error, errorId: id }, "the person could not be told of an error");
  }
}

/** Sends a reply in the way that the interaction's state asks for. */
async function send(interaction: RepliableInteraction, reply: CommandReply, logger: Logger): Promise<void> {
  const { flags, components, allowed_mentions: allowedMentions } = replyPayload(reply);
  const message = { flags, components, allowedMentions } satisfies InteractionReplyOptions;
  const edit = { components, allowedMentions, flags: MessageFlags.IsComponentsV2 } as const;
  if (!interaction.deferred && !interaction.replied) {
    await tryTwice(() => interaction.reply(message), interaction, logger);
    // Also where the first try arrived and only its response was lost.
    interaction.replied = true;
  } else if (interaction.replied || (reply.ephemeral && (await isTakenBack(interaction)))) {
    await tryTwice(() => interaction.followUp(message), interaction, logger);
  } else {
    await tryTwice(() => interaction.editReply(edit), interaction, logger);
  }
}

/**
 * Sends once more what did not get through: discord.js gives up after a few failures in a row, and at once when a
 * connection closes without an answer. Where Discord then has an answer already, the first try arrived.
 */
async function tryTwice(
  attempt: () => Promise<unknown>,
  interaction: RepliableInteraction,
  logger: Logger,
): Promise<void> {
  try {
    await attempt();
  } catch (error) {
    if (!isTransient(error)) throw error;
    logger.warn(
      { err: error, interaction: interaction.id },
      "Discord could not be reached, trying once more",
    );
    await attempt().catch((again: unknown) => {
      if (!isAlreadyAnswered(again)) throw again;
    });
  }
}

/**
 * A deferred reply is public and stays so: to answer privately, it goes and another message comes. Where it cannot be
 * deleted it has to take the answer, or the person would be left with "is thinking".
 */
function isTakenBack(interaction: RepliableInteraction): Promise<boolean> {
  return interaction.deleteReply().then(
    () => true,
    () => false,
  );
}
