import type { Locator, Page } from "playwright-core";
import { rightPlace } from "./right-place.js";

export interface Scene {
  /** The file's name, without its ending. */
  readonly name: string;
  /** The language of the page, and so the person who asks. */
  readonly locale: string;
  /** Of the window, in pixels. @default 720 */
  readonly width?: number;
  /** Whether the people of the demo have answered questions for weeks. @default false */
  readonly afterWeeks?: boolean;
  /** Does what the picture is of, and says what of the page is pictured: from the highest of them to the lowest. */
  readonly use: (page: Page) => Promise<readonly Locator[]>;
}

const answers = (page: Page): Locator => page.locator("article.with-asked");

/** Pastes a command and the value of its first option, if any, sends it and waits for the answer. */
async function send(page: Page, command: string, value = ""): Promise<Locator> {
  await page.locator(".composer textarea").fill(`/${command} ${value}`);
  return pressSend(page);
}

/** Presses Send, and waits for the answer: Enter would pick from a list, where one has opened already. */
async function pressSend(page: Page): Promise<Locator> {
  const before = await answers(page).count();
  await page.locator(".composer [type=submit]").click();
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

/** Answers the question of a message rightly, and hands back the result that the person alone sees. */
async function answerRight(page: Page, question: Locator): Promise<Locator> {
  const before = await page.locator("article").count();
  const place = await rightPlace(await question.innerText());
  await question.locator(".action-row button").nth(place).click();
  const result = page.locator("article").nth(before);
  await result.getByText("✅").waitFor();
  // It says how many have answered a moment later.
  await question.getByText("Answered: 1").waitFor();
  return result;
}

/** The pictures of the README. */
export const SCENES: readonly Scene[] = [
  {
    name: "ask-chinese",
    locale: "zh-CN",
    use: async (page) => [await send(page, "提问", "怎么进入正在运行的容器？")],
  },
  {
    name: "ask-english",
    locale: "en-US",
    use: async (page) => [await send(page, "ask", "what does --publish do")],
  },
  {
    name: "nothing-found",
    locale: "en-US",
    use: async (page) => [await send(page, "ask", "how do I cook rice")],
  },
  {
    name: "notes",
    locale: "en-US",
    async use(page) {
      const answer = await send(page, "notes");
      await pick(page, answer, 0);
      await pick(page, answer, 4);
      return [answer];
    },
  },
  {
    name: "demo",
    locale: "en-US",
    width: 940,
    async use(page) {
      await page.getByRole("button", { name: "what does --detach do" }).click();
      await pressSend(page);
      return [page.locator("body")];
    },
  },
  {
    name: "quiz-now",
    locale: "en-US",
    async use(page) {
      // The channel's questions are asked in the language that is set for it, else in that of the notes.
      await send(
        page,
        "quiz daily set",
        "channel: study-notes time: 09:00 zone: Asia/Shanghai language: English",
      );
      const question = await send(page, "quiz now", "kind: which-command");
      return [question, await answerRight(page, question)];
    },
  },
  {
    name: "quiz-review",
    locale: "en-US",
    afterWeeks: true,
    use: async (page) => [await send(page, "quiz review")],
  },
  {
    name: "quiz-leaderboard",
    locale: "en-US",
    afterWeeks: true,
    use: async (page) => [await send(page, "quiz leaderboard", "period: all")],
  },
  {
    name: "quiz-me",
    locale: "en-US",
    afterWeeks: true,
    use: async (page) => [await send(page, "quiz me")],
  },
];
