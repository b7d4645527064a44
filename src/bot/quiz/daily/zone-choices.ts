import { DateTime } from "luxon";
import { isZone } from "../../../quiz/local-date.js";
import type { Choice } from "../../commands/reply.js";
import { CHOICES_LIMIT } from "../../render/limits.js";

/** The zone that is offered first, by the person's language, where one zone has most of those who speak it. */
const LIKELY: Readonly<Record<string, string>> = {
  "zh-CN": "Asia/Shanghai",
  "zh-TW": "Asia/Taipei",
  ja: "Asia/Tokyo",
  ko: "Asia/Seoul",
  de: "Europe/Berlin",
  fr: "Europe/Paris",
  it: "Europe/Rome",
  "es-ES": "Europe/Madrid",
  pl: "Europe/Warsaw",
  "pt-BR": "America/Sao_Paulo",
  ru: "Europe/Moscow",
  tr: "Europe/Istanbul",
  uk: "Europe/Kyiv",
  vi: "Asia/Ho_Chi_Minh",
  th: "Asia/Bangkok",
  hi: "Asia/Kolkata",
  "en-GB": "Europe/London",
};

/** Offered while nothing is typed: about one for each part of the world. */
const USUAL = [
  "UTC",
  "Europe/London",
  "Europe/Berlin",
  "Asia/Kolkata",
  "Asia/Shanghai",
  "Asia/Taipei",
  "Asia/Tokyo",
  "Australia/Sydney",
  "America/New_York",
  "America/Chicago",
  "America/Los_Angeles",
  "America/Sao_Paulo",
] as const;

/** Every zone by its IANA name, as this machine knows them. */
function allZones(): readonly string[] {
  return ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")];
}

/** The zone that a person picked or typed, in its usual spelling; `undefined` for what is none. */
export function readZone(typed: string): string | undefined {
  const wanted = typed.trim().replace(/\s+/g, "_");
  const known = allZones().find((zone) => zone.toLowerCase() === wanted.toLowerCase());
  return known ?? (isZone(wanted) ? wanted : undefined);
}

/** Zones whose name holds what was typed, cities that begin with it first, each with the time that its clocks show. */
export function zoneChoices(
  typed: string,
  { locale, now }: { readonly locale: string; readonly now: number },
): readonly Choice[] {
  const wanted = typed.trim().replace(/\s+/g, "_").toLowerCase();
  const likely = LIKELY[locale];
  const zones = wanted === "" ? [...(likely === undefined ? [] : [likely]), ...USUAL] : allZones();
  const holding = [...new Set(zones)].filter((zone) => zone.toLowerCase().includes(wanted));
  const begins = (zone: string): boolean =>
    zone
      .toLowerCase()
      .split("/")
      .some((part) => part.startsWith(wanted));
  return [...holding.filter(begins), ...holding.filter((zone) => !begins(zone))]
    .slice(0, CHOICES_LIMIT)
    .map((zone) => ({
      name: `${zone} (${DateTime.fromMillis(now, { zone }).toFormat("HH:mm")})`,
      value: zone,
    }));
}
