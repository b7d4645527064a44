import { createHash } from "node:crypto";

export interface RateLimit {
  /** How many requests in a window. */
  readonly limit: number;
  readonly windowMs: number;
}

export interface RateVerdict {
  /** The headers that tell a client where it stands. */
  readonly headers: Readonly<Record<string, string>>;
  /** In seconds; undefined when the request may pass. */
  readonly retryAfter: number | undefined;
}

/** What an answer says where nothing is enforced: a limit that is never reached. */
const UNLIMITED: RateLimit = { limit: 1000, windowMs: 1000 };
const MS = 1000;

/**
 * Counts requests by bucket: method, route and major parameter.
 * Source: https://discord.com/developers/docs/topics/rate-limits
 */
export class RateLimiter {
  readonly #buckets = new Map<string, { resetAt: number; used: number }>();
  readonly #now: () => number;
  readonly #limitOf: (method: string, pattern: string) => RateLimit | undefined;

  constructor(now: () => number, limitOf: (method: string, pattern: string) => RateLimit | undefined) {
    this.#now = now;
    this.#limitOf = limitOf;
  }

  take(method: string, pattern: string, major: string): RateVerdict {
    const enforced = this.#limitOf(method, pattern);
    const { limit, windowMs } = enforced ?? UNLIMITED;
    const hash = createHash("md5").update(`${method} ${pattern}`).digest("hex");
    const key = `${hash} ${major}`;
    const now = this.#now();
    let bucket = this.#buckets.get(key);
    if (bucket === undefined || bucket.resetAt <= now || enforced === undefined) {
      bucket = { resetAt: now + windowMs, used: 0 };
      this.#buckets.set(key, bucket);
    }
    const isOver = bucket.used >= limit;
    if (!isOver) bucket.used += 1;
    const resetAfter = (bucket.resetAt - now) / MS;
    const headers = {
      "x-ratelimit-limit": String(limit),
      "x-ratelimit-remaining": String(limit - bucket.used),
      "x-ratelimit-reset": String(bucket.resetAt / MS),
      "x-ratelimit-reset-after": String(resetAfter),
      "x-ratelimit-bucket": hash,
    };
    return { headers, retryAfter: isOver ? resetAfter : undefined };
  }
}
