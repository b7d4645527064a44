import { describe, expect, it } from "vitest";
import { localeOf, optionTexts, promptText, type QuizLocale } from "../../src/quiz/prompt-text.js";
import type { QuizQuestion } from "../../src/quiz/question.js";
import { en } from "../../src/quiz/wordings/en.js";
import { ja } from "../../src/quiz/wordings/ja.js";
import { zhCn } from "../../src/quiz/wordings/zh-cn.js";
import { zhTw } from "../../src/quiz/wordings/zh-tw.js";

const LOCALES: readonly QuizLocale[] = ["en", "zh-CN", "zh-TW", "ja"];

describe("prompts", () => {
  it("are worded for a locale around the notes' own words", () => {
    const prompt = { wording: "which-flag", parts: { about: "在后台运行", command: "docker run" } };
    expect(LOCALES.map((locale) => promptText(prompt, locale))).toEqual([
      "Which option of docker run does this: 在后台运行",
      "docker run 的哪个选项的作用是：在后台运行",
      "docker run 的哪個選項的作用是：在后台运行",
      "docker run で次の働きをするオプションはどれですか：在后台运行",
    ]);
  });

  it("let a face write what is quoted, and take it as it is", () => {
    const prompt = { wording: "cloze", parts: { sentence: "$& {about} ____" } };
    expect(promptText(prompt, "en", { quote: (part) => `[${part}]` })).toBe(
      "Which is missing? [$& {about} ____]",
    );
  });

  it("fail loudly for a wording that nobody wrote", () => {
    expect(() => promptText({ wording: "nonsense", parts: {} }, "en")).toThrow(/nonsense/);
  });

  it("have the same parts in every language", () => {
    const partsOf = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const other of [zhCn, zhTw, ja]) {
      for (const [name, text] of Object.entries(en)) {
        expect(partsOf(other[name as keyof typeof en]), name).toEqual(partsOf(text));
      }
    }
  });
});

it("options of true-false are worded, all others are the notes' own", () => {
  const question = { kind: "true-false", options: ["true", "false"] } as unknown as QuizQuestion;
  expect(LOCALES.map((locale) => optionTexts(question, locale).join(" "))).toEqual([
    "True False",
    "对 错",
    "對 錯",
    "正しい 誤り",
  ]);
  expect(optionTexts({ ...question, kind: "define" }, "ja")).toEqual(["true", "false"]);
});

it("a note's language has its locale", () => {
  expect((["en", "zh", "zh-Hant", "ja"] as const).map(localeOf)).toEqual(["en", "zh-CN", "zh-TW", "ja"]);
});
