import { describe, expect, it } from "vitest";
import type { Translation } from "../../../scripts/lexicon/align-words.js";
import type { Link } from "../../../scripts/lexicon/sense.js";
import { withUsualLinks } from "../../../scripts/lexicon/usual-links.js";

const translation = (lemma: string, share: number, rest: Partial<Translation> = {}): Translation => ({
  lemma,
  share,
  count: 100 * share,
  sources: 5,
  ...rest,
});

function usual(
  words: Readonly<Record<string, readonly Link[]>>,
  translations: Readonly<Record<string, readonly Translation[]>>,
  options: Partial<Parameters<typeof withUsualLinks>[1]> = {},
): Record<string, string> {
  const result = withUsualLinks(new Map(Object.entries(words)), {
    translations: new Map(Object.entries(translations)),
    baseOf: (word) => word,
    linksElsewhere: () => undefined,
    isLemma: () => true,
    isGrammar: () => false,
    ...options,
  });
  const shown = [...result].map(([word, links]) => [
    word,
    links.map(({ lemma, weight }) => `${lemma} ${weight}`).join(", "),
  ]);
  return Object.fromEntries(shown) as Record<string, string>;
}

describe("usual translations", () => {
  it("lead where they are frequent, are later senses where they are not, and keep a nearer place", () => {
    const words = {
      提交: [
        { lemma: "submit", weight: 0 as const },
        { lemma: "refer", weight: 0 as const },
      ],
    };
    const own = [translation("commit", 0.8), translation("submit", 0.07), translation("push", 0.06)];
    expect(usual(words, { 提交: own })).toEqual({ 提交: "commit 0, submit 0, refer 0, push 1" });
  });

  it("bring nearer what the dictionary has far, and leave the rest of it as it is", () => {
    const words = {
      后退: [
        { lemma: "retreat", weight: 1 as const },
        { lemma: "back", weight: 2 as const },
      ],
    };
    expect(usual(words, { 后退: [translation("back", 0.6)] })).toEqual({ 后退: "back 0, retreat 1" });
  });

  it("are those of several sources, not rare, and words that mean something by themselves", () => {
    const words = { 退出: [{ lemma: "withdraw", weight: 0 as const }] };
    const own = [
      translation("eject", 0.5, { sources: 2 }),
      translation("leav", 0.4, { count: 2 }),
      translation("your", 0.3),
      translation("qq", 0.3),
      translation("abort", 0.04),
    ];
    const isLemma = (lemma: string): boolean => lemma !== "qq";
    expect(usual(words, { 退出: own }, { isLemma })).toEqual({ 退出: "withdraw 0" });
  });

  it("must be frequent for a character by itself, and are none of grammar", () => {
    const words = { 取: [{ lemma: "take", weight: 0 as const }] };
    expect(usual(words, { 取: [translation("cach", 0.2)] })).toEqual({ 取: "take 0" });
    expect(usual(words, { 取: [translation("get", 0.4)] })).toEqual({ 取: "get 0, take 0" });
    expect(usual(words, { 取: [translation("get", 0.4)] }, { isGrammar: () => true })).toEqual({
      取: "take 0",
    });
  });

  it("of an inflected form are those of its word", () => {
    const words = {
      戻す: [{ lemma: "restor", weight: 0 as const }],
      戻し: [{ lemma: "restor", weight: 0 as const }],
    };
    const baseOf = (word: string): string => (word === "戻し" ? "戻す" : word);
    const both = usual(words, { 戻す: [translation("revert", 0.5)] }, { baseOf });
    expect(both).toEqual({ 戻す: "revert 0, restor 0", 戻し: "revert 0, restor 0" });
  });

  it("of a word that only the other language lists come before what it is read as", () => {
    const linksElsewhere = (): Link[] => [{ lemma: "stor", weight: 0 }];
    expect(usual({}, { 存储: [translation("storag", 0.4)] }, { linksElsewhere })).toEqual({
      存储: "storag 0, stor 0",
    });
  });

  it("add a word that no dictionary has where one translation prevails and its parts do not say it", () => {
    const words = {
      读取: [{ lemma: "read", weight: 0 as const }],
      数据: [{ lemma: "data", weight: 0 as const }],
    };
    const own = {
      续传: [translation("resum", 0.7)],
      挂起: [translation("hang", 0.2), translation("suspend", 0.2)],
      读取数据: [translation("read", 0.8)],
      らず: [translation("regardless", 0.8)],
    };
    expect(usual(words, own)).toEqual({ 读取: "read 0", 数据: "data 0", 续传: "resum 0" });
  });

  it("are six a word at most", () => {
    const words = { 查看: [{ lemma: "examin", weight: 0 as const }] };
    const own = ["view", "see", "show", "look", "check", "read", "inspect"].map((lemma) =>
      translation(lemma, 0.2),
    );
    expect(usual(words, { 查看: own }).查看?.split(", ")).toHaveLength(6);
  });
});
