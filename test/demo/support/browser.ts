import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const PLACES = [
  process.env.CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The machine's own Chromium; undefined where it has none. */
export const chromiumPath = PLACES.find((path) => path !== undefined && existsSync(path));

/** What a test of the page says where it cannot run. */
export const withBrowser = chromiumPath === undefined ? " (skipped: this machine has no Chromium)" : "";

/** Without anything that Chromium asks of the network by itself. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export function launchBrowser(): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error("no Chromium on this machine");
  return chromium.launch({ executablePath: chromiumPath, args: FLAGS });
}
