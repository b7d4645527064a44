import type { Browser } from "playwright-core";
import { findChromium, launchChromium } from "../../../scripts/demo-page/chromium.js";

/** The machine's own Chromium; undefined where it has none. */
export const chromiumPath = findChromium(process.env);

/** What a test of the page says where it cannot run. */
export const withBrowser = chromiumPath === undefined ? " (skipped: this machine has no Chromium)" : "";

export function launchBrowser(): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error("no Chromium on this machine");
  return launchChromium(chromiumPath);
}
