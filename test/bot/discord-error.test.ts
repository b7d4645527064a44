import { describe, expect, it } from "vitest";
import { loginError } from "../../src/bot/discord-error.js";
import { UserError } from "../../src/user-error.js";

const API = "https://discord.com/api";

const withCode = (code: string): Error => Object.assign(new Error("fetch failed"), { code });

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
