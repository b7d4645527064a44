/** Milliseconds of Discord's epoch, the start of 2015. Source: https://discord.com/developers/docs/reference#snowflakes */
export const DISCORD_EPOCH_MS = 1_420_070_400_000;
const TIMESTAMP_SHIFT = 22n;

/** Makes ids that carry their time and never repeat, not even within one millisecond or when the clock stands still. */
export function createSnowflakeSource(now: () => number): () => string {
  let last = 0n;
  return () => {
    const fromClock = BigInt(Math.max(0, Math.floor(now()) - DISCORD_EPOCH_MS)) << TIMESTAMP_SHIFT;
    last = fromClock > last ? fromClock : last + 1n;
    return String(last);
  };
}

/** Which of `count` shards a guild's events go to. Source: https://discord.com/developers/docs/events/gateway#sharding */
export function shardOf(guildId: string, count: number): number {
  return Number((BigInt(guildId) >> TIMESTAMP_SHIFT) % BigInt(count));
}
