import {
  type AutocompleteInteraction,
  type BaseInteraction,
  type Client,
  Events,
  type Interaction,
  type RepliableInteraction,
} from "discord.js";
import type { Logger } from "pino";
import type { CommandContext, Handlers } from "./commands/command.js";
import { findHandler } from "./commands/handlers.js";
import type { Reply } from "./commands/reply.js";
import { CUSTOM_ID_SEPARATOR } from "./custom-id.js";
import { isAlreadyAnswered, isLostInteraction } from "./discord-error.js";
import type { FairUse } from "./fair-use.js";
import type { InFlight } from "./in-flight.js";
import { messagesFor } from "./messages/answer-messages.js";
import { fairUseMessagesFor } from "./messages/fair-use-messages.js";
import {
  autocompleteRequest,
  commandRequest,
  componentRequest,
  messageCommandRequest,
  modalRequest,
} from "./read-request.js";
import { noticeMessage } from "./render/notice-message.js";
import { type Answerable, deferReply, sendChoices, sendReply } from "./send-reply.js";
import { type Timer, withinTime } from "./timer.js";

/**
 * How long a command may take before its reply is deferred, in milliseconds. Discord waits 3 s for the first answer;
 * what is left is for the way there and back and for one retry.
 */
export const DEFER_AFTER_MS = 1500;

export interface GatewayDependencies {
  readonly handlers: Handlers;
  readonly context: CommandContext;
  readonly logger: Logger;
  readonly timer: Timer;
  /** A short id that finds an error in the log. */
  readonly newErrorId: () => string;
  readonly inFlight: InFlight;
  readonly fairUse: FairUse;
  /** Whether new work is taken; false while the bot stops. */
  readonly isAccepting: () => boolean;
}

/** Answers every interaction that reaches the client from now on. */
export function attachGateway(client: Client, dependencies: GatewayDependencies): void {
  client.on(Events.InteractionCreate, (interaction) => {
    const work = interaction.isAutocomplete()
      ? answerAutocomplete(interaction, dependencies)
      : answerInteraction(interaction, dependencies);
    dependencies.inFlight.add(work);
  });
}

/** What is to be done for an interaction. */
interface Task {
  /** For the log: a command's name or the prefix of a custom id. */
  readonly name: string;
  readonly run: () => Reply | Promise<Reply>;
  /** Whether a late reply is announced to the person alone. */
  readonly isPrivate: boolean;
  /** Whether it takes from the person's allowance alone. */
  readonly forOneself: boolean;
}

/** Never rejects: what goes wrong is logged with an id, and the person is told that id. */
async function answerInteraction(interaction: Interaction, dependencies: GatewayDependencies): Promise<void> {
  const { logger } = dependencies;
  try {
    if (!isAnswerable(interaction)) {
      throw new Error(`no handler for an interaction of type ${interaction.type}`);
    }
    if (!dependencies.isAccepting()) {
      const notice = noticeMessage(messagesFor(interaction.locale).restarting);
      return await sendReply(interaction, notice, logger);
    }
    const task = taskFor(interaction, dependencies);
    const wait = dependencies.fairUse.take({
      userId: interaction.user.id,
      ...(interaction.guildId === null || task.forOneself ? {} : { guildId: interaction.guildId }),
    });
    if (wait !== undefined) {
      const messages = fairUseMessagesFor(interaction.locale);
      const says = wait.who === "person" ? messages.personWaits : messages.serverWaits;
      return await sendReply(interaction, noticeMessage(says(wait.seconds)), logger);
    }
    await answerTask(interaction, task, dependencies);
  } catch (error) {
    if (isLostInteraction(error) || isAlreadyAnswered(error)) {
      logger.warn(
        { err: error, interaction: interaction.id },
        "an interaction was lost before it could be answered",
      );
      return;
    }
    const id = dependencies.newErrorId();
    const what = nameOf(interaction);
    logger.error({ err: error, errorId: id, ...what, guild: interaction.guildId }, "an interaction failed");
    if (interaction.isRepliable()) await tellFailure(interaction, id, logger);
  }
}

