import { describe, expect, it } from "vitest";
import { readConfig } from "../../src/bot/config.js";
import { UserError } from "../../src/user-error.js";

const failure = (env: Record<string, string>): UserError => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error("expected a UserError");
};

describe("settings", () => {
  it("need a token only", () => {
    expect(readConfig({ DISCORD_TOKEN: "a.b.c" })).toEqual({
      token: "a.b.c",
      apiUrl: "https://discord.com/api",
      logLevel: "info",
    });
  });

  it("are read from the environment, without white space, empty ones as unset", () => {
    expect(
      readConfig({
        DISCORD_TOKEN: " Bot a.b.c ",
        DISCORD_API_URL: "http://proxy:3000/api/v10/",
        STUDYBOT_NOTES: "notes",
        STUDYBOT_DATA: "data",
        LOG_LEVEL: "debug",
        PORT: "8080",
        DATABASE_URL: "postgres://db",
        STUDYBOT_NOTES_URL: "https://github.com/a/b/blob/main/notes/",
        HOME: "/root",
      }),
    ).toEqual({
      token: "a.b.c",
      apiUrl: "http://proxy:3000/api",
      notes: "notes",
      data: "data",
      logLevel: "debug",
      port: 8080,
      databaseUrl: "postgres://db",
      notesUrl: "https://github.com/a/b/blob/main/notes",
    });
    expect(readConfig({ DISCORD_TOKEN: "t", PORT: "", STUDYBOT_NOTES: " " })).not.toHaveProperty("port");
  });

  it("that are wrong are named all at once, with what was expected and what came", () => {
    const error = failure({ DISCORD_API_URL: "ftp://x", LOG_LEVEL: "loud", PORT: "70000" });
    expect(error.code).toBe("configuration");
    expect(error.message.split("; ")).toEqual([
      expect.stringMatching(/^DISCORD_TOKEN is not set: expected/),
      "put it in .env as DISCORD_TOKEN=... or in the environment",
      'DISCORD_API_URL: expected an http or https URL, got "ftp://x"',
      'LOG_LEVEL: expected one of trace, debug, info, warn, error, fatal, silent, got "loud"',
      'PORT: expected a number from 0 to 65535, got "70000"',
    ]);
  });

  it.each(["你的token", "“MTIz.abc.def”", "MTIz.\u200Babc", "MTIz.\u0001abc", "MTIz.é"])(
    "a token with characters that no token has is named, but not repeated: %j",
    (token) => {
      const { code, message } = failure({ DISCORD_TOKEN: token });
      expect(code).toBe("configuration");
      expect(message).toMatch(/^DISCORD_TOKEN: it holds characters that no token has: expected /);
      expect(message).not.toContain(token);
      expect(message).toMatch(/^[ -~]+$/);
      expect(message).not.toContain("MTIz");
    },
  );

  it.each([
    "notes",
    "javascript:alert(1)",
    "https://a.example/?x=",
    "https://a.example/#x",
    "https://a@b.example",
  ])("an address of the notes to which no path can be added is refused: %s", (url) => {
    const { code, message } = failure({ DISCORD_TOKEN: "t", STUDYBOT_NOTES_URL: url });
    expect(code).toBe("configuration");
    expect(message).toMatch(/^STUDYBOT_NOTES_URL: expected an/);
  });

  it("that are secret are not repeated when they are wrong", () => {
    expect(failure({ DISCORD_TOKEN: "my secret" }).message).not.toContain("secret");
  });
});
