import { describe, expect, it } from "vitest";
import { asksHow } from "../../src/answer/asks-how.js";

describe("asksHow", () => {
  it.each([
    "how do I list containers",
    "show the lines without a word",
    "the command to stop it",
    "怎么新建一个网络",
    "如何删除镜像",
    "新しいネットワークを作りたい",
    "ログを見るには",
  ])("%s: a command answers", (question) => {
    expect(asksHow(question)).toBe(true);
  });

  it.each([
    "why is the second build faster",
    "is latest the newest version",
    "what is a container",
    "docker",
    "镜像里面都有什么",
    "コンテナとは",
  ])("%s: it does not", (question) => {
    expect(asksHow(question)).toBe(false);
  });
});
