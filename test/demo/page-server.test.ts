import { once } from "node:events";
import { request } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DEMO_PEOPLE } from "../../src/demo/demo-world.js";
import type { PageEvent, PageSnapshot } from "../../src/demo/page-protocol.js";
import { startPageServer } from "../../src/demo/page-server.js";
import { everyComponentBot } from "./support/demo-bots.js";
import { startTestDemo, type TestDemo } from "./support/start-test-demo.js";

let demo: TestDemo;
beforeAll(async () => {
  demo = await startTestDemo(everyComponentBot);
});
afterAll(() => demo.stop());

const [ada, lin] = DEMO_PEOPLE.map(({ id }) => id);
const by = (user: string | undefined) => ({ user, locale: "en-US" });

interface Call {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Unlike `fetch`, this sends any Host. */
function call({ method = "GET", path = "/", headers = {}, body }: Call) {
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; text: string }>(
    (resolve, reject) => {
      const sent = request(new URL(path, demo.url), { method, headers }, (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (part) => {
          text += part;
        });
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        );
      });
      sent.on("error", reject).end(body);
    },
  );
}

const origin = () => new URL(demo.url).origin;
const own = () => ({ origin: origin(), "content-type": "application/json" });

async function act(name: string, body: object): Promise<Record<string, unknown>> {
  const answer = await call({
    method: "POST",
    path: `/api/${name}`,
    headers: own(),
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(200);
  return JSON.parse(answer.text);
}

/** The first event for that person: all that they see. */
async function seenBy(query: string): Promise<PageSnapshot> {
  const response = await fetch(`${demo.url}api/events?${query}`);
  let text = "";
  for await (const part of response.body ?? []) {
    text += Buffer.from(part).toString();
    const data = /^data: (.*)\n\n/m.exec(text)?.[1];
    if (data === undefined) continue;
    const event = JSON.parse(data) as PageEvent;
    if (event.type === "snapshot") return event.snapshot;
  }
  throw new Error("no snapshot came");
}

describe("the page", () => {
  it("may load, run and ask nothing but its own server", async () => {
    const { headers, text } = await call({});
    expect(headers["content-security-policy"]).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(text).not.toMatch(/https?:|<script(?![^>]* src="\/)|style="|<style/);
  });

  it.each(["/", "/page.js", "/page.css", "/icon.svg"])("is served: %s", async (path) => {
    expect((await call({ path })).status).toBe(200);
  });

  it.each(["/main.ts", "/../main.js", "/%2e%2e/main.js", "/files/1/2/x", "/api/nothing"])(
    "is all that is served: not %s",
    async (path) => {
      expect((await call({ path })).status).toBe(404);
    },
  );
});

/** Linux answers on all of 127.0.0.0/8: a server that listens on every address is reached by this one too. */
const OTHER_ADDRESS = "127.0.0.2";

it("listens on 127.0.0.1 alone, as does the imitation of Discord behind it", async () => {
  for (const url of [demo.url, demo.discord.url]) {
    const { hostname, port } = new URL(url);
    expect(hostname).toBe("127.0.0.1");
    const other = connect(Number(port), OTHER_ADDRESS);
    await expect(once(other, "connect"), url).rejects.toThrow();
  }
});

describe("a request of elsewhere is refused", () => {
  it.each(["evil.example", "127.0.0.1.evil.example:80", "127.0.0.1:1"])("by the Host %s", async (host) => {
    expect((await call({ headers: { host } })).status).toBe(403);
    expect((await call({ path: "/api/events", headers: { host } })).status).toBe(403);
  });

  it.each([
    ["another Origin", { origin: "https://evil.example", "content-type": "application/json" }],
    ["no Origin", { "content-type": "application/json" }],
    ["the Origin null", { origin: "null", "content-type": "application/json" }],
  ])("that posts with %s", async (_, headers) => {
    const answer = await call({ method: "POST", path: "/api/say", headers, body: "{}" });
    expect(answer.status).toBe(403);
  });

  it("that posts a form", async () => {
    const headers = { origin: origin(), "content-type": "text/plain" };
    expect((await call({ method: "POST", path: "/api/say", headers, body: "{}" })).status).toBe(403);
  });

  it("that the browser says comes from another site", async () => {
    const headers = { "sec-fetch-site": "cross-site" };
    expect((await call({ path: "/api/events", headers })).status).toBe(403);
  });

  it("that is too large", async () => {
    const answer = await call({
      method: "POST",
      path: "/api/say",
      headers: own(),
      body: "x".repeat(200_000),
    });
    expect(answer.status).toBe(413);
  });
});

describe("what people see", () => {
  it("opens as somebody of that language", async () => {
    expect((await seenBy("locale=ja")).me).toBe(DEMO_PEOPLE.find(({ locale }) => locale === "ja")?.id);
    expect((await seenBy("locale=fr")).me).toBe(ada);
    expect((await call({ path: "/api/events?user=1" })).status).toBe(404);
  });

  it("has the commands that they may use", async () => {
    const names = async (user: string | undefined) =>
      (await seenBy(`user=${user}`)).commands.map(({ name }) => name);
    expect(await names(ada)).toContain("managers");
    expect(await names(lin)).not.toContain("managers");
    expect(await names(lin)).toContain("every");
  });

  it("has answers to others only where they are for all", async () => {
    await act("command", { ...by(ada), name: "every", options: { text: "for all" } });
    const { messages } = await seenBy(`user=${lin}`);
    const answer = messages.at(-1);
    expect(answer).toMatchObject({
      onlyYou: false,
      asked: { userId: ada, command: "every", values: [{ name: "text", value: "for all" }] },
    });
    await act("component", { ...by(ada), message: answer?.id, customId: "plain", values: [] });
    const last = async (user: string | undefined) => (await seenBy(`user=${user}`)).messages.at(-1);
    expect(await last(ada)).toMatchObject({ onlyYou: true, payload: { content: "used plain" } });
    expect((await last(lin))?.id).toBe(answer?.id);
  });

  it("says that a bot is thinking", async () => {
    expect(await act("command", { ...by(lin), name: "slow", options: {} })).toEqual({ outcome: "done" });
    expect((await seenBy(`user=${lin}`)).messages.at(-1)).toMatchObject({ thinking: true, failed: false });
  });

  it("has uploaded files, as images or to save", async () => {
    await act("command", { ...by(ada), name: "every", options: {} });
    const { messages, filesUrl } = await seenBy(`user=${ada}`);
    const attachments = messages.at(-1)?.payload.attachments as { url: string; filename: string }[];
    const get = (name: string) => {
      const url = attachments.find(({ filename }) => filename === name)?.url ?? "";
      return call({ path: `/files${url.slice(filesUrl.length)}` });
    };
    const picture = await get("chart.png");
    expect(picture.headers).toMatchObject({ "content-type": "image/png", "content-disposition": "inline" });
    const note = await get("notes.md");
    expect(note).toMatchObject({ status: 200, text: "# Notes" });
    expect(note.headers["content-disposition"]).toBe("attachment");
    expect(note.headers["content-security-policy"]).toContain("sandbox");
  });
});

describe("an act", () => {
  it("hands back what the bot offers while an option is typed", async () => {
    const typed = { ...by(ada), name: "every", options: { text: "do" }, focused: "text" };
    expect(await act("autocomplete", typed)).toEqual({
      outcome: "choices",
      choices: [
        { name: "do 1", value: "value 1" },
        { name: "do 2", value: "value 2" },
      ],
    });
  });

  it("opens a form, which is handed in once", async () => {
    await act("command", { ...by(ada), name: "every", options: {} });
    const message = (await seenBy(`user=${ada}`)).messages.at(-1)?.id;
    const opened = await act("component", { ...by(ada), message, customId: "form", values: [] });
    expect(opened).toMatchObject({ outcome: "form", form: { title: "Correct this answer" } });
    const values = { right: "that", where: ["v1"] };
    const form = { interaction: opened.interaction, values };
    expect(await act("form", { ...form, values: { right: "" } })).toMatchObject({ outcome: "refused" });
    expect(await act("form", form)).toEqual({ outcome: "done" });
    expect(await act("form", form)).toEqual({ outcome: "refused", reason: "that form is no longer open" });
    const { payload } = (await seenBy(`user=${ada}`)).messages.at(-1) ?? {};
    expect(payload?.content).toBe('form: [["right","that"],["where",["v1"]]]');
  });

  it.each([
    ["command", { name: "none", options: {} }, "no command none is registered there"],
    ["command", { name: "managers", options: {} }, "may not use command managers"],
    ["component", { message: "1", customId: "x", values: [] }, "sees no message 1"],
    ["say", { text: "   " }, "text"],
    ["say", { text: 5 }, "text"],
    ["form", { interaction: "1", values: {} }, "no longer open"],
  ])("that Discord would not take is refused with the reason: %s %j", async (name, body, reason) => {
    const result = await act(name, { ...by(lin), ...body });
    expect(result).toEqual({ outcome: "refused", reason: expect.stringContaining(reason) });
  });

  it("that is no JSON is refused", async () => {
    const answer = await call({ method: "POST", path: "/api/say", headers: own(), body: "{" });
    expect(JSON.parse(answer.text)).toMatchObject({ outcome: "refused" });
  });
});

it("a port that is taken is told in a sentence", async () => {
  const { port } = new URL(demo.url);
  const options = { files: new Map(), perform: () => undefined, filesUrl: "" };
  const view = { personFor: () => "", snapshot: () => undefined as never, follow: () => () => {} };
  await expect(startPageServer({ ...options, view, port: Number(port) })).rejects.toMatchObject({
    code: "port-taken",
    message: expect.stringContaining(`port ${port} is taken`),
  });
});
