import { neutralise } from "./neutralise.js";

/** Characters that Discord's Markdown would read in a link's target, and their percent-encoding. */
const MARKUP_IN_URL: Readonly<Record<string, string>> = {
  "(": "%28",
  ")": "%29",
  "<": "%3C",
  ">": "%3E",
  "\\": "%5C",
  "`": "%60",
  "*": "%2A",
  "|": "%7C",
  "'": "%27",
  '"': "%22",
  "[": "%5B",
  "]": "%5D",
};

/**
 * The URL as it may stand in a message: absolute, http or https, host in ASCII (punycode), nothing that Markdown reads.
 * `undefined` for every other scheme, for what is no URL, and for one with a user name (`https://bank.example@evil.example`),
 * which shows another host than it opens.
 */
export function safeUrl(url: string): string | undefined {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined) return undefined;
  if (parsed.protocol !== "http:" && parsed.protocol !== "https:") return undefined;
  // An IPv6 host stands in brackets, which a masked link cannot hold.
  if (parsed.hostname.startsWith("[")) return undefined;
  if (parsed.username !== "" || parsed.password !== "") return undefined;
  return parsed.href.replace(/[()<>\\`*|'"[\]]/g, (character) => MARKUP_IN_URL[character] ?? "");
}

/**
 * A safe URL as a person wrote it where that is read the same (`/wiki/容器` instead of percents), else as it is.
 *
 * @param written what `safe` was made from
 */
export function readableUrl(written: string, safe: string): string {
  const { origin } = new URL(safe);
  const rest = written.slice(origin.length);
  const isSame = written.startsWith(origin) && /^(?:[/?#]|$)/.test(rest) && !/[\s<>\\`]/.test(rest);
  return isSame && neutralise(rest) === rest ? written : safe;
}

/** Whether a link's text reads as an address that is not the one it opens. */
export function namesAnotherAddress(label: string, url: string): boolean {
  const text = label.trim();
  const looksLikeAddress = /:\/\/|^www\.|^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[/:?#]|$)/iu.test(text);
  if (!looksLikeAddress) return false;
  const claimed = safeUrl(text.includes("://") ? text : `https://${text}`);
  return claimed === undefined || new URL(claimed).host !== new URL(url).host;
}
