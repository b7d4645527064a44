import { ButtonStyle, ComponentType, TextInputStyle } from "discord.js";
import { describe, expect, it, vi } from "vitest";
import type { Handlers } from "../../src/bot/commands/command.js";
import type { MessageReply, Reply } from "../../src/bot/commands/reply.js";
import type {
  ComponentRequest,
  MessageCommandRequest,
  ModalRequest,
} from "../../src/bot/commands/request.js";
import { textDisplay } from "../../src/bot/render/components.js";
import { PERMISSION } from "../../src/demo/discord-server/world.js";
import { textOf } from "./support/drawn-text.js";
import { type BotInServer, runBotInServer } from "./support/run-bot-in-server.js";

// The machine may have more to do.
vi.setConfig({ testTimeout: 30_000 });

const DEFER_MS = 1500;

const say = (text: string, ephemeral = false): MessageReply => ({
  kind: "message",
  ephemeral,
  components: [textDisplay(text)],
});

const button = (customId: string) => ({
  type: ComponentType.ActionRow as const,
  components: [
    {
      type: ComponentType.Button as const,
      style: ButtonStyle.Primary as const,
      custom_id: customId,
      label: customId,
    },
  ],
});

const form: Reply = {
  kind: "modal",
  modal: {
    custom_id: "t:form",
    title: "A form",
    components: [
      {
        type: ComponentType.Label,
        label: "Text",
        component: { type: ComponentType.TextInput, custom_id: "typed", style: TextInputStyle.Short },
      },
      {
        type: ComponentType.Label,
        label: "Picks",
        component: {
          type: ComponentType.StringSelect,
          custom_id: "picks",
          options: [
            { label: "A", value: "a" },
            { label: "B", value: "b" },
          ],
        },
      },
    ],
  },
};

/** Handlers of one command `/t` that shows a button `t:1:x`, a message command and a form; parts may be replaced. */
function handlersOf(parts: {
  readonly command?: Handlers["commands"][number]["run"];
  readonly autocomplete?: NonNullable<Handlers["commands"][number]["autocomplete"]>;
  readonly isPrivate?: boolean;
  readonly message?: (request: MessageCommandRequest) => MessageReply;
  readonly component?: (request: ComponentRequest) => Reply | Promise<Reply>;
  readonly modal?: (request: ModalRequest) => MessageReply;
}): Handlers {
  return {
    commands: [
      {
        definition: {
          type: 1,
          name: "t",
          description: "t",
          options: [
            {
              type: 2,
              name: "g",
              description: "g",
              options: [
                {
                  type: 1,
                  name: "s",
                  description: "s",
                  options: [
                    { type: 3, name: "text", description: "t", autocomplete: true },
                    { type: 7, name: "place", description: "p" },
                    { type: 4, name: "count", description: "c" },
                  ],
                },
              ],
            },
          ],
        },
        run:
          parts.command ?? (() => ({ ...say("shown"), components: [textDisplay("shown"), button("t:1:x")] })),
        isPrivate: () => parts.isPrivate ?? false,
        ...(parts.autocomplete === undefined ? {} : { autocomplete: parts.autocomplete }),
      },
    ],
    messageCommands: [
      { definition: { type: 3, name: "Look" }, run: parts.message ?? (() => say("looked", true)) },
    ],
    components: [{ prefix: "t", run: parts.component ?? (() => say("pressed", true)) }],
    modals: [{ prefix: "t", run: parts.modal ?? (() => say("filled", true)) }],
  };
}

const start = (parts: Parameters<typeof handlersOf>[0] = {}) =>
  runBotInServer({ handlers: handlersOf(parts) });

const use = ({ discord }: BotInServer, options: Record<string, string | number> = {}) =>
  discord.interact.command({ name: "t g s", options });

/** `/t` answered, and its button pressed. */
async function press(bot: BotInServer, user?: string) {
  const shown = await use(bot).answered();
  const message = shown.original?.id ?? "";
  const pressed = bot.discord.interact.component({
    message,
    customId: "t:1:x",
    ...(user === undefined ? {} : { user }),
  });
  return {
    message,
    pressed,
    read: () => bot.discord.messages(bot.discord.channels(bot.discord.guilds[0]!.id)[0]!.id),
  };
}

function later<T>(): { readonly promise: Promise<T>; readonly come: (value: T) => void } {
  let come = (_: T): void => {};
  const promise = new Promise<T>((resolve) => {
    come = resolve;
  });
  return { promise, come };
}

