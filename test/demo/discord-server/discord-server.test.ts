import {
  type ChatInputCommandInteraction,
  type Client,
  DiscordAPIError,
  Events,
  MessageFlags,
} from "discord.js";
import * as spec from "discord-api-spec/zod";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type DiscordServer, startDiscordServer } from "../../../src/demo/discord-server/discord-server.js";
import { createManualClock, type ManualClock } from "../../../src/demo/discord-server/manual-clock.js";
import { loginTo } from "./with-client.js";

const ASK = {
  name: "ask",
  description: "Ask the notes",
  integration_types: [0, 1],
  contexts: [0, 1, 2],
  options: [
    { type: 3, name: "question", description: "What to look for", required: true, autocomplete: true },
  ],
};
const V2 = MessageFlags.IsComponentsV2;
const text = (content: string) => ({ type: 10, content });

let clock: ManualClock;
let discord: DiscordServer;
let client: Client<true>;

beforeEach(async () => {
  clock = createManualClock();
  discord = await startDiscordServer({
    now: clock.now,
    schedule: clock.schedule,
    validateWith: spec,
    users: [{ username: "ada", installedApp: true }, { username: "bob" }],
  });
  client = await loginTo(discord);
  await client.application.commands.set([ASK as never]);
});

afterEach(async () => {
  await client.destroy();
  await discord.close();
  expect(discord.problems()).toEqual([]);
});

const ask = (question: string) => discord.interact.command({ name: "ask", options: { question } });

function onCommand(run: (interaction: ChatInputCommandInteraction) => Promise<unknown>): Promise<unknown> {
  return new Promise((resolve) => {
    client.on(Events.InteractionCreate, (interaction) => {
      if (interaction.isChatInputCommand()) resolve(run(interaction).catch((error: unknown) => error));
    });
  });
}

