import { isIP } from "node:net";

const LAST_PORT = 65_535;

/** First and last port of `80` or `8000-8010`; undefined where it is neither. */
function portRange(text: string): readonly [number, number] | undefined {
  const match = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text);
  if (!match) return undefined;
  const first = Number(match[1]);
  const last = Number(match[2] ?? match[1]);
  return first <= last && last <= LAST_PORT ? [first, last] : undefined;
}

/** `80`, `8000-8010/udp`. */
export function isExposed(value: string): boolean {
  const [ports = "", protocol = "tcp", ...rest] = value.split("/");
  return rest.length === 0 && /^(?:tcp|udp|sctp)$/i.test(protocol) && portRange(ports) !== undefined;
}

/** As go-connections' `nat.ParsePortSpec` reads a mapping: `[[address:]host:]container[/protocol]`. */
export function isPublished(value: string): boolean {
  if (/^[a-z_]+=/.test(value)) return isLongForm(value);
  const [spec = "", protocol = "tcp", ...rest] = value.split("/");
  if (rest.length > 0 || !/^(?:tcp|udp|sctp)$/i.test(protocol)) return false;
  const parts = spec.split(":");
  const container = portRange(parts.pop() ?? "");
  const hostText = parts.pop() ?? "";
  const host = hostText === "" ? undefined : portRange(hostText);
  if (!container || (hostText !== "" && !host)) return false;
  const address = parts.join(":").replace(/^\[(.*)\]$/, "$1");
  if (address !== "" && !address.includes("%") && isIP(address) === 0) return false;
  const [first, last] = container;
  return !host || first === last || last - first === host[1] - host[0];
}

/** `published=8080,target=80,protocol=tcp`. */
function isLongForm(value: string): boolean {
  const pairs = value.split(",").map((pair) => pair.split("="));
  if (pairs.some((pair) => pair.length !== 2)) return false;
  const given = new Map(pairs.map(([key = "", text = ""]) => [key, text]));
  const { published = "", target = "", protocol = "tcp" } = Object.fromEntries(given);
  return isPublished(`${published}:${target}/${protocol}`);
}
