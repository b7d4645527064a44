import pg from "pg";
import { UserError } from "../user-error.js";

const CONNECTION_TIMEOUT_MS = 10_000;
const POOL_SIZE = 10;

/** PostgreSQL's types that node-postgres hands out as strings: bigint, and numeric (which sums of bigint are). */
const NUMBER_TYPES: readonly number[] = [20, 1700];

export interface OpenPostgresOptions {
  /** A connection that nobody was using broke; the next query opens another. */
  readonly onLostConnection?: (error: Error) => void;
}

/**
 * A pool of connections, one of which has been made.
 *
 * @param url `postgres://…`; its parameters are those of libpq as node-postgres reads them
 * @throws UserError `database` where it cannot be reached, with the place but never with user or password
 */
export async function openPostgres(url: string, { onLostConnection }: OpenPostgresOptions = {}) {
  const place = placeOf(url);
  const pool = new pg.Pool({
    connectionString: url,
    max: POOL_SIZE,
    connectionTimeoutMillis: CONNECTION_TIMEOUT_MS,
    application_name: "studybot",
    types: {
      getTypeParser: ((oid: number, format?: "text" | "binary") =>
        NUMBER_TYPES.includes(oid) ? Number : pg.types.getTypeParser(oid, format as "text")) as never,
    },
  });
  // Without a listener a lost connection would end the process.
  pool.on("error", (error) => onLostConnection?.(error));
  // The pool listens to idle connections alone; of one that breaks in use the query throws.
  pool.on("connect", (client) => client.on("error", () => undefined));
  try {
    const { rows } = await pool.query<{ schema: string | null }>("select current_schema() as schema");
    const schema = rows[0]?.schema;
    if (schema === null || schema === undefined) {
      throw new Error("no schema of its search_path exists");
    }
    return { pool, place, schema };
  } catch (error) {
    await pool.end();
    // The cause stays out: an error of a driver may hold what it was configured with.
    throw new UserError("database", `cannot use the PostgreSQL database ${place}: ${reason(error, url)}`);
  }
}

/** Host, port and database alone. */
function placeOf(url: string): string {
  const { hostname, port, pathname, searchParams } = new URL(url);
  return `${searchParams.get("host") ?? (hostname || "localhost")}:${port || "5432"}${pathname === "/" ? "" : pathname}`;
}

function reason(error: unknown, url: string): string {
  // Node tells of several addresses that refused in an AggregateError with an empty message.
  const first = error instanceof AggregateError ? error.errors[0] : error;
  const message = first instanceof Error ? first.message : String(first);
  const { password } = new URL(url);
  return [password, decodeSafely(password)]
    .filter((secret) => secret !== "")
    .reduce((text, secret) => text.replaceAll(secret, "[secret]"), message);
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
