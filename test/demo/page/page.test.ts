import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumPath, launchBrowser, withBrowser } from "../support/browser.js";
import { everyComponentBot, realBot } from "../support/demo-bots.js";
import { startTestDemo, type TestDemo } from "../support/start-test-demo.js";
import { answered, ask, box, focused, last, overflowing, type View, withPage } from "../support/with-page.js";

const TEST_MS = 60_000;

let browser: Browser;
let real: TestDemo;
let every: TestDemo;

beforeAll(async () => {
  if (chromiumPath === undefined) return;
  [browser, real, every] = await Promise.all([
    launchBrowser(),
    startTestDemo(realBot),
    startTestDemo(everyComponentBot),
  ]);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await Promise.all([real?.stop(), every?.stop()]);
});

const inPage = (demo: TestDemo, view: View, use: (page: Page) => Promise<void>): Promise<void> =>
  withPage(browser, demo, view, use);

describe.skipIf(chromiumPath === undefined)(
  `the page with the bot itself${withBrowser}`,
  { timeout: TEST_MS },
  () => {
    it("answers a question that is asked with the keyboard alone, and pages", () =>
      inPage(real, {}, async (page) => {
        await box(page).focus();
        await page.keyboard.type("/as");
        await page.getByRole("option", { name: "/ask" }).waitFor();
        await page.keyboard.press("Tab");
        expect(await focused(page)).toBe("question");
        await page.keyboard.type("what does --publish do");
        await page.keyboard.press("Enter");
        await answered(page, "80:80");
        expect(await focused(page)).toContain("Message #");
        const before = await last(page).locator(".container").first().textContent();
        await page.getByRole("log").focus();
        await page.keyboard.press("ArrowUp");
        const next = last(page).getByRole("button", { name: /next/i });
        await next.focus();
        await page.keyboard.press("Enter");
        await last(page)
          .locator(".container")
          .first()
          .filter({ hasNotText: before ?? "" })
          .waitFor();
      }));

    it("says in the person's own language what it found, and to them alone that it found nothing", () =>
      inPage(real, { locale: "zh-CN" }, async (page) => {
        await ask(page, "怎么进入正在运行的容器？", "/提问");
        await answered(page, "docker exec");
        await page.getByRole("radio", { name: "日本語", exact: true }).check();
        await ask(page, "ご飯の炊き方", "/質問");
        await answered(page, "ご飯の炊き方");
        await last(page).getByText("これらはあなただけに表示されています").waitFor();
        const count = await page.locator("article").count();
        await page.getByRole("radio", { name: /Ada/ }).check();
        await page.locator("html[lang='en-US']").waitFor();
        await page
          .locator("article")
          .nth(count - 1)
          .waitFor({ state: "detached" });
        expect(await page.getByText("ご飯の炊き方").count()).toBe(0);
      }));

    it.each([360, 1440])("says who sees an answer without a lone dot in a window of %i pixels", (width) =>
      inPage(real, { locale: "ja", width }, async (page) => {
        await ask(page, "ご飯の炊き方", "/質問");
        const footnote = last(page).locator(".footnote");
        const [left, act] = await Promise.all(
          [footnote, footnote.getByRole("button")].map(async (each) => (await each.boundingBox())?.x ?? -1),
        );
        expect(await footnote.innerText()).not.toContain("·");
        // On a line of its own, what can be pressed begins it; beside the text, it has a gap.
        if (width === 360) expect(act).toBe(left);
        else expect(act).toBeGreaterThan(Number(left) + 200);
      }),
    );

    it("covers no text with a message's tools on a phone", () =>
      inPage(real, { locale: "ja", width: 360, touch: true }, async (page) => {
        await ask(page, "what does --detach do", "/質問");
        await answered(page, "80:80");
        await last(page).getByRole("button", { name: "間違っている" }).click();
        await answered(page, "ありがとうございます");
        await box(page).fill("/プライバシー ");
        await page.keyboard.press("Enter");
        await answered(page, "保存されているデータ");
        const covered = await page.evaluate(`[...document.querySelectorAll("article")].flatMap((message) => {
          const tools = message.querySelector(".tools").getBoundingClientRect();
          const texts = message.querySelectorAll(".asked-text, .message-header > *, .message-content *");
          return [...texts]
            .filter((text) => {
              const { top, right } = text.getBoundingClientRect();
              return top < tools.bottom - 1 && right > tools.left;
            })
            .map((text) => text.outerHTML.slice(0, 120));
        })`);
        expect(covered).toEqual([]);
      }));

    it("fills the box with what there is to try", () =>
      inPage(real, { width: 360 }, async (page) => {
        await page.getByRole("button", { name: "how do I cook rice" }).click();
        expect(await page.locator("input[name=question]").inputValue()).toBe("how do I cook rice");
        await page.keyboard.press("Escape");
        await page.keyboard.press("Escape");
        expect(await box(page).inputValue()).toBe("");
        await page.getByRole("button", { name: "/quiz now" }).click();
        expect(await page.locator(".draft-command").innerText()).toBe("/quiz now");
      }));

    it.each([360, 1440])(
      "asks in three languages, pages, shares and browses in a window of %i pixels, and nothing reaches out of it",
      (width) =>
        inPage(real, { width }, async (page) => {
          const fits = async () => expect(await overflowing(page)).toEqual([]);
          const press = (name: string) => last(page).getByRole("button", { name }).click();
          const viewAs = async (name: string, locale: string): Promise<void> => {
            // In a narrow window, people are behind a button.
            if (width === 360) await page.locator(".viewer").click();
            await page.getByRole("radio", { name }).check();
            await page.locator(`html[lang="${locale}"]`).waitFor();
            if (width === 360) await page.keyboard.press("Escape");
          };
          await fits();
          await ask(page, "what does --publish do");
          await answered(page, "80:80");
          await press("Next match");
          await last(page).getByText("Match 2 of").waitFor();
          await fits();
          await viewAs("小林", "zh-CN");
          await box(page).fill("/提问 怎么进入正在运行的容器？ 仅自己可见: 是");
          await page.locator(".composer [type=submit]").click();
          await answered(page, "docker exec");
          await press("分享给大家");
          await answered(page, "由提问者");
          await fits();
          await viewAs("ゆき", "ja");
          await last(page).getByText("@小林").waitFor();
          await ask(page, "ポートを公開するには", "/質問");
          await answered(page, "--publish");
          await fits();
          await box(page).fill("/ノート ");
          await page.keyboard.press("Enter");
          await last(page).getByRole("combobox").first().click();
          await page.getByRole("option").first().click();
          await answered(page, "docker-learning.md");
          await last(page).getByRole("combobox").last().click();
          await page.getByRole("option").nth(4).click();
          await last(page).getByRole("button", { name: "次の節" }).waitFor();
          await fits();
        }),
    );

    it("browses the notes by a menu, with the keyboard", () =>
      inPage(real, {}, async (page) => {
        await box(page).fill("/notes ");
        await page.keyboard.press("Enter");
        const select = last(page).getByRole("combobox").first();
        await select.focus();
        await page.keyboard.press("Enter");
        const list = page.getByRole("listbox");
        await list.waitFor();
        await page.keyboard.press("ArrowDown");
        await page.keyboard.press("Enter");
        await list.waitFor({ state: "detached" });
        await last(page).getByText("docker-learning.md").first().waitFor();
      }));
  },
);

