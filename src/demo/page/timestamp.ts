/** Source: https://docs.discord.com/developers/reference#message-formatting-timestamp-styles */
const STYLES: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: "short" },
  T: { timeStyle: "medium" },
  d: { dateStyle: "short" },
  D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" },
  F: { dateStyle: "full", timeStyle: "short" },
  s: { dateStyle: "short", timeStyle: "short" },
  S: { dateStyle: "short", timeStyle: "medium" },
};

/** Seconds in each unit, the largest first. */
const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
];

/**
 * A point in time as Discord writes `<t:seconds:style>`.
 *
 * @param seconds since 1970
 * @param style one of Discord's letters; any other counts as `f`
 * @param options `now` in ms, for the style `R`
 */
export function formatTimestamp(
  seconds: number,
  style: string,
  { locale, now }: { readonly locale: string; readonly now: number },
): string {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return String(seconds);
  if (style !== "R") return new Intl.DateTimeFormat(locale, STYLES[style] ?? STYLES.f).format(date);
  const difference = seconds - Math.round(now / 1000);
  // 59.5 minutes are an hour, as they round to sixty.
  const [unit, size] =
    UNITS.find(([, length], at) => {
      const smaller = UNITS[at + 1]?.[1] ?? 0;
      return Math.abs(difference) >= length - smaller / 2;
    }) ?? (["second", 1] as const);
  return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(Math.round(difference / size), unit);
}