describe("a discord.js client", () => {
  it("becomes ready with the guilds that it is in", () => {
    const [guild] = discord.guilds;
    expect(client.user.id).toBe(discord.bot.payload.id);
    expect([...client.guilds.cache.keys()]).toEqual([guild?.id]);
    expect(client.guilds.cache.first()?.channels.cache.map((channel) => channel.name)).toEqual(["general"]);
  });

  it("registers its commands and reads them back", async () => {
    expect(discord.commands()).toMatchObject([
      { name: "ask", contexts: [0, 1, 2], integration_types: [0, 1] },
    ]);
    const fetched = await client.application.commands.fetch();
    expect(fetched.map((command) => command.name)).toEqual(["ask"]);
  });

  it("answers a command with components and gets the message back", async () => {
    const done = onCommand(async (interaction) => {
      const response = await interaction.reply({
        flags: V2,
        components: [text("line 19")],
        withResponse: true,
      });
      return response.resource?.message?.id;
    });
    const asked = await ask("--detach").answered();
    expect(asked.callback?.type).toBe(4);
    expect(asked.ephemeral).toBe(false);
    expect(asked.original?.payload.components).toEqual([{ type: 10, content: "line 19", id: 1 }]);
    expect(await done).toBe(asked.original?.id);
    expect(discord.messages(asked.original?.channelId ?? "")).toHaveLength(1);
  });

  it("defers, edits, follows up and deletes", async () => {
    const done = onCommand(async (interaction) => {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.editReply({ flags: V2, components: [text("found")] });
      await interaction.followUp({
        content: "and more",
        files: [{ attachment: Buffer.from("hi"), name: "a.txt" }],
      });
      const original = await interaction.fetchReply();
      await interaction.deleteReply();
      return original.flags.has("Ephemeral");
    });
    const asked = ask("x");
    await asked.acknowledged();
    expect(asked.callback?.type).toBe(5);
    await asked.until((now) => now.followUps.length === 1 && now.original === undefined);
    expect(await done).toBe(true);
    expect(asked.deferred).toBe(false);
    const [attachment] = asked.followUps[0]?.payload.attachments ?? [];
    expect(await (await fetch(attachment?.url ?? "")).text()).toBe("hi");
  });

  it("sees its first follow-up take the place of a deferred answer", async () => {
    onCommand(async (interaction) => {
      await interaction.deferReply();
      await interaction.followUp("here it is");
    });
    const asked = await ask("x").answered();
    expect(asked.original?.payload.content).toBe("here it is");
    expect(asked.followUps).toEqual([]);
  });

  it("shows an ephemeral answer to the one who asked only", async () => {
    const [ada, bob] = discord.users.filter((user) => user.payload.bot !== true);
    onCommand((interaction) => interaction.reply({ content: "for you", flags: MessageFlags.Ephemeral }));
    const asked = await ask("x").answered();
    const channel = asked.original?.channelId ?? "";
    expect(asked.original?.ephemeralFor).toBe(ada?.payload.id);
    expect(discord.messages(channel, ada?.payload.id)).toHaveLength(1);
    expect(discord.messages(channel, bob?.payload.id)).toHaveLength(0);
  });

  it("is told what a person's place and language are, in guild, direct and group messages", async () => {
    const seen: unknown[] = [];
    client.on(Events.InteractionCreate, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const { context, locale, guildLocale, authorizingIntegrationOwners: owners } = interaction;
      const installed = [owners.guildId, owners.userId];
      seen.push([context, locale, guildLocale, installed, interaction.options.getString("question")]);
      await interaction.reply("ok");
    });
    const [guild] = discord.guilds;
    const ada = discord.users.find((user) => user.payload.username === "ada")?.payload.id;
    const act = { name: "ask", options: { question: "容器" }, locale: "zh-CN" };
    for (const context of [0, 1, 2] as const) await discord.interact.command({ ...act, context }).answered();
    expect(seen).toEqual([
      [0, "zh-CN", "en-US", [guild?.id, ada], "容器"],
      [1, "zh-CN", null, ["0", ada], "容器"],
      [2, "zh-CN", null, [null, ada], "容器"],
    ]);
  });

  it("offers choices while a person types", async () => {
    client.on(Events.InteractionCreate, async (interaction) => {
      if (!interaction.isAutocomplete()) return;
      const typed = interaction.options.getFocused();
      await interaction.respond([{ name: `${typed}tach`, value: "--detach" }]);
    });
    const typing = discord.interact.autocomplete({
      name: "ask",
      options: { question: "--de" },
      focused: "question",
    });
    expect((await typing.answered()).choices).toEqual([{ name: "--detach", value: "--detach" }]);
  });

  it("reacts to buttons and selects by updating their message", async () => {
    onCommand((interaction) =>
      interaction.reply({
        content: "pick",
        components: [
          { type: 1, components: [{ type: 2, style: 1, label: "Next", custom_id: "next" }] },
          { type: 1, components: [{ type: 3, custom_id: "which", options: [{ label: "A", value: "a" }] }] },
        ],
      }),
    );
    client.on(Events.InteractionCreate, async (interaction) => {
      if (interaction.isButton()) await interaction.update({ content: "next page" });
      if (interaction.isStringSelectMenu()) {
        await interaction.deferUpdate();
        await interaction.editReply({ content: `picked ${interaction.values.join()}`, components: [] });
      }
    });
    const asked = await ask("x").answered();
    const message = asked.original?.id ?? "";
    await discord.interact.component({ message, customId: "next" }).answered();
    expect(asked.original?.payload.content).toBe("next page");
    const picked = discord.interact.component({ message, customId: "which", values: ["a"] });
    await picked.until((now) => now.original?.payload.content === "picked a");
    expect(asked.original?.payload.components).toEqual([]);
  });

  it("opens a form and gets what was entered", async () => {
    onCommand((interaction) =>
      interaction.showModal({
        custom_id: "feedback",
        title: "Feedback",
        components: [
          { type: 18, label: "What was wrong?", component: { type: 4, custom_id: "why", style: 1 } },
          {
            type: 1,
            components: [{ type: 4, custom_id: "more", style: 2, label: "Anything else?", required: false }],
          },
        ],
      }),
    );
    client.on(Events.InteractionCreate, async (interaction) => {
      if (!interaction.isModalSubmit()) return;
      await interaction.reply(`${interaction.customId}: ${interaction.fields.getTextInputValue("why")}`);
    });
    const asked = await ask("x").answered();
    expect(asked.modal).toMatchObject({ title: "Feedback" });
    expect(() => discord.interact.modal({ from: asked, values: {} })).toThrow("field why is required");
    const handedIn = discord.interact.modal({ from: asked, values: { why: "the wrong line" } });
    expect((await handedIn.answered()).original?.payload.content).toBe("feedback: the wrong line");
  });

  it("answers commands on messages and on users", async () => {
    await client.application.commands.set([
      { name: "Ask about this", type: 3 },
      { name: "Who is it", type: 2 },
    ]);
    client.on(Events.InteractionCreate, async (interaction) => {
      if (interaction.isMessageContextMenuCommand())
        await interaction.reply(interaction.targetMessage.content);
      if (interaction.isUserContextMenuCommand()) await interaction.reply(interaction.targetUser.username);
    });
    const [guild] = discord.guilds;
    const [channel] = discord.channels(guild?.id ?? "");
    const said = discord.say({ channel: channel?.id ?? "", content: "what does --detach do" });
    const onMessage = discord.interact.messageCommand({ name: "Ask about this", message: said.id });
    expect((await onMessage.answered()).original?.payload).toMatchObject({ content: said.content, type: 23 });
    const bob = discord.users.find((user) => user.payload.username === "bob")?.payload.id ?? "";
    const onUser = discord.interact.userCommand({ name: "Who is it", target: bob });
    expect((await onUser.answered()).original?.payload.content).toBe("bob");
  });

  it("gets Discord's own errors for an empty reply, a second one, and one that is too late", async () => {
    const codeOf = (error: unknown) => (error instanceof DiscordAPIError ? error.code : error);
    const codes = onCommand(async (interaction) => {
      const empty = await interaction.reply({ content: "" }).catch(codeOf);
      await interaction.reply("first");
      interaction.replied = false;
      return [empty, await interaction.reply("second").catch(codeOf)];
    });
    await ask("early").answered();
    expect(await codes).toEqual([50006, 40060]);
    client.removeAllListeners(Events.InteractionCreate);
    const late = onCommand((interaction) => {
      clock.advance(3000);
      return interaction.reply("late").catch(codeOf);
    });
    expect((await ask("late").answered()).expired).toBe(true);
    expect(await late).toBe(10062);
  });

  it("sends into channels once for each nonce, and reads them", async () => {
    const [guild] = discord.guilds;
    const id = discord.channels(guild?.id ?? "")[0]?.id ?? "";
    const channel = await client.channels.fetch(id);
    if (!channel?.isSendable()) throw new Error("expected a text channel");
    const first = await channel.send({ content: "daily", nonce: "2026-01-01", enforceNonce: true });
    const again = await channel.send({ content: "daily", nonce: "2026-01-01", enforceNonce: true });
    expect(again.id).toBe(first.id);
    await first.edit("daily, edited");
    expect((await channel.messages.fetch({ limit: 10 })).map((message) => message.content)).toEqual([
      "daily, edited",
    ]);
    await first.delete();
    expect(discord.messages(id)).toEqual([]);
  });

  it("learns of guilds and channels that come later", async () => {
    const joined = new Promise((resolve) => client.once(Events.GuildCreate, (guild) => resolve(guild.name)));
    const guild = discord.addGuild({ name: "Second group", channels: [] });
    expect(await joined).toBe("Second group");
    const created = new Promise((resolve) =>
      client.once(Events.ChannelCreate, (channel) => resolve(channel.name)),
    );
    discord.addChannel(guild.id, { name: "quiz" });
    expect(await created).toBe("quiz");
  });
});

