import { isIPv4 } from "node:net";

interface Block {
  readonly start: number;
  readonly size: number;
}

function addressNumber(address: string): number {
  return address.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
}

/** The addresses of `10.0.0.0/24`; undefined for IPv6 and for what is no block. */
function readBlock(text: string): Block | undefined {
  const match = /^([\d.]+)\/(\d{1,2})$/.exec(text);
  const bits = Number(match?.[2]);
  if (!match || !isIPv4(match[1] ?? "") || bits > 32) return undefined;
  const size = 2 ** (32 - bits);
  return { start: Math.floor(addressNumber(match[1] ?? "") / size) * size, size };
}

/** Why docker's client refuses to create a network with these flags; undefined where it does not. */
export function refusedNetwork(
  flags: readonly (readonly [name: string, value: string])[],
): string | undefined {
  const valuesOf = (name: string) => flags.filter(([one]) => one === name).map(([, value]) => value);
  const subnets = valuesOf("--subnet");
  const blocks = subnets.map(readBlock).filter((block) => block !== undefined);
  if (subnets.length === 0 || blocks.length < subnets.length) return undefined;
  const isInside = (address: string) =>
    isIPv4(address) &&
    blocks.some(({ start, size }) => {
      const offset = addressNumber(address) - start;
      return offset >= 0 && offset < size;
    });
  const gateways = valuesOf("--gateway");
  if (gateways.length > subnets.length) return "more gateways than subnets";
  const ranges = valuesOf("--ip-range").map((range) => range.replace(/\/\d+$/, ""));
  const others = valuesOf("--aux-address").map((pair) => pair.replace(/^[^=]*=/, ""));
  const outside = [...gateways, ...ranges, ...others].find((address) => !isInside(address));
  return outside === undefined ? undefined : `${outside} is in no subnet`;
}
