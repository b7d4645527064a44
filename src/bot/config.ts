import { z } from "zod";
import { databaseUrlSchema, dataFolderSchema } from "../store/database-settings.js";
import { UserError } from "../user-error.js";

/** Discord's own REST base. Source: https://docs.discord.com/developers/reference#api-reference-base-url */
const DISCORD_API_URL = "https://discord.com/api";

const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

const HIGHEST_PORT = 65_535;

/** The settings of `studybot bot`. */
export interface BotConfig {
  /** Never logged, never part of a message. */
  readonly token: string;
  /** REST base without version and without a slash at the end; also where a REST proxy is named. */
  readonly apiUrl: string;
  /** Folder of the notes; absent when the default is to be used. */
  readonly notes?: string;
  /** Folder for what the program keeps; absent when the default is to be used. */
  readonly data?: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Where health is answered; absent when nothing is to listen. 0 takes any free port. */
  readonly port?: number;
  /** Where what changes is kept; absent for a file in the data folder. */
  readonly databaseUrl?: string;
  /** Where the notes can be read in a browser, without a slash at the end; absent when nowhere. */
  readonly notesUrl?: string;
}

const NO_TOKEN =
  "DISCORD_TOKEN is not set: expected the bot's token, from https://discord.com/developers/applications (your application, Bot, Reset Token); put it in .env as DISCORD_TOKEN=... or in the environment";

/** What can stand in an HTTP header, and white space, which has a message of its own. */
const PRINTABLE_ASCII_OR_SPACE = /^[!-~\s]*$/;

const schema = z.object({
  DISCORD_TOKEN: z
    .string({ error: NO_TOKEN })
    .transform((token) => token.replace(/^Bot\s+/i, ""))
    .refine((token) => /^\S+$/.test(token), {
      error: "DISCORD_TOKEN: expected one word, white space came with it",
    })
    .refine((token) => PRINTABLE_ASCII_OR_SPACE.test(token), {
      error:
        "DISCORD_TOKEN: it holds characters that no token has: expected letters, digits and punctuation of ASCII; copy it again from Discord",
    }),
  DISCORD_API_URL: z
    .url({
      protocol: /^https?$/,
      error: ({ input }) => `DISCORD_API_URL: expected an http or https URL, got ${JSON.stringify(input)}`,
    })
    .default(DISCORD_API_URL)
    .transform((url) => url.replace(/\/+$/, "").replace(/\/v\d+$/, "")),
  STUDYBOT_NOTES: z.string().optional(),
  STUDYBOT_DATA: dataFolderSchema.optional(),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, {
      error: ({ input }) =>
        `LOG_LEVEL: expected one of ${LOG_LEVELS.join(", ")}, got ${JSON.stringify(input)}`,
    })
    .default("info"),
  PORT: z
    .string()
    .refine((port) => /^\d{1,5}$/.test(port) && Number(port) <= HIGHEST_PORT, {
      error: ({ input }) => `PORT: expected a number from 0 to ${HIGHEST_PORT}, got ${JSON.stringify(input)}`,
    })
    .transform(Number)
    .optional(),
  DATABASE_URL: databaseUrlSchema.optional(),
  STUDYBOT_NOTES_URL: z
    .url({
      protocol: /^https?$/,
      error: ({ input }) =>
        `STUDYBOT_NOTES_URL: expected an http or https URL of the notes' folder, such as https://github.com/NAME/REPOSITORY/blob/main/notes, got ${JSON.stringify(input)}`,
    })
    .refine((url) => /^[^?#@]*$/.test(url), {
      error:
        "STUDYBOT_NOTES_URL: expected an address without ?, # and @, to which the notes' paths are added",
    })
    .transform((url) => url.replace(/\/+$/, ""))
    .optional(),
});

/**
 * The bot's settings from environment variables. White space around a value is dropped; an empty value counts as unset.
 *
 * @throws UserError `configuration`, naming each variable that is missing or wrong and what was expected
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): BotConfig {
  const present = Object.keys(schema.shape).flatMap((name) => {
    const value = env[name]?.trim();
    return value === undefined || value === "" ? [] : [[name, value] as const];
  });
  const parsed = schema.safeParse(Object.fromEntries(present));
  if (!parsed.success) {
    throw new UserError("configuration", parsed.error.issues.map((issue) => issue.message).join("; "));
  }
  const { data } = parsed;
  return {
    token: data.DISCORD_TOKEN,
    apiUrl: data.DISCORD_API_URL,
    logLevel: data.LOG_LEVEL,
    ...(data.STUDYBOT_NOTES === undefined ? {} : { notes: data.STUDYBOT_NOTES }),
    ...(data.STUDYBOT_DATA === undefined ? {} : { data: data.STUDYBOT_DATA }),
    ...(data.PORT === undefined ? {} : { port: data.PORT }),
    ...(data.DATABASE_URL === undefined ? {} : { databaseUrl: data.DATABASE_URL }),
    ...(data.STUDYBOT_NOTES_URL === undefined ? {} : { notesUrl: data.STUDYBOT_NOTES_URL }),
  };
}
