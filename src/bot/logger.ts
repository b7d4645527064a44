import { type Logger, pino } from "pino";
import { SCRUBBED, scrub } from "./scrub.js";

/** Takes what is written, a line at a time. */
export interface TextSink {
  write(text: string): unknown;
}

export interface LoggerOptions {
  /** Lowest level that is written, as pino names it. */
  readonly level: string;
  /** Strings that never reach the sink. */
  readonly secrets: readonly string[];
}

/** Keys whose values are secrets wherever they are logged. */
const SECRET_KEYS = ["token", "authorization", "Authorization"];

/** A logger of JSON lines; secrets are taken out of fields by name and out of every line by value. */
export function createLogger(sink: TextSink, { level, secrets }: LoggerOptions): Logger {
  const destination = { write: (line: string) => sink.write(scrub(line, secrets)) };
  const paths = SECRET_KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]);
  return pino({ level, base: null, redact: { paths, censor: SCRUBBED } }, destination);
}
