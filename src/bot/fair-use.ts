/** How much may be done at once, and how fast more may be done: a token bucket. */
export interface Allowance {
  /** Done at once after a pause: the tokens of a full bucket. */
  readonly burst: number;
  /** Tokens that come back in a second. */
  readonly perSecond: number;
}

export interface FairUseOptions {
  /** In ms since 1970. */
  readonly now: () => number;
  /** @default a burst of 20, then one in 2 s: more than a person reads */
  readonly person?: Allowance;
  /** @default a burst of 200, then 10 a second: a lecture hall that asks at once */
  readonly server?: Allowance;
  /** People, and servers, that are remembered at most; the one that was idle longest goes. @default 10000 */
  readonly remembered?: number;
}

/** Who has to wait, and for how many whole seconds, at least 1. */
export interface Wait {
  readonly who: "person" | "server";
  readonly seconds: number;
}

export interface FairUse {
  /** Takes one token of the person and one of the server; where one has none, takes nothing and says who waits. */
  readonly take: (who: { readonly userId: string; readonly guildId?: string }) => Wait | undefined;
}

const PERSON: Allowance = { burst: 20, perSecond: 0.5 };
const SERVER: Allowance = { burst: 200, perSecond: 10 };
const REMEMBERED = 10_000;

/** Limits what one person and what one server asks for. */
export function createFairUse(options: FairUseOptions): FairUse {
  const { now, person = PERSON, server = SERVER, remembered = REMEMBERED } = options;
  const people = createBuckets(person, remembered);
  const servers = createBuckets(server, remembered);
  return {
    take({ userId, guildId }) {
      const at = now();
      const personWaits = people.wait(userId, at);
      if (personWaits > 0) return { who: "person", seconds: personWaits };
      const serverWaits = guildId === undefined ? 0 : servers.wait(guildId, at);
      if (serverWaits > 0) return { who: "server", seconds: serverWaits };
      people.take(userId, at);
      if (guildId !== undefined) servers.take(guildId, at);
      return undefined;
    },
  };
}

interface Bucket {
  readonly tokens: number;
  /** When it held so many, in ms since 1970. */
  readonly at: number;
}

function createBuckets({ burst, perSecond }: Allowance, remembered: number) {
  /** In the order in which they were last used. Who is not in it has a full bucket. */
  const buckets = new Map<string, Bucket>();
  const tokensOf = (key: string, at: number): number => {
    const bucket = buckets.get(key);
    if (bucket === undefined) return burst;
    // A clock that was put back gives nothing back.
    return Math.min(burst, bucket.tokens + (Math.max(0, at - bucket.at) / 1000) * perSecond);
  };
  return {
    /** Whole seconds until there is a token, 0 where there is one. */
    wait(key: string, at: number): number {
      const missing = 1 - tokensOf(key, at);
      return missing <= 0 ? 0 : Math.max(1, Math.ceil(missing / perSecond));
    },
    take(key: string, at: number): void {
      const tokens = tokensOf(key, at) - 1;
      buckets.delete(key);
      buckets.set(key, { tokens, at });
      if (buckets.size > remembered) buckets.delete(buckets.keys().next().value ?? "");
    },
  };
}
