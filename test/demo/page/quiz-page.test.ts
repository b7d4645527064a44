import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DEMO_CHANNEL, DEMO_GUILD, DEMO_PEOPLE } from "../../../src/demo/demo-world.js";
import { answerQuestion } from "../../../src/quiz/answer-question.js";
import type { Posting } from "../../../src/quiz/posting.js";
import type { QuizStore } from "../../../src/quiz/quiz-store.js";
import { ownQuestions, postingIdOf } from "../../bot/support/quiz-server.js";
import { chromiumPath, launchBrowser, withBrowser } from "../support/browser.js";
import { quizBot } from "../support/demo-bots.js";
import { startTestDemo, type TestDemo } from "../support/start-test-demo.js";
import { box, overflowing, type View, withPage } from "../support/with-page.js";

const TEST_MS = 60_000;
const HOUR_MS = 3_600_000;
/** Out of this month whatever today is. */
const LONG_AGO_MS = 40 * 24 * HOUR_MS;

let browser: Browser;
let demo: TestDemo;
let store: QuizStore;

beforeAll(async () => {
  if (chromiumPath === undefined) return;
  const bot = quizBot();
  [browser, demo] = await Promise.all([launchBrowser(), startTestDemo(bot.run)]);
  store = await bot.store;
}, TEST_MS);
afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

const inPage = (view: View, use: (page: Page) => Promise<void>): Promise<void> =>
  withPage(browser, demo, view, use);

const messages = (page: Page): Locator => page.locator("article");
/** The newest message that the person alone sees: how their answer went. */
const result = (page: Page): Locator => page.locator("article.only-you").last();
/** What the person alone sees after a message. */
const ownAfter = async (page: Page, message: Locator): Promise<Locator> =>
  page.locator(`article[data-message="${await message.getAttribute("data-message")}"] ~ article.only-you`);

/** Types a command, sends it, and hands back the message that answers it. */
async function send(page: Page, typed: string): Promise<Locator> {
  const before = await messages(page).count();
  await box(page).fill(`/${typed} `);
  await page.locator(".composer [type=submit]").click();
  const message = messages(page).nth(before);
  await message.locator(".message-content > :not(.thinking)").first().waitFor();
  // It stays the same one when more come.
  return page.locator(`article[data-message="${await message.getAttribute("data-message")}"]`);
}

async function postingOf(message: Locator): Promise<Posting> {
  const id = await message.getAttribute("data-message");
  const stored = demo.discord.messages(DEMO_CHANNEL.id).find((each) => each.id === id);
  const posting = await store.posting(postingIdOf(stored));
  if (posting === undefined) throw new Error("no question is stored");
  return posting;
}

/** The button of the right answer, or of a wrong one. */
async function choice(message: Locator, isRight: boolean): Promise<Locator> {
  const { question } = await postingOf(message);
  const place = question.options?.findIndex((option) => (option === question.answer) === isRight) ?? -1;
  return message.locator(".action-row").getByRole("button").nth(place);
}

async function viewAs(page: Page, name: string, locale: string): Promise<void> {
  await page.getByRole("radio", { name }).check();
  await page.locator(`html[lang="${locale}"]`).waitFor();
}

/** Keeps that a person answered questions. */
async function keep(person: number, at: number, { count, isRight }: { count: number; isRight: boolean }) {
  const personId = DEMO_PEOPLE[person]?.id ?? "";
  const questions = (await ownQuestions()).filter(({ kind }) => kind === "which-command");
  for (const question of questions.slice(0, count)) {
    const posting = await store.open({ occasion: "now", guildId: DEMO_GUILD.id, question, at });
    const option = question.options?.findIndex((each) => (each === question.answer) === isRight) ?? -1;
    await answerQuestion(store, { posting, personId, response: { option }, at });
  }
}

