import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Browser, Locator, Page } from "playwright-core";
import { PNG } from "pngjs";
import { findChromium, launchChromium } from "../demo-page/chromium.js";
import { keepQuizWeeks } from "./keep-quiz-weeks.js";
import { palettePng } from "./palette-png.js";
import { SCENES, type Scene } from "./scenes.js";

const FOLDER = join("docs", "pictures");
/** Of the window where a scene says nothing, in pixels. */
const WIDTH = 720;
/** Of the window while the scene plays, in pixels. */
const HEIGHT = 600;

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

/** Plays a scene in a demo of its own, and writes its picture; whatever happens, the demo, its folder and its window go. */
async function takePicture(browser: Browser, scene: Scene): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), "studybot-pictures-"));
  try {
    if (scene.afterWeeks === true) await keepQuizWeeks(data, Date.now());
    const demo = await startDemo(data);
    const { width = WIDTH } = scene;
    const context = await browser.newContext({
      viewport: { width, height: HEIGHT },
      locale: scene.locale,
      colorScheme: "dark",
      reducedMotion: "reduce",
    });
    try {
      const page = await context.newPage();
      await page.goto(demo.url);
      await page.getByRole("log").waitFor();
      writeFileSync(join(FOLDER, `${scene.name}.png`), await pictureOf(page, await scene.use(page), width));
    } finally {
      await context.close();
      await demo.stop();
    }
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

/** The page from the highest of what is shown to the lowest, as PNG. */
async function pictureOf(page: Page, shown: readonly Locator[], width: number): Promise<Buffer> {
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
  return palettePng(PNG.sync.read(picture));
}

/** @throws Error where pictures would show boxes for the bot's emoji */
async function checkFonts(browser: Browser): Promise<void> {
  const page = await browser.newPage();
  const hasColour = await page.evaluate<boolean>(`(() => {
    const context = document.createElement("canvas").getContext("2d");
    context.font = "20px sans-serif";
    context.fillText("🔁", 10, 30);
    const { data } = context.getImageData(0, 0, 50, 50);
    return data.some((value, at) => at % 4 === 0 && value !== data[at + 2]);
  })()`);
  await page.close();
  if (!hasColour) {
    throw new Error(
      "no font with coloured emoji on this machine: install one (Debian: fonts-noto-color-emoji)",
    );
  }
}

const chromium = findChromium(process.env);
if (chromium === undefined)
  throw new Error("no Chromium on this machine: install it, or name it in CHROMIUM");
mkdirSync(FOLDER, { recursive: true });
// Names of scenes on the command line take those alone.
const names = process.argv.slice(2);
const unknown = names.filter((name) => !SCENES.some((scene) => scene.name === name));
if (unknown.length > 0) throw new Error(`no scene ${unknown}: there are ${SCENES.map(({ name }) => name)}`);
const browser = await launchChromium(chromium);
try {
  await checkFonts(browser);
  for (const scene of SCENES.filter(({ name }) => names.length === 0 || names.includes(name))) {
    await takePicture(browser, scene);
  }
} finally {
  await browser.close();
}