describe("a slash command", () => {
  it("comes with its sub-command, its options, who used it and where", async () => {
    const command = vi.fn(() => say("x"));
    const bot = await start({ command });
    const channel = bot.discord.channels(bot.discord.guilds[0]!.id)[0]!.id;
    await use(bot, { text: "abc", place: channel, count: 3 }).answered();
    expect(command.mock.calls[0]).toMatchObject([
      {
        name: "t",
        path: ["g", "s"],
        options: { text: "abc", place: channel, count: 3 },
        locale: "en-US",
        userId: bot.discord.users[1]?.payload.id,
        guildId: bot.discord.guilds[0]?.id,
        channelId: channel,
        appSeesChannel: true,
      },
      { notes: expect.anything(), asked: expect.anything() },
    ]);
    expect(bot.discord.problems()).toEqual([]);
  });

  it("knows where the application cannot write, and what the person may do", async () => {
    const command = vi.fn((_: { appSeesChannel: boolean; memberPermissions?: bigint }) => say("x"));
    const bot = await runBotInServer({
      handlers: handlersOf({ command }),
      server: { guilds: [{ channels: [{ name: "hidden", appPermissions: PERMISSION.SEND_MESSAGES }] }] },
    });
    await use(bot).answered();
    const request = command.mock.calls[0]?.[0];
    expect(request?.appSeesChannel).toBe(false);
    expect((request?.memberPermissions ?? 0n) & PERMISSION.MANAGE_GUILD).toBe(PERMISSION.MANAGE_GUILD);
  });

  it("may send files and more messages after it", async () => {
    const picture = { name: "a.png", data: Buffer.from("89504e47", "hex"), description: "a picture" };
    const command = () => ({
      ...say("x"),
      files: [picture],
      components: [
        {
          type: ComponentType.MediaGallery as const,
          items: [{ media: { url: "attachment://a.png" } }],
        },
      ],
      followUps: [say("and a word to you", true)],
    });
    const bot = await start({ command });
    const used = await use(bot).until((handle) => handle.followUps.length > 0);
    expect(used.original?.payload.attachments).toMatchObject([
      { filename: "a.png", description: "a picture" },
    ]);
    expect(textOf(used.followUps[0])).toBe("and a word to you");
    expect(used.followUps[0]?.ephemeralFor).toBeDefined();
    expect(bot.discord.problems()).toEqual([]);
  });

  it("that answers privately is deferred privately", async () => {
    const answer = later<MessageReply>();
    const asked = later<void>();
    const bot = await start({
      isPrivate: true,
      command: () => {
        asked.come();
        return answer.promise;
      },
    });
    const used = use(bot);
    await asked.promise;
    bot.clock.advance(DEFER_MS);
    await used.acknowledged();
    expect(used.ephemeral).toBe(true);
    answer.come(say("late", true));
    await used.answered();
    expect(textOf(used.original)).toBe("late");
    expect(used.followUps).toEqual([]);
  });

  it("may open a form, whose fields come back by their names", async () => {
    const modal = vi.fn((_: ModalRequest) => say("filled", true));
    const bot = await start({ command: () => form, modal });
    const opened = await use(bot).answered();
    const filled = bot.discord.interact.modal({ from: opened, values: { typed: "abc", picks: ["b"] } });
    expect(textOf((await filled.answered()).original)).toBe("filled");
    expect(modal.mock.calls[0]?.[0]).toMatchObject({
      parts: ["t", "form"],
      fields: { typed: "abc" },
      picked: { picks: ["b"] },
      isFromMessage: false,
    });
    expect(bot.discord.problems()).toEqual([]);
  });
});

describe("autocomplete", () => {
  const type = ({ discord }: BotInServer, text: string) =>
    discord.interact.autocomplete({ name: "t g s", focused: "text", options: { text } });

  it("offers choices for what is being typed", async () => {
    const autocomplete = vi.fn(() => [{ name: "One", value: "1" }]);
    const bot = await start({ autocomplete });
    const typed = await type(bot, "on").answered();
    expect(typed.choices).toEqual([{ name: "One", value: "1" }]);
    expect(autocomplete.mock.calls[0]).toMatchObject([
      { name: "t", path: ["g", "s"], focused: { name: "text", value: "on" } },
      {},
    ]);
  });

  it.each([
    ["fails", () => Promise.reject(new Error("broken"))],
    ["offers what Discord would refuse", () => [{ name: "", value: "x".repeat(101) }]],
  ])("that %s is told to the log alone", async (_, autocomplete) => {
    const bot = await start({ autocomplete });
    const typed = type(bot, "on");
    const line = await bot.logged("autocomplete failed");
    expect(line).toMatchObject({ level: 50, command: "t" });
    expect(typed.choices).toBeUndefined();
  });
});

