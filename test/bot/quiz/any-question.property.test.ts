import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadNotes } from "../../../src/answer/load-notes.js";
import type { CommandContext } from "../../../src/bot/commands/command.js";
import type { ModalReply, Reply } from "../../../src/bot/commands/reply.js";
import { messageBody } from "../../../src/bot/quiz/posting-messages.js";
import { quizComponents, quizModals } from "../../../src/bot/quiz/quiz-components.js";
import { publicLocale } from "../../../src/bot/quiz/quiz-locale.js";
import { questionView } from "../../../src/bot/quiz/views/question-view.js";
import { solutionView } from "../../../src/bot/quiz/views/solution-view.js";
import { checkModal } from "../../../src/bot/render/check-modal.js";
import { checkModal as discordTakesModal } from "../../../src/demo/discord-server/check-modal.js";
import { grade } from "../../../src/quiz/grade.js";
import { makeQuestions } from "../../../src/quiz/make-questions.js";
import { review } from "../../../src/quiz/memory.js";
import type { Posting, Tally } from "../../../src/quiz/posting.js";
import type { QuizKind, QuizQuestion } from "../../../src/quiz/question.js";
import type { NewAnswer, QuizStore, StoredAnswer } from "../../../src/quiz/quiz-store.js";
import { acceptedPayload } from "../support/accepted.js";
import { anyLocale, anyText } from "../support/arbitraries.js";
import { readDiscord } from "../support/discord-reader.js";
import { componentsOf } from "../support/drawn-text.js";
import { quietQuiz, quietQuizStore } from "../support/quiet-quiz.js";
import { componentOf, somebody, testContext } from "../support/requests.js";

/** Generous, in milliseconds: the machine may have more to do. */
const TIMEOUT = 180_000;

/** Of the questions of the notes every so-manieth is tried: each takes a while. */
const EVERY = 11;

const POSTING = "abcdefgh01234567";

/** A store that keeps one posting and one answer. */
function storeOf(posting: Posting): QuizStore {
  let given: StoredAnswer | undefined;
  const store: Partial<QuizStore> = {
    posting: async () => posting,
    answerOf: async () => given,
    dailySettings: async () => undefined,
    showedAt: async () => {},
    tally: async () => tallyOf(posting.question),
    async answer(answer: NewAnswer) {
      const { memory } = review(undefined, answer.outcome, answer.at);
      const { question, occasion } = posting;
      const response = JSON.stringify(answer.response);
      given = {
        ...answer,
        occasion,
        response,
        questionId: question.id,
        note: question.note,
        kind: question.kind,
        points: 10,
      };
      return { kind: "counted", answer: given, memory };
    },
  };
  return { ...quietQuizStore(), ...store } as QuizStore;
}

function tallyOf({ options = [] }: QuizQuestion): Tally {
  const split = options.map((_, option) => ({
    response: JSON.stringify({ option }),
    right: option === 0,
    count: 1000 + option,
  }));
  return { answered: 123_456, right: 99_999, split };
}

function expectHarmless(payload: object): void {
  for (const { content } of componentsOf({ payload })) {
    const acting = readDiscord(content ?? "").filter(({ kind, text }) => {
      if (kind === "time") return !/^<t:\d+:R>$/.test(text);
      return ["mention", "emoji", "command"].includes(kind);
    });
    expect(acting).toEqual([]);
  }
}

function accept(reply: Reply): object {
  if (reply.kind === "modal") return acceptForm(reply);
  const payload = acceptedPayload(reply);
  expectHarmless(payload);
  return payload;
}

function acceptForm({ modal }: ModalReply): object {
  checkModal(modal);
  discordTakesModal(JSON.parse(JSON.stringify(modal)), ["data"]);
  return {};
}

