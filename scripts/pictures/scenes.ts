import type { Locator, Page } from "playwright-core";

export interface Scene {
  /** The file's name, without its ending. */
  readonly name: string;
  /** The language of the page, and so the person who asks. */
  readonly locale: string;
  /** Of the window, in pixels. @default 720 */
  readonly width?: number;
  /** Of the window, in pixels; a message that is pictured has to fit. @default 1600 */
  readonly height?: number;
  /** Does what the picture is of, and says what of the page is pictured. */
  readonly use: (page: Page) => Promise<Locator>;
}

const answers = (page: Page): Locator => page.locator("article.with-asked");

/** Types a command and the value of its first option, if any, sends it and waits for the answer. */
async function send(page: Page, command: string, value = ""): Promise<Locator> {
  const before = await answers(page).count();
  await page.locator(".composer textarea").fill(`/${command} ${value}`);
  await page.keyboard.press("Enter");
  const answer = answers(page).nth(before);
  await answer.locator(".message-content > :not(.thinking)").first().waitFor();
  return answer;
}

/** Picks the option of that number from a menu of the answer, and waits until the answer shows another page. */
async function pick(page: Page, answer: Locator, number: number): Promise<void> {
  const before = await answer.innerText();
  await answer.getByRole("combobox").last().click();
  await page.getByRole("option").nth(number).click();
  await answer.filter({ hasNotText: before }).waitFor();
}

/** The pictures of the README. */
export const SCENES: readonly Scene[] = [
  {
    name: "ask-chinese",
    locale: "zh-CN",
    use: (page) => send(page, "提问", "怎么进入正在运行的容器？"),
  },
  {
    name: "ask-english",
    locale: "en-US",
    use: (page) => send(page, "ask", "what does --publish do"),
  },
  {
    name: "nothing-found",
    locale: "en-US",
    use: (page) => send(page, "ask", "how do I cook rice"),
  },
  {
    name: "notes",
    locale: "en-US",
    async use(page) {
      const answer = await send(page, "notes");
      await pick(page, answer, 0);
      await pick(page, answer, 4);
      return answer;
    },
  },
  {
    name: "demo",
    locale: "en-US",
    width: 860,
    height: 560,
    async use(page) {
      await send(page, "ask", "--rm");
      await page.locator(".composer textarea").fill("/ask ");
      await page.keyboard.type("detach");
      await page.getByRole("option").first().waitFor();
      return page.locator("body");
    },
  },
];
