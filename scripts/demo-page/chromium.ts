import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Without anything that Chromium asks of the network by itself. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Letters in grey: the same on every screen, and pictures of them are half as large.
  "--disable-lcd-text",
];

/** The machine's own Chromium: the one that CHROMIUM names, or where systems put it; undefined where it has none. */
export function findChromium(env: Readonly<Record<string, string | undefined>>): string | undefined {
  return [env.CHROMIUM, ...PLACES].find((path) => path !== undefined && existsSync(path));
}

export function launchChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: FLAGS });
}
