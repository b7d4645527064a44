import { Events } from "discord.js";
import { describe, expect, it } from "vitest";
import { type DiscordServer, startDiscordServer } from "../../../src/demo/discord-server/discord-server.js";
import { restOf } from "./rest-client.js";
import { loginTo } from "./with-client.js";

const ASK = { name: "ask", description: "Ask the notes" };

describe("discord.js", () => {
  // discord.js waits 500 ms before it reconnects; these run side by side.
  it.concurrent.each([
    ["a dropped connection", (server: DiscordServer) => server.gateway.dropAll(), "resumed"],
    ["a request to reconnect", (server: DiscordServer) => server.gateway.requestReconnect(), "resumed"],
    ["a close that can be resumed", (server: DiscordServer) => server.gateway.closeAll(4000), "resumed"],
    ["a resumable invalid session", (server: DiscordServer) => server.gateway.invalidate(true), "resumed"],
    ["an invalid session", (server: DiscordServer) => server.gateway.invalidate(false), "ready"],
  ] as const)("comes back after %s", async (_, disturb, change) => {
    const own = await startDiscordServer();
    await restOf(own)("POST", `/applications/${own.applicationId}/commands`, ASK);
    const survivor = await loginTo(own);
    survivor.on(Events.InteractionCreate, async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply("back");
    });
    let isBack = false;
    own.subscribe((event) => {
      if (event.type === "session" && event.change === change) isBack = true;
    });
    disturb(own);
    await own.until(() => isBack);
    const asked = await own.interact.command({ name: "ask" }).answered();
    expect(asked.original?.payload.content).toBe("back");
    await survivor.destroy();
    await own.close();
  });
});