describe.skipIf(chromiumPath === undefined)(
  `the page with every component${withBrowser}`,
  { timeout: TEST_MS },
  () => {
    it.each([360, 768, 1440])("holds them all in a window of %i pixels", (width) =>
      inPage(every, { width }, async (page) => {
        await ask(page, `${"long".repeat(60)} ${"字".repeat(200)}`, "/every");
        await page.keyboard.press("Enter");
        await answered(page, "under a cover");
        expect(await overflowing(page)).toEqual([]);
        for (const name of ["one", "many", "user", "role", "mentionable", "channel"]) {
          expect(
            await last(page)
              .getByRole("combobox", { name: `pick ${name}` })
              .count(),
          ).toBe(1);
        }
        expect(await last(page).locator("img").count()).toBe(2);
        expect(await last(page).getByText("an image of elsewhere").count()).toBe(1);
        expect(await last(page).getByRole("button", { name: "Bad" }).isDisabled()).toBe(true);
        expect(await last(page).getByRole("link", { name: "forged" }).count()).toBe(0);
        expect(await last(page).getByRole("link", { name: "Away" }).getAttribute("rel")).toContain(
          "noopener",
        );
      }),
    );

    it("hands over what is picked, several when the menu closes", () =>
      inPage(every, {}, async (page) => {
        await ask(page, "x", "/every");
        await page.keyboard.press("Enter");
        await answered(page, "under a cover");
        const one = last(page).getByRole("combobox", { name: "pick one" });
        const many = last(page).getByRole("combobox", { name: "pick many" });
        await one.click();
        await page.getByRole("option", { name: "Option 2 with" }).click();
        await answered(page, "used one v2");
        await page.locator("article").nth(-2).getByRole("combobox", { name: "pick many" }).focus();
        for (const key of ["Enter", "Enter", "ArrowDown", "Enter", "Escape"]) await page.keyboard.press(key);
        await answered(page, "used many v0 v1");
        expect(await many.count()).toBe(0);
      }));

    it("shows what was picked as Discord does: to that person, until the message is edited, and takes it once", () =>
      inPage(every, {}, async (page) => {
        await ask(page, "x", "/every");
        await page.keyboard.press("Enter");
        await answered(page, "under a cover");
        const id = await last(page).getAttribute("data-message");
        const one = page.locator(`[data-message="${id}"]`).getByRole("combobox", { name: "pick one" });
        const after = page.locator(`[data-message="${id}"] ~ article`);
        const pick = async (number: number): Promise<void> => {
          await one.click();
          await page.getByRole("option", { name: `Option ${number} with` }).click();
        };
        for (const number of [2, 2, 3]) await pick(number);
        await after.getByText("used one v3").waitFor();
        expect(await after.getByText("used one v2").count()).toBe(1);
        expect(await one.innerText()).toContain("Option 3");
        await page.getByRole("radio", { name: /小林/ }).check();
        await page.locator("html[lang='zh-CN']").waitFor();
        expect(await one.innerText()).toBe("pick one");
        await pick(4);
        await page.locator(`[data-message="${id}"] .footnote`).waitFor();
        await expect.poll(() => one.innerText()).toBe("pick one");
      }));

    it("keeps a menu open while something above it grows", () =>
      inPage(every, { width: 360 }, async (page) => {
        await ask(page, "x", "/every");
        await page.keyboard.press("Enter");
        await answered(page, "under a cover");
        await last(page).getByRole("combobox", { name: "pick channel" }).click();
        const list = page.getByRole("listbox");
        await list.waitFor();
        const scrolled = await page.evaluate<boolean>(`new Promise((resolve) => {
          addEventListener("scroll", () => requestAnimationFrame(() => resolve(true)), true);
          document.querySelector(".welcome").style.paddingTop = "40.4px";
        })`);
        expect(scrolled).toBe(true);
        expect(await list.count()).toBe(1);
      }));

    it("opens a form, and takes it when it is filled in", () =>
      inPage(every, { width: 360 }, async (page) => {
        await ask(page, "x", "/every");
        await page.keyboard.press("Enter");
        await answered(page, "under a cover");
        await last(page).getByRole("button", { name: "Form" }).click();
        const form = page.getByRole("dialog", { name: "Correct this answer" });
        await form.getByLabel("What is right").fill("this");
        await form.getByRole("button", { name: "Submit" }).click();
        await form.getByRole("alert").getByText("Where").waitFor();
        await form.getByRole("combobox").click();
        await page.getByRole("option").first().click();
        await form.getByRole("button", { name: "Submit" }).click();
        await form.waitFor({ state: "detached" });
        await answered(page, 'form: [["right","this"],["where",["v0"]]]');
      }));

    it("offers what the bot offers while an option is typed, and keeps what was picked", () =>
      inPage(every, {}, async (page) => {
        await box(page).fill("/every text: do");
        await page.getByRole("option", { name: "do 2" }).waitFor();
        for (const key of ["ArrowDown", "ArrowDown", "Enter"]) await page.keyboard.press(key);
        expect(await page.locator("input[name=text]").inputValue()).toBe("do 2");
        await page.keyboard.press("Enter");
        await answered(page, "value 2");
      }));

    it("uses a message's command from its menu", () =>
      inPage(every, {}, async (page) => {
        await box(page).fill("what is a container");
        await page.keyboard.press("Enter");
        await answered(page, "what is a container");
        await last(page).getByRole("button", { name: "More" }).press("Enter");
        await page.keyboard.press("Enter");
        await answered(page, "looked up: what is a container");
      }));

    it("shows the raw payload, and gives the focus back", () =>
      inPage(every, {}, async (page) => {
        const button = last(page).getByRole("button", { name: "Raw payload" });
        await button.press("Enter");
        const dialog = page.getByRole("dialog", { name: "Raw payload" });
        const payload = JSON.parse((await dialog.locator("pre").textContent()) ?? "");
        expect(payload).toMatchObject({ author: { username: expect.any(String) } });
        await page.keyboard.press("Escape");
        await dialog.waitFor({ state: "detached" });
        expect(await focused(page)).toBe("Raw payload");
      }));

    it("says that the bot is thinking", () =>
      inPage(every, {}, async (page) => {
        await box(page).fill("/slow ");
        await page.keyboard.press("Enter");
        await answered(page, "Studybot is thinking");
      }));

    it("keeps the colours that were chosen", () =>
      inPage(every, { width: 360 }, async (page) => {
        await page.getByRole("button", { name: /People, language/ }).click();
        const ground = () => page.evaluate<string>("getComputedStyle(document.body).backgroundColor");
        const choose = async (name: "Dark" | "Light"): Promise<void> => {
          await page.getByRole("radio", { name }).check();
          await page.locator(`html[data-theme="${name.toLowerCase()}"]`).waitFor();
        };
        await choose("Dark");
        const dark = await ground();
        await page.reload();
        await page.getByRole("log").waitFor();
        expect(await ground()).toBe(dark);
        await page.getByRole("button", { name: /People, language/ }).click();
        await choose("Light");
        expect(await ground()).not.toBe(dark);
      }));

    it("shows commands for managers to those alone who have Manage Server", () =>
      inPage(every, {}, async (page) => {
        await box(page).fill("/");
        await page.getByRole("option", { name: "/managers" }).waitFor();
        await page.getByRole("radio", { name: /小林/ }).check();
        await page.locator("html[lang='zh-CN']").waitFor();
        await page.getByRole("option", { name: "/managers" }).waitFor({ state: "detached" });
        expect(await page.getByRole("option", { name: "/quiz start" }).count()).toBe(1);
      }));
  },
);