describe.skipIf(chromiumPath === undefined)(
  `the quiz on the page${withBrowser}`,
  { timeout: TEST_MS },
  () => {
    it("asks the channel what is typed with the keyboard, and tells each person alone how it went", () =>
      inPage({}, async (page) => {
        await box(page).focus();
        await page.keyboard.type("/quiz n");
        await page.getByRole("option", { name: "/quiz now" }).waitFor();
        await page.keyboard.press("Tab");
        await page.getByRole("combobox", { name: /optional/ }).click();
        await page.getByRole("option", { name: /^kind/ }).click();
        await page.keyboard.type("which c");
        await page.getByRole("option", { name: "Which command does this" }).waitFor();
        const before = await messages(page).count();
        await page.keyboard.press("Enter");
        await page.keyboard.press("Enter");
        await messages(page).nth(before).getByRole("button").nth(3).waitFor();
        const question = page.locator("article.with-asked").last();
        expect((await postingOf(question)).question.kind).toBe("which-command");
        const asked = await question.locator(".message-content").innerText();

        const right = await choice(question, true);
        const rightLabel = await right.innerText();
        await right.click();
        const { note, lines } = (await postingOf(question)).question;
        for (const text of ["Right!", "+3 points", "Comes back in", "The notes say:", `${note}:${lines[0]}`])
          await result(page).getByText(text).first().waitFor();
        await result(page).getByText("Only you can see this").waitFor();

        await viewAs(page, "小林", "zh-CN");
        await question.waitFor();
        expect(await page.locator("article.only-you").count()).toBe(0);
        const seen = await question.locator(".message-content").innerText();
        expect(seen.split("\n").filter((line) => !line.includes("已作答"))).toEqual(
          asked.split("\n").filter((line) => !line.includes("已作答")),
        );
        const wrong = await choice(question, false);
        expect(await wrong.innerText()).not.toBe(rightLabel);
        await wrong.click();
        await result(page).getByText("这次没答对。").waitFor();
        await result(page).getByText("正确答案：").waitFor();
        await result(page).getByText("目前 2 人作答，1 人答对").waitFor();
      }));

    it("takes what is typed into the form of a gap", () =>
      inPage({ width: 360 }, async (page) => {
        const question = await send(page, "quiz now kind: fill-in");
        const { answer } = (await postingOf(question)).question;
        await question.getByRole("button").first().click();
        const form = page.getByRole("dialog", { name: "Fill in the gap" });
        await form.getByLabel("What belongs in the gap?").fill(String(answer));
        expect(await overflowing(page)).toEqual([]);
        await form.getByRole("button", { name: "Submit" }).click();
        await form.waitFor({ state: "detached" });
        await result(page).getByText("Right!").waitFor();
        expect(await overflowing(page)).toEqual([]);
      }));

    it("lets each person put steps in order in a message of their own", () =>
      inPage({ width: 1440 }, async (page) => {
        const question = await send(page, "quiz now kind: order");
        const { options = [], answer } = (await postingOf(question)).question;
        expect(await question.getByRole("combobox").count()).toBe(0);
        await question.getByRole("button").first().click();
        const own = await ownAfter(page, question);
        for (const [place, step] of [...(answer as readonly string[]).slice(0, -1).entries()]) {
          await own.getByRole("combobox", { name: `Step ${place + 1} of` }).click();
          const letter = String.fromCharCode("A".charCodeAt(0) + options.indexOf(step));
          await page.getByRole("option", { name: `${letter}. ` }).click();
        }
        await own.getByRole("button", { name: "Hand in" }).waitFor();

        await viewAs(page, "小林", "zh-CN");
        await question.waitFor();
        expect(await own.count()).toBe(0);
        await question.getByRole("button").first().click();
        expect(await own.getByText("目前的顺序：").count()).toBe(0);
        await own.getByRole("combobox", { name: "第 1 步" }).waitFor();

        await viewAs(page, "Ada", "en-US");
        await own.getByRole("button", { name: "Hand in" }).click();
        await own.getByText("Right!").waitFor();
      }));

    it("goes through what is due, one question after another", () =>
      inPage({ locale: "ja" }, async (page) => {
        await keep(3, Date.now() - HOUR_MS, { count: 2, isRight: false });
        const review = await send(page, "quiz review");
        expect(await review.getAttribute("class")).toContain("only-you");
        for (const [number, verdict] of [
          [1, "正解です！"],
          [2, "残念、不正解です。"],
        ] as const) {
          await review.getByText(`復習：${number} 問目（全 2 問）`).waitFor();
          await (await choice(review, number === 1)).click();
          await review.getByText(verdict).first().waitFor();
          await review.getByRole("button", { name: "次の問題" }).click();
        }
        await review.getByText("復習完了：2 問中 1 問正解").waitFor();
      }));

    it("ranks the week, the month and all time, and draws a person's weeks", () =>
      inPage({ width: 360 }, async (page) => {
        await keep(2, Date.now() - LONG_AGO_MS, { count: 2, isRight: true });
        await keep(0, Date.now(), { count: 4, isRight: true });
        const board = await send(page, "quiz leaderboard");
        for (const [button, title, isThere] of [
          ["This month", "Leaderboard of this month", false],
          ["All time", "Leaderboard of all time", true],
          ["This week", "Leaderboard of this week", false],
        ] as const) {
          await board.getByRole("button", { name: button }).click();
          await board.getByText(title).waitFor();
          expect(await board.getByText("@Ada").count()).toBe(1);
          expect(await board.getByText("@怡君").count()).toBe(isThere ? 1 : 0);
          expect(await board.getByRole("button", { name: button }).isDisabled()).toBe(true);
        }
        const me = await send(page, "quiz me");
        const calendar = me.getByRole("img", { name: "Calendar of the last" });
        await calendar.waitFor();
        const width = () => page.evaluate<number>("document.querySelector('.gallery img').naturalWidth");
        await expect.poll(width).toBeGreaterThan(0);
        expect(await overflowing(page)).toEqual([]);
      }));
  },
);
