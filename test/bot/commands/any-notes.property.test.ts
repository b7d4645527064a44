import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AskedQuestion } from "../../../src/answer/asked-store.js";
import { createQuestionCompleter } from "../../../src/answer/question-completer.js";
import { askCommand } from "../../../src/bot/commands/ask/ask-command.js";
import { askComponents } from "../../../src/bot/commands/ask/ask-components.js";
import type { CommandContext } from "../../../src/bot/commands/command.js";
import { notesCommand } from "../../../src/bot/commands/notes/notes-command.js";
import { notesComponents } from "../../../src/bot/commands/notes/notes-components.js";
import { askedData } from "../../../src/bot/commands/privacy/asked-data.js";
import { privacyCommand } from "../../../src/bot/commands/privacy/privacy-command.js";
import type { Reply } from "../../../src/bot/commands/reply.js";
import { reportCommand } from "../../../src/bot/commands/report/report-command.js";
import { checkChoices } from "../../../src/bot/render/check-choices.js";
import { acceptedPayload } from "../support/accepted.js";
import { anyLocale, anyText } from "../support/arbitraries.js";
import { readDiscord } from "../support/discord-reader.js";
import type { DrawnComponent } from "../support/drawn-text.js";
import { fixedNotes } from "../support/fixed-notes.js";
import { createMemoryAskedStore } from "../support/memory-asked-store.js";
import { commandOf, componentOf, somebody, testContext } from "../support/requests.js";

/** Generous, in milliseconds: the machine may have more to do. */
const TIMEOUT = 120_000;

const anyPath = fc.oneof(
  fc.constantFrom("a.md", "深い/ノート.md", "@everyone.md", "[x](javascript:1).md", "a b/`c`.md"),
  fc.integer({ min: 90, max: 300 }).map((length) => `${"路".repeat(length)}.md`),
);

/** Notes with words that questions find, and anything else. */
const anyNotes = fc.dictionary(
  anyPath,
  fc
    .array(
      fc.oneof(
        anyText,
        anyText.map((text) => `## container ${text.slice(0, 80)}\nport ${text}`),
      ),
      {
        minLength: 1,
        maxLength: 6,
      },
    )
    .map((parts) => parts.join("\n\n")),
  { minKeys: 1, maxKeys: 3 },
);

const anyQuestion = fc.oneof(fc.constantFrom("container", "port", "容器", "--detach"), anyText);

function componentsIn(payload: { readonly components?: unknown }): readonly DrawnComponent[] {
  const all = (component: DrawnComponent): readonly DrawnComponent[] => [
    component,
    ...(component.components ?? []).flatMap(all),
  ];
  return ((payload.components ?? []) as readonly DrawnComponent[]).flatMap(all);
}

/** Presses each control of a message once, and each of those that come of it, `depth` deep. */
async function tryControls(reply: Reply, context: CommandContext, depth: number): Promise<void> {
  const payload = acceptedPayload(reply);
  expectHarmless(componentsIn(payload));
  if (depth === 0) return;
  for (const { custom_id: id, options } of componentsIn(payload)) {
    if (id === undefined || /:-\d/.test(id)) continue;
    const handler = id.startsWith("ask:") ? askComponents : notesComponents;
    const values = options === undefined ? {} : { values: [options.at(-1)?.value ?? ""] };
    await tryControls(await handler.run(componentOf(id, values), context), context, depth - 1);
  }
}

/** @param shown of what acts, what the message itself says. @default nothing */
function expectHarmless(components: readonly DrawnComponent[], shown: readonly string[] = []): void {
  for (const { content } of components) {
    if (content === undefined) continue;
    const acting = readDiscord(content).filter(({ kind, text }) => {
      const isShared = kind === "mention" && text === `<@${somebody.userId}>`;
      return !isShared && !shown.includes(text) && ["mention", "emoji", "time", "command"].includes(kind);
    });
    expect(acting).toEqual([]);
  }
}

describe("any notes and any question in any locale", { timeout: TIMEOUT }, () => {
  it("give an answer, and behind its buttons more, that the server accepts", async () => {
    await fc.assert(
      fc.asyncProperty(
        anyNotes,
        anyQuestion,
        anyLocale,
        fc.boolean(),
        async (texts, question, locale, isPrivate) => {
          const notesUrl = "https://github.com/a/b/blob/main/notes";
          const context = testContext({ notes: fixedNotes(texts), notesUrl });
          const note = Object.keys(texts)[0] ?? "";
          const options = isPrivate ? { question, note, private: true } : { question };
          await tryControls(await askCommand.run(commandOf("ask", options, { locale }), context), context, 2);
        },
      ),
      { numRuns: 25 },
    );
  });

  it("can be browsed, with everything that the server accepts", async () => {
    await fc.assert(
      fc.asyncProperty(anyNotes, anyLocale, async (texts, locale) => {
        const context = testContext({ notes: fixedNotes(texts) });
        await tryControls(await notesCommand.run(commandOf("notes", {}, { locale }), context), context, 3);
      }),
      { numRuns: 25 },
    );
  });

  it("give choices that Discord takes, each of which means something by itself", async () => {
    await fc.assert(
      fc.asyncProperty(anyNotes, anyQuestion, fc.array(anyText), async (texts, typed, asked) => {
        const earlier = createMemoryAskedStore();
        for (const question of asked) {
          await earlier.record({ ...somebody, guildId: "10", question, found: true, askedAt: 0 });
        }
        const context = testContext({
          notes: fixedNotes(texts),
          asked: { ...earlier, answeredWell: async () => asked },
          completer: createQuestionCompleter(),
        });
        for (const name of ["question", "note"]) {
          for (const value of ["", typed]) {
            const request = { ...commandOf("ask"), focused: { name, value } };
            const choices = (await askCommand.autocomplete?.(request, context)) ?? [];
            checkChoices(choices);
            expect(new Set(choices.map((choice) => choice.value)).size).toBe(choices.length);
            if (name !== "note") continue;
            for (const { value: note } of choices) {
              const reply = await askCommand.run(commandOf("ask", { question: "container", note }), context);
              expect(JSON.stringify(reply)).not.toContain("There is no note or tag");
            }
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe("any questions that are stored", { timeout: TIMEOUT }, () => {
  const anyAsked: fc.Arbitrary<Omit<AskedQuestion, "id">> = fc.record(
    {
      userId: fc.constantFrom("1", "2"),
      guildId: fc.constant("10"),
      question: anyText,
      locale: anyLocale,
      found: fc.boolean(),
      source: fc.oneof(
        anyText,
        anyPath.map((path) => `${path}:1-2`),
      ),
      askedAt: fc.constant(0),
    },
    { requiredKeys: ["userId", "guildId", "question", "locale", "found", "askedAt"] },
  );

  it("give a report and a view of one's data that the server accepts and in which nothing acts", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyAsked, { maxLength: 40 }), anyLocale, async (rows, locale) => {
        const asked = createMemoryAskedStore();
        for (const row of rows) {
          const id = await asked.record(row);
          await asked.judge(id, "1", "wrong", 0);
        }
        const context = testContext({ asked, now: () => 0 });
        for (const command of [reportCommand, privacyCommand([askedData])]) {
          const reply = await command.run(commandOf(command.definition.name, {}, { locale }), context);
          // When the notes were last read.
          expectHarmless(componentsIn(acceptedPayload(reply)), ["<t:0:R>"]);
        }
      }),
      { numRuns: 40 },
    );
  });
});
