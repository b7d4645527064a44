import {
  type AutocompleteInteraction,
  type BaseMessageOptions,
  type ChatInputCommandInteraction,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from "discord.js";
import type { Logger } from "pino";
import type { Choice, MessageReply, ModalReply, Reply, UpdateReply } from "./commands/reply.js";
import { isAlreadyAnswered, isTransient } from "./discord-error.js";
import { checkChoices } from "./render/check-choices.js";
import { checkModal } from "./render/check-modal.js";
import { replyPayload } from "./reply-payload.js";

/** An interaction that takes a reply. */
export type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | MessageComponentInteraction
  | ModalSubmitInteraction;

/**
 * Tells Discord that the reply comes later: for a component silently, else as "is thinking".
 *
 * @param ephemeral whether only the person sees that; a component's message stays as it is
 */
export async function deferReply(interaction: Answerable, ephemeral: boolean, logger: Logger): Promise<void> {
  const isUpdate = canUpdate(interaction);
  const attempt = (): Promise<unknown> =>
    isUpdate
      ? interaction.deferUpdate()
      : interaction.deferReply(ephemeral ? { flags: MessageFlags.Ephemeral } : {});
  try {
    await tryTwice(attempt, interaction, logger);
  } catch (error) {
    if (!isAlreadyAnswered(error)) throw error;
  }
  // Also where an earlier try arrived and only its response was lost, which discord.js cannot know.
  interaction.deferred = true;
  if (!isUpdate) interaction.ephemeral = ephemeral;
}

/** Sends a reply, and what follows it, in the way that the interaction's state asks for. */
export async function sendReply(interaction: Answerable, reply: Reply, logger: Logger): Promise<void> {
  await SEND[reply.kind](interaction, reply as never, logger);
  if (reply.kind === "modal") return;
  if (reply.kind === "message" && reply.sent !== undefined) await tellSent(interaction, reply.sent, logger);
  for (const followUp of reply.followUps ?? []) await sendReply(interaction, followUp, logger);
}

/** The person has the message already: who cannot be told of it is only logged. */
async function tellSent(
  interaction: Answerable,
  sent: NonNullable<MessageReply["sent"]>,
  logger: Logger,
): Promise<void> {
  try {
    await sent((await interaction.fetchReply()).id);
  } catch (error) {
    logger.warn({ err: error, interaction: interaction.id }, "where a message went could not be noted");
  }
}

/** Offers choices; a failure to do so is the caller's. */
export async function sendChoices(
  interaction: AutocompleteInteraction,
  choices: readonly Choice[],
): Promise<void> {
  checkChoices(choices);
  await interaction.respond([...choices]);
}

type Send<R> = (interaction: Answerable, reply: R, logger: Logger) => Promise<void>;

const SEND: {
  readonly message: Send<MessageReply>;
  readonly update: Send<UpdateReply>;
  readonly modal: Send<ModalReply>;
} = {
  async message(interaction, reply, logger) {
    const { body, flags } = messageOptions(reply);
    const whole = { ...body, flags };
    if (!interaction.deferred && !interaction.replied) {
      await tryTwice(() => interaction.reply(whole), interaction, logger);
      // Also where the first try arrived and only its response was lost.
      interaction.replied = true;
    } else if (interaction.replied || canUpdate(interaction) || (await mustBeMovedTo(reply, interaction))) {
      await tryTwice(() => interaction.followUp(whole), interaction, logger);
      interaction.replied = true;
    } else {
      await tryTwice(() => interaction.editReply(editOf(body)), interaction, logger);
      interaction.replied = true;
    }
  },

  async update(interaction, reply, logger) {
    const edit = editOf(messageOptions({ ...reply, kind: "message", ephemeral: false }).body);
    if (!canUpdate(interaction)) throw new Error("an update where there is no message to update");
    const attempt = (): Promise<unknown> =>
      interaction.deferred ? interaction.editReply(edit) : interaction.update(edit);
    await tryTwice(attempt, interaction, logger);
    interaction.replied = true;
  },

  async modal(interaction, { modal }, logger) {
    checkModal(modal);
    if (interaction.isModalSubmit()) throw new Error("a form cannot open another form");
    if (interaction.deferred) throw new Error("a form was to be opened after the reply had been deferred");
    await tryTwice(() => interaction.showModal(modal), interaction, logger);
    interaction.replied = true;
  },
};

type Updatable = MessageComponentInteraction | (ModalSubmitInteraction & { isFromMessage(): true });

function canUpdate(interaction: Answerable): interaction is MessageComponentInteraction {
  return interaction.isMessageComponent() || (interaction.isModalSubmit() && isUpdatable(interaction));
}

function isUpdatable(interaction: ModalSubmitInteraction): interaction is ModalSubmitInteraction & Updatable {
  return interaction.isFromMessage();
}

function messageOptions(reply: MessageReply): { body: BaseMessageOptions; flags: number } {
  const { flags, components, allowed_mentions: allowedMentions } = replyPayload(reply);
  const files = (reply.files ?? []).map(({ name, data, description }) => ({
    attachment: data,
    name,
    ...(description === undefined ? {} : { description }),
  }));
  return { flags, body: { components, allowedMentions, ...(files.length === 0 ? {} : { files }) } };
}

/** An edit takes the flag of Components V2 alone, and drops the files that the message had. */
function editOf(body: BaseMessageOptions): BaseMessageOptions & {
  flags: MessageFlags.IsComponentsV2;
  attachments: [];
} {
  return { ...body, flags: MessageFlags.IsComponentsV2, attachments: [] };
}

/**
 * A deferred reply is public and stays so: to answer privately, it goes and another message comes. Where it cannot be
 * deleted it has to take the answer, or the person would be left with "is thinking".
 */
async function mustBeMovedTo(reply: MessageReply, interaction: Answerable): Promise<boolean> {
  if (!reply.ephemeral || interaction.ephemeral === true) return false;
  return interaction.deleteReply().then(
    () => true,
    () => false,
  );
}

/**
 * Sends once more what did not get through: discord.js gives up after a few failures in a row, and at once when a
 * connection closes without an answer. Where Discord then has an answer already, the first try arrived.
 */
async function tryTwice(
  attempt: () => Promise<unknown>,
  interaction: Answerable,
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
