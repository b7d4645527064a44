/** How Discord writes a time: `F` with weekday and date, `R` as "in 2 days", `D` the date. */
type TimestampStyle = "F" | "R" | "D";

/**
 * A time that each reader sees by their own clock and in their own language.
 * @param at in ms since 1970
 * @see https://docs.discord.com/developers/reference#message-formatting-timestamp-styles
 */
export function timestamp(at: number, style: TimestampStyle): string {
  return `<t:${Math.floor(at / 1000)}:${style}>`;
}
