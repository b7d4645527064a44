import { z } from "zod";
import { UserError } from "../user-error.js";

/** Where the program keeps what changes. */
export interface DatabaseSettings {
  /** `postgres://…`; absent for a SQLite file in the data folder. Holds a password: never logged. */
  readonly url?: string;
  readonly dataFolder: string;
}

export const DEFAULT_DATA_FOLDER = "data";

const POSTGRES_URL = /^postgres(?:ql)?:$/;
const EXPECTED =
  "expected postgres://user:password@host:5432/database, or nothing for a file in the data folder";

/** `DATABASE_URL`. What came is named by its scheme alone: the rest may hold a password. */
export const databaseUrlSchema = z.string().superRefine((url, context) => {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1];
  if (scheme === undefined || !POSTGRES_URL.test(`${scheme.toLowerCase()}:`)) {
    const came = scheme === undefined ? "something that is no URL" : `${scheme}:…`;
    context.addIssue({ code: "custom", message: `DATABASE_URL: ${EXPECTED}; got ${came}` });
  } else if (!URL.canParse(url)) {
    context.addIssue({
      code: "custom",
      message: `DATABASE_URL: ${EXPECTED}; got one that does not parse (is a special character of the password percent-encoded?)`,
    });
  }
});

/** `STUDYBOT_DATA`. */
export const dataFolderSchema = z.string().refine((folder) => !folder.includes("\0"), {
  error: "STUDYBOT_DATA: expected a folder, its name holds a zero byte",
});

const schema = z.object({
  DATABASE_URL: databaseUrlSchema.optional(),
  STUDYBOT_DATA: dataFolderSchema.optional(),
});

/**
 * The settings from environment variables. White space around a value is dropped; an empty value counts as unset.
 *
 * @throws UserError `configuration`, naming each variable that is wrong and what was expected
 */
export function readDatabaseSettings(env: Readonly<Record<string, string | undefined>>): DatabaseSettings {
  const present = Object.keys(schema.shape).flatMap((name) => {
    const value = env[name]?.trim();
    return value === undefined || value === "" ? [] : [[name, value] as const];
  });
  const parsed = schema.safeParse(Object.fromEntries(present));
  if (!parsed.success) {
    throw new UserError("configuration", parsed.error.issues.map((issue) => issue.message).join("; "));
  }
  const { DATABASE_URL: url, STUDYBOT_DATA: folder } = parsed.data;
  return { dataFolder: folder ?? DEFAULT_DATA_FOLDER, ...(url === undefined ? {} : { url }) };
}
