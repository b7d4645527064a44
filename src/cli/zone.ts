import { isZone } from "../quiz/local-date.js";

/** The zone of the clocks here: `TZ` where it is an IANA name, else the machine's. */
export function zoneOf({ TZ }: Readonly<Record<string, string | undefined>>): string {
  const zone = TZ?.replace(/^:/, "");
  if (zone !== undefined && zone !== "" && isZone(zone)) return zone;
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