/** Walks through everything that a person can do with the question. */
async function answerEveryWay(posting: Posting, locale: string): Promise<void> {
  const { question, personId } = posting;
  const context = (): CommandContext =>
    testContext({
      quiz: quietQuiz({ store: storeOf(posting) }),
      notesUrl: "https://github.com/a/b/blob/main/notes",
    });
  const message = { id: "1000", isEphemeral: personId !== undefined };
  const progress = personId === undefined ? "" : "3-2-10";
  const press = (action: string, detail = "", values: readonly string[] = [], inside = context()) =>
    quizComponents.run(
      componentOf(`quiz:${action}:${POSTING}:${detail}:${progress}`, { locale, message, values }),
      inside,
    );
  if (typeof question.answer !== "string") {
    const steps = question.options ?? [];
    let picked = "";
    for (let place = 0; place < steps.length - 1; place++) {
      accept(await press("step", picked, [String(place)]));
      picked += String(place);
    }
    accept(await press("order"));
    accept(await press("hand", picked + String(steps.length - 1)));
  } else if (question.options === undefined) {
    accept(await press("type"));
    for (const text of [question.answer, "@everyone `x` [a](https://a.example)", " "]) {
      const parts = ["quiz", "text", POSTING, "", progress];
      const form = { ...somebody, locale, parts, fields: { answer: text }, picked: {}, isFromMessage: true };
      accept(await quizModals.run(form, context()));
    }
  } else {
    for (const place of question.options.keys()) {
      const inside = context();
      accept(await press("pick", String(place), [], inside));
      accept(await press("mine", "", [], inside));
    }
  }
}

async function acceptAll(question: QuizQuestion, locale: string): Promise<void> {
  const shared = { id: POSTING, question, createdAt: 0, messageId: "1000", channelId: "100" };
  const tally = tallyOf(question);
  for (const posting of [
    { ...shared, occasion: "daily", guildId: "10", localDate: "2026-01-01", nonce: POSTING },
    { ...shared, occasion: "review", personId: somebody.userId },
  ] as const) {
    const seen = publicLocale(question, { locale });
    const options = { locale: seen, answered: 999_999 };
    accept({ kind: "message", ephemeral: false, components: questionView(posting, options) });
    accept({ kind: "message", ephemeral: false, components: solutionView(posting, { locale: seen, tally }) });
    messageBody(questionView(posting, { ...options, roleId: "123456789012345678" }), { roles: ["1"] });
    await answerEveryWay(posting, locale);
  }
}

describe("any question in any locale", { timeout: TIMEOUT }, () => {
  it.each(["notes", "test/eval/git/notes", "test/eval/cooking-history/notes", "test/eval/network/notes"])(
    "made from %s is shown, answered and solved with messages that Discord takes",
    async (folder) => {
      const notes = await loadNotes({
        notes: folder,
        now: () => 0,
        onWarning: () => {},
      });
      const { chunks, lexicon } = notes.current().index;
      const questions = makeQuestions(chunks, { lexicon });
      expect(questions.length).toBeGreaterThan(10);
      for (const [place, question] of questions.entries()) {
        if (place % EVERY > 0) continue;
        const locale = ["en-US", "zh-CN", "zh-TW", "ja"][(place / EVERY) % 4] ?? "de";
        await acceptAll(question, locale);
        expect(grade(question, { text: "@everyone" }).right).toBe(false);
      }
    },
  );

  it("of any texts is shown, answered and solved with messages that Discord takes", async () => {
    const line = anyText.map((text) => text.slice(0, 3000));
    const wording: Readonly<Record<QuizKind, string>> = {
      "which-command": "which-flag",
      "what-does": "what-does-flag",
      "fill-in": "fill-in",
      order: "order-part",
      belongs: "table-cell",
      "true-false": "true-false-flag",
      define: "cloze-under",
    };
    const names = [
      "command",
      "about",
      "term",
      "title",
      "from",
      "to",
      "heading",
      "known",
      "knownTitle",
      "sentence",
      "context",
    ];
    const anyQuestion = fc
      .record({
        kind: fc.constantFrom(...(Object.keys(wording) as QuizKind[])),
        language: fc.constantFrom("en" as const, "zh" as const, "zh-Hant" as const, "ja" as const),
        texts: fc.array(line, { minLength: names.length, maxLength: names.length }),
        options: fc.uniqueArray(line, { minLength: 2, maxLength: 8 }),
        note: line,
        explanation: line,
      })
      .map(({ kind, language, texts, options, note, explanation }): QuizQuestion => {
        const isTyped = kind === "fill-in";
        const shown = kind === "true-false" ? ["true", "false"] : options;
        return {
          id: "0123456789abcdef",
          kind,
          language,
          prompt: {
            wording: wording[kind],
            parts: Object.fromEntries(names.map((name, at) => [name, texts[at] ?? ""])),
          },
          ...(isTyped ? {} : { options: shown }),
          answer: kind === "order" ? shown : (shown[0] ?? ""),
          answerKey: "key",
          note,
          headings: [],
          lines: [1, 99_999],
          explanation,
        };
      });
    await fc.assert(fc.asyncProperty(anyQuestion, anyLocale, acceptAll), { numRuns: 25 });
  });
});
