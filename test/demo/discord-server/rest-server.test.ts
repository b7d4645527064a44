import * as spec from "discord-api-spec/zod";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DiscordServer, startDiscordServer } from "../../../src/demo/discord-server/discord-server.js";
import { PERMISSION } from "../../../src/demo/discord-server/world.js";
import { type Call, fieldErrors, restOf } from "./rest-client.js";

let discord: DiscordServer;
let call: Call;
const MESSAGES = "/channels/81/messages";

beforeAll(async () => {
  discord = await startDiscordServer({
    validateWith: spec,
    users: [{ id: "61", username: "ada" }],
    guilds: [
      {
        id: "51",
        channels: [
          { id: "81" },
          { id: "82", appPermissions: 0n },
          { id: "83", appPermissions: PERMISSION.VIEW_CHANNEL },
          { id: "84", appPermissions: PERMISSION.VIEW_CHANNEL | PERMISSION.SEND_MESSAGES },
        ],
      },
      { id: "52", hasBot: false, channels: [{ id: "85" }] },
    ],
  });
  call = restOf(discord);
});
afterAll(() => discord.close());

describe("the REST API", () => {
  it("knows its application by the token alone", async () => {
    const anonymous = await call("GET", "/users/@me", undefined, { authorization: "" });
    expect(anonymous).toMatchObject({ status: 401, body: { code: 0, message: "401: Unauthorized" } });
    const bare = await call("GET", "/users/@me", undefined, { authorization: discord.token });
    expect(bare.status).toBe(401);
    expect((await call("GET", "/users/@me")).body.id).toBe(discord.bot.payload.id);
  });

  it.each([
    ["/gateway", { url: expect.stringContaining("ws://127.0.0.1") }],
    ["/users/61", { username: "ada" }],
    ["/applications/@me", { bot: { username: "studybot" } }],
    ["/oauth2/applications/@me", { name: "studybot" }],
    ["/guilds/51", { id: "51", roles: [{ name: "@everyone" }] }],
    ["/guilds/51/channels", [{ id: "81" }, { id: "82" }, { id: "83" }, { id: "84" }]],
    ["/guilds/51/members/61", { user: { id: "61" } }],
    ["/users/@me/guilds", [{ id: "51" }]],
    ["/channels/81", { guild_id: "51", type: 0 }],
  ])("answers GET %s", async (path, body) => {
    expect((await call("GET", path)).body).toMatchObject(body);
  });

  it.each([
    ["GET", "/nowhere", 404, 0],
    ["GET", "/channels", 404, 0],
    ["DELETE", "/users/@me", 405, 0],
    ["GET", "/users/62", 404, 10013],
    ["GET", "/guilds/59", 404, 10004],
    ["GET", "/guilds/51/members/62", 404, 10007],
    ["GET", "/guilds/52", 403, 50001],
    ["GET", "/channels/89", 404, 10003],
    ["GET", "/channels/82", 403, 50001],
    ["GET", "/channels/85", 403, 50001],
    ["POST", "/channels/83/messages", 403, 50013],
    ["GET", "/channels/83/messages", 403, 50013],
    ["GET", `${MESSAGES}/1`, 404, 10008],
    ["GET", "/channels/general", 400, 50035],
    ["GET", `${MESSAGES}?limit=101`, 400, 50035],
    ["GET", `${MESSAGES}?limit=many`, 400, 50035],
    ["GET", `${MESSAGES}?before=x`, 400, 50035],
  ])("answers %s %s with %i and code %i", async (method, path, status, code) => {
    const answer = await call(method, path, method === "POST" ? { content: "x" } : undefined);
    expect(answer).toMatchObject({ status, body: { code } });
  });

  it("says that a body is no JSON, and that a version is gone", async () => {
    expect(await call("POST", MESSAGES, "{")).toMatchObject({ status: 400, body: { code: 50109 } });
    const form = { "content-type": "multipart/form-data; boundary=x" };
    expect((await call("POST", MESSAGES, "nothing", form)).body.code).toBe(50109);
    const old = await fetch(`${discord.url}/v6/gateway`);
    expect([old.status, await old.json()]).toEqual([400, expect.objectContaining({ code: 50041 })]);
    expect((await fetch(`${discord.url}/gateway`)).status).toBe(200);
    expect((await fetch(discord.url.replace("/api", "/login"))).status).toBe(404);
  });

  it("needs permission to attach files", async () => {
    const form = new FormData();
    form.append("files[0]", new Blob(["x"]), "x.txt");
    expect((await call("POST", "/channels/84/messages", form)).body.code).toBe(50013);
    expect((await call("POST", MESSAGES, form)).status).toBe(200);
  });

  it("opens direct messages with a person", async () => {
    const direct = await call("POST", "/users/@me/channels", { recipient_id: "61" });
    expect(direct.body).toMatchObject({
      id: discord.directChannel("61").id,
      type: 1,
      recipients: [{ id: "61" }],
    });
    expect((await call("POST", `/channels/${direct.body.id}/messages`, { content: "hi" })).status).toBe(200);
    expect(fieldErrors(await call("POST", "/users/@me/channels", {}))).toEqual([
      "recipient_id: BASE_TYPE_REQUIRED",
    ]);
    expect((await call("POST", "/users/@me/channels", { recipient_id: "69" })).body.code).toBe(10013);
  });

  it("pages through messages, newest first", async () => {
    const { id } = discord.addChannel("51", {});
    const said = ["a", "b", "c", "d"].map((content) => discord.say({ channel: id, content }));
    const page = async (query: string) => {
      const answer = await call("GET", `/channels/${id}/messages${query}`);
      return (answer.body as unknown as { content: string }[]).map(({ content }) => content).join("");
    };
    expect(await page("")).toBe("dcba");
    expect(await page("?limit=2")).toBe("dc");
    expect(await page(`?limit=2&before=${said[2]?.id}`)).toBe("ba");
    expect(await page(`?limit=2&after=${said[0]?.id}`)).toBe("cb");
  });

  it("lets the application edit and delete what is its own", async () => {
    const said = discord.say({ channel: "81", content: "a person's" });
    expect((await call("PATCH", `${MESSAGES}/${said.id}`, { content: "x" })).body.code).toBe(50005);
    expect((await call("DELETE", `${MESSAGES}/${said.id}`)).body.code).toBe(50013);
  });

  it("logs requests with what the specification says of them", async () => {
    await call("POST", MESSAGES, { content: "x", tts: "no", embeds: [{ title: 1 }] });
    expect(discord.requests.at(-1)).toMatchObject({
      method: "POST",
      path: MESSAGES,
      route: "/channels/:channel/messages",
      status: 400,
      response: { code: 50035 },
      body: { content: "x" },
    });
    expect(discord.problems().some((problem) => problem.includes("MessageCreateRequestSchema tts"))).toBe(
      true,
    );
    const permissions = { name: "ask", description: "d", default_member_permissions: "32" };
    await call("PUT", `/applications/${discord.applicationId}/commands`, [permissions]);
    expect(discord.requests.at(-1)?.problems).toEqual([]);
  });
});
