import { expect, it } from "vitest";
import { readConfig } from "../../src/bot/config.js";
import { readDatabaseSettings } from "../../src/store/database-settings.js";

/** What it gives, or the sentence of its error. */
function outcome<Result>(read: () => Result): Result | string {
  try {
    return read();
  } catch (error) {
    return String(error);
  }
}

it("takes PostgreSQL's URL and the data folder without white space around them, and has a folder by default", () => {
  expect(readDatabaseSettings({})).toEqual({ dataFolder: "data" });
  expect(readDatabaseSettings({ DATABASE_URL: " ", STUDYBOT_DATA: "" })).toEqual({ dataFolder: "data" });
  expect(readDatabaseSettings({ DATABASE_URL: " postgresql://h/d\n", STUDYBOT_DATA: " /srv/bot " })).toEqual({
    ...{ url: "postgresql://h/d", dataFolder: "/srv/bot" },
  });
});

it("refuses for the terminal what it refuses for the bot, in the same words and without a password", () => {
  const urls = [
    "mysql://u:hunter22@h/d",
    "hunter22",
    "postgres://u:hunter22@[h",
    "sqlite:hunter22.db",
    "POSTGRES://h/d",
  ];
  for (const DATABASE_URL of urls) {
    const terminal = outcome(() => readDatabaseSettings({ DATABASE_URL }).url);
    const bot = outcome(() => readConfig({ DISCORD_TOKEN: "x", DATABASE_URL }).databaseUrl);
    expect(terminal).toBe(bot);
    expect(terminal).not.toContain("hunter22");
    expect(terminal).toMatch(/^POSTGRES:|DATABASE_URL: expected postgres:\/\//);
  }
  for (const STUDYBOT_DATA of ["a\0b", "data"]) {
    const terminal = outcome(() => readDatabaseSettings({ STUDYBOT_DATA }).dataFolder);
    expect(terminal).toBe(outcome(() => readConfig({ DISCORD_TOKEN: "x", STUDYBOT_DATA }).data));
  }
});