describe("the server", () => {
  it("tells its subscribers of requests, interactions and messages until they leave", async () => {
    const types = new Set<string>();
    const leave = discord.subscribe((event) => types.add(event.type));
    onCommand((interaction) => interaction.reply("hello"));
    await ask("x").answered();
    await discord.until(() => types.has("request"));
    expect([...types].sort()).toEqual(["interaction", "message-created", "request"]);
    leave();
    types.clear();
    discord.say({ channel: discord.channels(discord.guilds[0]?.id ?? "")[0]?.id ?? "", content: "hi" });
    expect([...types]).toEqual([]);
  });

  it("rejects what still waits when it closes", async () => {
    const waiting = expect(ask("x").answered()).rejects.toThrow("closed before the condition held");
    await discord.close();
    await waiting;
  });

  it("rejects a wait whose condition throws, and settles the others", async () => {
    let isTime = false;
    const other = discord.until(() => isTime);
    const broken = discord.until(() => {
      if (isTime) throw new Error("a mistake in a test");
      return false;
    });
    isTime = true;
    discord.addUser({ username: "cleo" });
    ask("x");
    await expect(broken).rejects.toThrow("a mistake in a test");
    await other;
  });

  it("closes at once under a connected client, and rejects what is waited for later", async () => {
    await discord.close();
    await expect(discord.until(() => false)).rejects.toThrow("closed");
    await expect(fetch(discord.url)).rejects.toThrow();
  });

  it("says when its port is taken", async () => {
    const port = Number(new URL(discord.url).port);
    await expect(startDiscordServer({ port })).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
});
