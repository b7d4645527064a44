import { Client, Events, GatewayIntentBits, MessageFlags } from "discord.js";
import { runBot } from "../../../src/bot/main.js";
import type { RunDemoBot } from "../../../src/demo/start-demo.js";
import type { QuizStore } from "../../../src/quiz/quiz-store.js";
import { openDatabase } from "../../../src/store/open-database.js";
import { createQuizStore } from "../../../src/store/quiz-store.js";
import { createMemoryAskedStore } from "../../bot/support/memory-asked-store.js";
import { quietQuizStore } from "../../bot/support/quiet-quiz.js";
import { ownNotes } from "../../bot/support/quiz-server.js";
import { COMMANDS, everyComponent, FORM } from "./every-component.js";

/** The bot itself, with the notes of this repository and without a file for what it keeps. */
export const realBot: RunDemoBot = (env, io) =>
  runBot(env, io, async () => ({
    notes: await ownNotes(),
    asked: createMemoryAskedStore(),
    quiz: quietQuizStore(),
    close: async () => {},
  }));

export interface QuizDemoBot {
  readonly run: RunDemoBot;
  /** What the bot keeps, once it runs. */
  readonly store: Promise<QuizStore>;
}

/** The bot itself with the notes of this repository and a quiz that is kept in a file of the demo's folder. */
export function quizBot(): QuizDemoBot {
  let opened = (_: QuizStore): void => {};
  const store = new Promise<QuizStore>((resolve) => {
    opened = resolve;
  });
  const run: RunDemoBot = (env, io) =>
    runBot(
      env,
      io,
      async ({ data = "" }) => {
        const database = await openDatabase({ dataFolder: data });
        const quiz = createQuizStore(database);
        opened(quiz);
        return { notes: await ownNotes(), asked: createMemoryAskedStore(), quiz, close: database.close };
      },
      // A test does in seconds what people do in minutes.
      { fairUse: { take: () => undefined } },
    );
  return { run, store };
}

const privately = (content: string) => ({ content, flags: MessageFlags.Ephemeral as const });

/** A bot that sends every kind of component and tells what people did with them. */
export const everyComponentBot: RunDemoBot = async (env, io) => {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { api: env.DISCORD_API_URL ?? "" },
  });
  const stopped = new Promise<void>((resolve) => {
    io.on("SIGTERM", resolve);
  });
  client.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isAutocomplete()) {
      const typed = interaction.options.getFocused();
      await interaction.respond([1, 2].map((n) => ({ name: `${typed} ${n}`, value: `value ${n}` })));
    } else if (interaction.isChatInputCommand()) {
      if (interaction.commandName === "slow") return void (await interaction.deferReply());
      if (interaction.commandName === "silent") return;
      await interaction.reply(everyComponent(interaction.options.getString("text") ?? ""));
    } else if (interaction.isModalSubmit()) {
      await interaction.reply(privately(`form: ${JSON.stringify(readForm(interaction))}`));
    } else if (interaction.isMessageContextMenuCommand()) {
      await interaction.reply(privately(`looked up: ${interaction.targetMessage.content}`));
    } else if (interaction.isMessageComponent()) {
      if (interaction.customId === "form") return void (await interaction.showModal(FORM));
      const values = interaction.isAnySelectMenu() ? ` ${interaction.values.join(" ")}` : "";
      // Edits the message into what it is.
      if (values === " v4") {
        const { components = [], files = [] } = everyComponent("");
        return void (await interaction.update({ components, files, flags: MessageFlags.IsComponentsV2 }));
      }
      await interaction.reply(privately(`used ${interaction.customId}${values}`));
    }
  });
  await client.login(env.DISCORD_TOKEN);
  if (!client.isReady()) await new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.application?.commands.set(COMMANDS);
  await stopped;
  await client.destroy();
  return 0;
};

function readForm({
  fields,
}: {
  readonly fields: { readonly fields: ReadonlyMap<string, unknown> };
}): unknown {
  return [...fields.fields.values()].map((field) => {
    const { customId, value, values } = field as Record<string, unknown>;
    return [customId, value ?? values];
  });
}
