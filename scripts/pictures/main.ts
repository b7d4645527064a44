import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Browser } from "playwright-core";
import { findChromium, launchChromium } from "../demo-page/chromium.js";
import { SCENES, type Scene } from "./scenes.js";

const FOLDER = join("docs", "pictures");
/** Of the window where a scene says nothing, in pixels. */
const WIDTH = 720;
const HEIGHT = 1600;

/** Starts the demo with a channel of its own; it ends with `stop`. */
async function startDemo(): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const demo = spawn(process.execPath, ["dist/src/studybot.js", "demo", "--no-open", "--port", "0"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface(demo.stdout)) {
    const [url] = /http:\S+/.exec(line) ?? [];
    if (url === undefined) continue;
    const stop = async (): Promise<void> => {
      demo.kill("SIGTERM");
      await once(demo, "exit");
    };
    return { url, stop };
  }
  throw new Error("the demo ended before it gave its address");
}

async function takePicture(browser: Browser, scene: Scene): Promise<void> {
  const demo = await startDemo();
  const context = await browser.newContext({
    viewport: { width: scene.width ?? WIDTH, height: scene.height ?? HEIGHT },
    locale: scene.locale,
    colorScheme: "dark",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await page.goto(demo.url);
  await page.getByRole("log").waitFor();
  const shown = await scene.use(page);
  // The message's tools are drawn while it has the pointer or the focus.
  await page.mouse.move(0, 0);
  await shown.screenshot({ path: join(FOLDER, `${scene.name}.png`), caret: "hide", animations: "disabled" });
  await context.close();
  await demo.stop();
}

const chromium = findChromium(process.env);
if (chromium === undefined)
  throw new Error("no Chromium on this machine: install it, or name it in CHROMIUM");
mkdirSync(FOLDER, { recursive: true });
const browser = await launchChromium(chromium);
// Names of scenes on the command line take those alone.
const names = process.argv.slice(2);
const wanted = SCENES.filter(({ name }) => names.length === 0 || names.includes(name));
for (const scene of wanted) await takePicture(browser, scene);
await browser.close();
