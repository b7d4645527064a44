import { describe, expect, it } from "vitest";
import type { MessageReply } from "../../../../src/bot/commands/reply.js";
import { reportCommand } from "../../../../src/bot/commands/report/report-command.js";
import { acceptedPayload } from "../../support/accepted.js";
import { fixedNotes } from "../../support/fixed-notes.js";
import { createMemoryAskedStore } from "../../support/memory-asked-store.js";
import { commandOf, testContext } from "../../support/requests.js";

const DAY_MS = 86_400_000;
const READ_AT = Date.UTC(2026, 0, 2);

async function report(
  options: Record<string, number> = {},
  locale = "en-US",
): Promise<{ readonly ephemeral: boolean; readonly text: string }> {
  const asked = createMemoryAskedStore();
  const now = 100 * DAY_MS;
  const base = { userId: "1", guildId: "10", locale: "en-US", askedAt: now - DAY_MS };
  await asked.record({ ...base, question: "how do I @everyone cook rice", found: false });
  const wrong = await asked.record({ ...base, question: "what is a pod", found: true, source: "k8s.md:7-7" });
  await asked.judge(wrong, "2", "wrong", now);
  await asked.record({ ...base, question: "an old one", found: false, askedAt: now - 60 * DAY_MS });
  await asked.record({ ...base, question: "of another server", found: false, guildId: "11" });
  const state = { ...fixedNotes().current(), readAt: READ_AT };
  const context = testContext({ asked, now: () => now, notes: { current: () => state } });
  const reply = (await reportCommand.run(commandOf("report", options, { locale }), context)) as MessageReply;
  acceptedPayload(reply);
  return { ephemeral: reply.ephemeral, text: JSON.stringify(reply.components) };
}

describe("/report", () => {
  it("shows whoever manages the server what was not found and what was marked wrong, privately", async () => {
    const { ephemeral, text } = await report();
    expect(ephemeral).toBe(true);
    expect(text).toContain("cook rice");
    expect(text).toMatch(/what is a pod \(k8s\.md\S*:7\)/);
    expect(text).not.toContain("@everyone");
  });

  it("leaves out other servers, and what was asked before the days that are asked for", async () => {
    const { text } = await report();
    expect(text).not.toContain("of another server");
    expect(text).not.toContain("an old one");
    expect((await report({ days: 90 })).text).toContain("an old one");
  });

  it.each(["en-US", "zh-CN", "zh-TW", "ja"])("says in %s when the notes were last read", async (locale) => {
    expect((await report({}, locale)).text).toContain(`<t:${READ_AT / 1000}:R>`);
  });
});