describe("a message command", () => {
  it("comes with all that the message says", async () => {
    const message = vi.fn((_: MessageCommandRequest) => say("looked", true));
    const bot = await start({ message });
    const channel = bot.discord.channels(bot.discord.guilds[0]!.id)[0]!.id;
    const said = bot.discord.say({ channel, content: "what does -d do" });
    const looked = await bot.discord.interact.messageCommand({ name: "Look", message: said.id }).answered();
    expect(textOf(looked.original)).toBe("looked");
    const shown = await use(bot).answered();
    await bot.discord.interact.messageCommand({ name: "Look", message: shown.original!.id }).answered();
    expect(message.mock.calls.map(([request]) => request.message.text)).toEqual(["what does -d do", "shown"]);
    expect(message.mock.calls[0]?.[0].message.id).toBe(said.id);
  });
});

describe("a button", () => {
  it("comes with the parts of its custom id and its message", async () => {
    const component = vi.fn((_: ComponentRequest) => say("pressed", true));
    const bot = await start({ component });
    const { message, pressed } = await press(bot);
    await pressed.answered();
    expect(component.mock.calls[0]?.[0]).toMatchObject({
      parts: ["t", "1", "x"],
      values: [],
      message: { id: message, isEphemeral: false },
    });
    expect(pressed.ephemeral).toBe(true);
  });

  it("may update its message and say more after it, at once or late", async () => {
    const answer = later<Reply>();
    const asked = later<void>();
    const reply: Reply = { kind: "update", components: [textDisplay("new")], followUps: [say("to all")] };
    const component = vi.fn<() => Reply | Promise<Reply>>(() => reply);
    const bot = await start({ component });
    const first = await press(bot);
    await first.pressed.until((handle) => handle.followUps.length > 0);
    const drawn = () => first.read().map((each) => textOf(each));
    expect(drawn()).toEqual(["new", "to all"]);

    component.mockImplementation(() => {
      asked.come();
      return answer.promise;
    });
    const second = await press(bot);
    await asked.promise;
    bot.clock.advance(DEFER_MS);
    await second.pressed.acknowledged();
    expect(second.pressed.callback?.type).toBe(6);
    answer.come(reply);
    await second.pressed.until((handle) => handle.followUps.length > 0);
    expect(drawn()).toEqual(["new", "to all", "new", "to all"]);
    expect(bot.discord.problems()).toEqual([]);
  });

  it("that answers late with a new message leaves its own as it was", async () => {
    const answer = later<Reply>();
    const asked = later<void>();
    const bot = await start({
      component: () => {
        asked.come();
        return answer.promise;
      },
    });
    const { pressed, read } = await press(bot);
    await asked.promise;
    bot.clock.advance(DEFER_MS);
    await pressed.acknowledged();
    answer.come(say("only you", true));
    await pressed.until((handle) => handle.followUps.length > 0);
    expect(read().map((each) => [textOf(each), each.ephemeralFor !== undefined])).toEqual([
      ["shown", false],
      ["only you", true],
    ]);
  });

  it("may open a form whose handing in updates the message", async () => {
    const bot = await start({
      component: () => form,
      modal: () => ({ kind: "update", components: [textDisplay("done")] }) as unknown as MessageReply,
    });
    const { pressed, read } = await press(bot);
    await pressed.answered();
    await bot.discord.interact.modal({ from: pressed, values: { typed: "x", picks: ["a"] } }).answered();
    expect(read().map((each) => textOf(each))).toEqual(["done"]);
  });

  it.each([
    ["fails", () => Promise.reject<Reply>(new Error("broken"))],
    ["belongs to nobody", undefined],
  ])("that %s is told privately, and its message stays", async (_, component) => {
    const handlers = handlersOf(component === undefined ? {} : { component });
    const bot = await runBotInServer({
      handlers: component === undefined ? { ...handlers, components: [] } : handlers,
    });
    const { pressed, read } = await press(bot);
    await pressed.answered();
    expect(pressed.ephemeral).toBe(true);
    expect(textOf(pressed.original)).toContain("`e1e1e1e1`");
    expect(textOf(read()[0])).toBe("shown");
    expect(await bot.logged("an interaction failed")).toMatchObject({ component: "t" });
  });

  it.each([
    ["closes without an answer", { answer: "close" as const }],
    ["is closed after it had arrived", { answer: "close" as const, afterProcessing: true }],
  ])("whose update %s is sent once more", async (_, failure) => {
    const bot = await start({ component: () => ({ kind: "update", components: [textDisplay("new")] }) });
    const shown = await use(bot).answered();
    bot.discord.fail({ ...failure, matching: "/callback" });
    const message = shown.original?.id ?? "";
    await bot.discord.interact.component({ message, customId: "t:1:x" }).answered();
    await bot.logged("Discord could not be reached, trying once more");
    expect(textOf(shown.original)).toBe("new");
  });
});
