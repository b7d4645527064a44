import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { type DiscordServer, startDiscordServer } from "../../src/demo/discord-server/discord-server.js";
import type { InteractionHandle } from "../../src/demo/discord-server/interaction-record.js";
import { compileScript } from "../support/compile-script.js";
import { componentsOf, customIdOf, textOf } from "./support/drawn-text.js";

/** Generous, in milliseconds: the machine may have more to do. */
const PATIENCE_MS = 60_000;

let script: Awaited<ReturnType<typeof compileScript>>;
beforeAll(async () => {
  script = await compileScript("test/bot/support/bot-process.ts");
}, PATIENCE_MS);
afterAll(() => script.remove());

/** Starts the bot in a process of its own; resolves when its commands are registered. */
async function startProcess(discord: DiscordServer, data: string): Promise<ChildProcess> {
  const bot = spawn(process.execPath, [script.file], {
    env: { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url, STUDYBOT_DATA: data },
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void bot.kill("SIGKILL"));
  for await (const line of createInterface(bot.stdout)) {
    if (line.includes("commands registered")) return bot;
  }
  throw new Error("the bot ended before it had registered its commands");
}

it(
  "buttons and menus work after the bot was killed between its replies and the click",
  async () => {
    const data = mkdtempSync(join(tmpdir(), "studybot-kill-"));
    const discord = await startDiscordServer();
    onTestFinished(async () => {
      await discord.close();
      rmSync(data, { recursive: true, force: true });
    });
    const bot = await startProcess(discord, data);
    const question = "container in the background";
    const use = (name: string, options: Record<string, string | boolean> = {}) =>
      discord.interact.command({ name, options }).answered();
    const shown = await use("ask", { question });
    const own = await use("ask", { question, private: true });
    const notes = await use("notes");
    bot.kill("SIGKILL");
    await once(bot, "exit");
    await startProcess(discord, data);

    const click = (on: InteractionHandle, label: string) => {
      const message = on.original;
      return discord.interact.component({ message: message?.id ?? "", customId: customIdOf(message, label) });
    };
    await click(shown, "Next match").answered();
    expect(textOf(shown.original)).toContain("-# Match 2 of 3");
    expect(textOf((await click(shown, "Whole section").answered()).original)).toContain("background");
    expect(textOf((await click(shown, "That was wrong").answered()).original)).toContain("Thank you");
    const share = click(own, "Share with everyone");
    await share.until(({ followUps }) => followUps.length > 0);
    expect(textOf(share.followUps[0])).toContain("who asked");
    const menu = componentsOf(notes.original).find(({ options }) => options !== undefined);
    const values = [menu?.options?.[0]?.value ?? ""];
    await discord.interact
      .component({ message: notes.original?.id ?? "", customId: menu?.custom_id ?? "", values })
      .answered();
    expect(textOf(notes.original)).toContain("docker/");
    expect(discord.problems()).toEqual([]);
  },
  PATIENCE_MS,
);
