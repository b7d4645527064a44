import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { constants } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { PNG } from "pngjs";
import { findChromium, launchChromium } from "../demo-page/chromium.js";
import { keepQuizWeeks } from "./keep-quiz-weeks.js";
import { SCENES, type Scene } from "./scenes.js";

const FOLDER = join("docs", "pictures");
/** Of the window where a scene says nothing, in pixels. */
const WIDTH = 720;
/** Of the window while the scene plays, in pixels. */
const HEIGHT = 600;
/** The most that zlib does. */
const DEFLATE_LEVEL = 9;
/** PNG's number for rows as they are: the smallest for plain grounds and text. */
const NO_FILTER = 0;
/** PNG's number for colours without transparency. */
const TRUE_COLOUR = 2;

/** Starts the demo with a channel of its own; it ends with `stop`. */
async function startDemo(
  data: string,
): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const demo = spawn(process.execPath, ["dist/src/studybot.js", "demo", "--no-open", "--port", "0"], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, STUDYBOT_DATA: data },
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

/** Makes the window high enough for the whole channel: nothing covers what is pictured, nothing is cut. */
async function showWhole(page: Page, width: number): Promise<void> {
  const height = await page.evaluate<number>(
    "(({ scrollHeight, clientHeight }) => innerHeight + scrollHeight - clientHeight)(document.querySelector('.log'))",
  );
  await page.setViewportSize({ width, height });
  await page.locator(".jump-down").waitFor({ state: "detached" });
}

async function takePicture(browser: Browser, scene: Scene): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), "studybot-pictures-"));
  if (scene.afterWeeks === true) await keepQuizWeeks(data, Date.now());
  const demo = await startDemo(data);
  const { width = WIDTH } = scene;
  const context = await browser.newContext({
    viewport: { width, height: HEIGHT },
    locale: scene.locale,
    colorScheme: "dark",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await page.goto(demo.url);
  await page.getByRole("log").waitFor();
  const shown = await scene.use(page);
  // A message's tools are drawn while it has the pointer or the focus.
  await page.mouse.move(0, 0);
  await page.evaluate("document.activeElement.closest('article') && document.activeElement.blur()");
  await showWhole(page, width);
  const boxes = await Promise.all(shown.map((each) => each.boundingBox()));
  const [top, bottom] = [
    Math.min(...boxes.map((box) => box?.y ?? Number.POSITIVE_INFINITY)),
    Math.max(...boxes.map((box) => (box === null ? 0 : box.y + box.height))),
  ];
  const picture = await page.screenshot({
    clip: { x: 0, y: top, width, height: bottom - top },
    caret: "hide",
    animations: "disabled",
  });
  const small = PNG.sync.write(PNG.sync.read(picture), {
    deflateLevel: DEFLATE_LEVEL,
    deflateStrategy: constants.Z_DEFAULT_STRATEGY,
    filterType: NO_FILTER,
    colorType: TRUE_COLOUR,
  });
  writeFileSync(join(FOLDER, `${scene.name}.png`), small);
  await context.close();
  await demo.stop();
  rmSync(data, { recursive: true, force: true });
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
