import { DiscordAPIError } from "discord.js";
import { describe, expect, it } from "vitest";
import { isTransient, loginError } from "../../src/bot/discord-error.js";
import { UserError } from "../../src/user-error.js";

const API = "https://discord.com/api";

const withCode = (code: string): Error => Object.assign(new Error("fetch failed"), { code });

it("a failure may pass when it is the network's or the server's, not when the request is refused", () => {
  const refused = { code: 50_035, message: "Invalid Form Body" };
  const api = (status: number) =>
    new DiscordAPIError(refused, refused.code, status, "POST", API, { files: undefined, body: undefined });
  expect(isTransient(withCode("UND_ERR_SOCKET"))).toBe(true);
  expect(isTransient(new DOMException("aborted", "AbortError"))).toBe(true);
  expect(isTransient(api(502))).toBe(true);
  expect(isTransient(api(400))).toBe(false);
  expect(isTransient(new TypeError("x is not a function"))).toBe(false);
});

describe("what keeps the bot from logging in", () => {
  it.each([
    ["close code 4004 of the gateway", new Error("Authentication failed"), "token-refused"],
    ["an unknown host", withCode("ENOTFOUND"), "api-unreachable"],
    [
      "an unknown host, as fetch wraps it",
      new TypeError("fetch failed", { cause: withCode("EAI_AGAIN") }),
      "api-unreachable",
    ],
    ["a certificate that is not trusted", withCode("SELF_SIGNED_CERT_IN_CHAIN"), "api-unreachable"],
    ["a connection that times out", withCode("UND_ERR_CONNECT_TIMEOUT"), "api-unreachable"],
    ["no answer in time", new DOMException("aborted", "AbortError"), "api-unreachable"],
    ["a page instead of JSON", new SyntaxError("Unexpected token <"), "api-unreachable"],
  ])("is told to its owner: %s", (_, error, code) => {
    expect(loginError(error, API)).toMatchObject({ name: "UserError", code, cause: error });
  });

  it("stays a bug when it is one, and stays an error for its owner when it is one already", () => {
    const bug = new TypeError("x is not a function");
    expect(loginError(bug, API)).toBe(bug);
    expect(loginError("text", API)).toBe("text");
    const known = new UserError("port-taken", "taken");
    expect(loginError(known, API)).toBe(known);
  });
});