function isAnswerable(interaction: Interaction): interaction is Answerable & Interaction {
  return (
    interaction.isChatInputCommand() ||
    interaction.isMessageContextMenuCommand() ||
    interaction.isMessageComponent() ||
    interaction.isModalSubmit()
  );
}

/** @throws Error for what no table has a handler for */
function taskFor(interaction: Answerable, { handlers, context }: GatewayDependencies): Task {
  if (interaction.isChatInputCommand()) {
    const { commands } = handlers;
    const command = findHandler("command", commands, commandName, interaction.commandName);
    const request = commandRequest(interaction);
    const isPrivate = command.isPrivate?.(request) ?? false;
    return { name: request.name, isPrivate, forOneself: false, run: () => command.run(request, context) };
  }
  if (interaction.isMessageContextMenuCommand()) {
    const { messageCommands } = handlers;
    const command = findHandler("message command", messageCommands, commandName, interaction.commandName);
    const request = messageCommandRequest(interaction);
    return {
      name: request.name,
      isPrivate: true,
      forOneself: false,
      run: () => command.run(request, context),
    };
  }
  if (interaction.isModalSubmit()) {
    const request = modalRequest(interaction);
    const name = request.parts[0] ?? "";
    const handler = findHandler("form", handlers.modals, prefixOf, name);
    const { forOneself = false } = handler;
    return { name, isPrivate: true, forOneself, run: () => handler.run(request, context) };
  }
  const request = componentRequest(interaction);
  const name = request.parts[0] ?? "";
  const handler = findHandler("component", handlers.components, prefixOf, name);
  const { forOneself = false } = handler;
  return { name, isPrivate: true, forOneself, run: () => handler.run(request, context) };
}

const commandName = ({ definition }: { readonly definition: { readonly name: string } }): string =>
  definition.name;

const prefixOf = ({ prefix }: { readonly prefix: string }): string => prefix;

async function answerTask(
  interaction: Answerable,
  task: Task,
  { timer, logger }: GatewayDependencies,
): Promise<void> {
  const work = Promise.resolve().then(task.run);
  // A failure while the deferral is on its way is awaited below; until then it is nobody's.
  work.catch(() => {});
  const direct = await withinTime(work, DEFER_AFTER_MS, timer);
  if (direct === undefined) await deferReply(interaction, task.isPrivate, logger);
  await sendReply(interaction, direct?.value ?? (await work), logger);
  const guild = interaction.guildId ?? undefined;
  logger.info({ ...nameOf(interaction), deferred: direct === undefined, guild }, "answered");
}

/** Never rejects. Nothing is shown where it fails: the person goes on typing. */
async function answerAutocomplete(
  interaction: AutocompleteInteraction,
  { handlers, context, logger, isAccepting }: GatewayDependencies,
): Promise<void> {
  try {
    if (!isAccepting()) return await sendChoices(interaction, []);
    const { commands } = handlers;
    const command = findHandler("command", commands, commandName, interaction.commandName);
    if (command.autocomplete === undefined) {
      throw new Error(`/${interaction.commandName} has no autocomplete`);
    }
    await sendChoices(interaction, await command.autocomplete(autocompleteRequest(interaction), context));
  } catch (error) {
    // By the next letter that is typed, Discord has forgotten this one.
    const isLate = isLostInteraction(error) || isAlreadyAnswered(error);
    logger[isLate ? "debug" : "error"]({ err: error, ...nameOf(interaction) }, "autocomplete failed");
  }
}

function nameOf(interaction: BaseInteraction): { command: string } | { component: string } | object {
  if (interaction.isCommand() || interaction.isAutocomplete()) return { command: interaction.commandName };
  if (interaction.isMessageComponent() || interaction.isModalSubmit()) {
    return { component: interaction.customId.split(CUSTOM_ID_SEPARATOR)[0] };
  }
  return {};
}

async function tellFailure(interaction: RepliableInteraction, id: string, logger: Logger): Promise<void> {
  try {
    const notice = noticeMessage(messagesFor(interaction.locale).failed(id));
    await sendReply(interaction as Answerable, notice, logger);
  } catch (error) {
    logger.warn({ err: error, errorId: id }, "the person could not be told of an error");
  }
}
