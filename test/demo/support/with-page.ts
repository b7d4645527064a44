import type { Browser, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import type { TestDemo } from "./start-test-demo.js";

/** Long for a browser on a busy machine; each step takes milliseconds. */
const WAIT_MS = 20_000;

export interface View {
  /** Of the window, in pixels. @default 1280 */
  readonly width?: number;
  /** @default 800 */
  readonly height?: number;
  /** The language of the browser, and so who looks at first. @default "en-US" */
  readonly locale?: string;
  /** Whether it is used by touch, where nothing hovers. @default false */
  readonly touch?: boolean;
}

/** Opens the page, uses it, and holds it to have asked nothing of elsewhere and to have had no error. */
export async function withPage(
  browser: Browser,
  demo: TestDemo,
  { width = 1280, height = 800, locale = "en-US", touch = false }: View,
  use: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height },
    locale,
    hasTouch: touch,
    isMobile: touch,
  });
  context.setDefaultTimeout(WAIT_MS);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(demo.url)) problems.push(`asked for ${request.url()}`);
  });
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  try {
    await page.goto(demo.url);
    await page.getByRole("log").waitFor();
    await use(page);
    expect(problems).toEqual([]);
  } finally {
    await context.close();
  }
}

export const box = (page: Page): Locator => page.locator(".composer textarea");
export const last = (page: Page): Locator => page.locator("article").last();
export const focused = (page: Page): Promise<string> =>
  page.evaluate("document.activeElement.getAttribute('aria-label') ?? document.activeElement.name");

/** Waits until the newest message holds the text. */
export const answered = (page: Page, text: string): Promise<void> =>
  page.locator("article:last-of-type", { hasText: text }).last().waitFor();

/** Waits until what was changed is drawn. */
const drawn = (page: Page): Promise<unknown> =>
  page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");

export async function ask(page: Page, question: string, command = "/ask"): Promise<void> {
  await box(page).fill(`${command} `);
  // What the command asks for is drawn before anybody types it.
  await drawn(page);
  // As an input method does: nobody types as fast as the keys of a test.
  await page.keyboard.insertText(question);
  await page.keyboard.press("Enter");
}

/** Elements that reach out of the window, but for what scrolls by itself. */
export const overflowing = (page: Page): Promise<readonly string[]> =>
  page.evaluate(`[...document.querySelectorAll("body *")]
    .filter((element) => element.closest("pre, .asked-text, svg") === null)
    .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
    .map((element) => element.outerHTML.slice(0, 120))`);
