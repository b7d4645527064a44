import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { holds } from "../../src/quiz/options/choose-options.js";
import { localeOf, promptText } from "../../src/quiz/prompt-text.js";
import type { QuizQuestion } from "../../src/quiz/question.js";
import { asking, ofKind, questionsOf } from "./support/questions-of.js";

const OWN = readFileSync(new URL("../../notes/docker-learning.md", import.meta.url), "utf8");
const first = questionsOf({ "docker-learning.md": OWN });
const prompt = ({ prompt: asked, language }: QuizQuestion): string => promptText(asked, localeOf(language));

describe("questions of the first notes", () => {
  it("are at least sixty, of at least six kinds, in Chinese", () => {
    expect(first.length).toBeGreaterThanOrEqual(60);
    expect(new Set(first.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(6);
    expect(new Set(first.map(({ language }) => language))).toEqual(new Set(["zh"]));
  });

  it("ask for slips in their corrected form, and quote them as they stand", () => {
    const question = asking(first, "fill-in", "--rm");
    expect(question.prompt.parts.command).toBe("docker container run ____");
    expect(question.explanation).toContain("`docker conainer run`的`-rm`flag");
    const asked = first.map((one) => JSON.stringify([one.prompt.parts, one.options, one.answer])).join("\n");
    expect(asked).not.toMatch(/conainer|dokcer|dcoker|[^-]-rm/);
  });

  it("take an option's command from what stands around it", () => {
    const question = asking(first, "which-command", "--detach");
    expect(question.prompt).toEqual({
      wording: "which-flag",
      parts: { about: "使得container在后台运行，不接收输入与输出", command: "docker container run" },
    });
    expect(question.lines).toEqual([19, 19]);
    expect(asking(first, "fill-in", "--detach").accept).toEqual(["-d"]);
  });

  it("do not ask for an option whose other spelling the description holds", () => {
    expect(ofKind(first, "which-command").some(({ answer }) => answer === "-t")).toBe(false);
  });

  it("ask the steps of a long list in parts", () => {
    expect(ofKind(first, "order").map(({ lines }) => lines)).toEqual([
      [11, 14],
      [14, 18],
    ]);
  });
});

describe("ids", () => {
  it("are the same after an edit elsewhere in the note, whatever the seed", () => {
    const edited = OWN.replace("- 大部分情景使用默认设置", "- 新的一行\n- 大部分情景还是使用默认设置");
    const later = questionsOf(
      { "docker-learning.md": `${edited}\n\n## 新\n\n新的一段，没有命令。\n` },
      "other",
    );
    const untouched = first.filter(({ explanation }) => !explanation.includes("大部分情景"));
    const ids = new Set(later.map(({ id }) => id));
    expect(untouched.filter(({ id }) => !ids.has(id)).map(prompt)).toEqual([]);
  });

  it("change with what is asked, while the key stays with the answer", () => {
    const before = questionsOf(
      "- `git gc` packs loose objects of the repository\n- `git init` makes a repository\n",
    );
    const after = questionsOf("- `git gc` packs all loose objects away\n- `git init` makes a repository\n");
    const [old, now] = [asking(before, "fill-in", "gc"), asking(after, "fill-in", "gc")];
    expect(now.id).not.toBe(old.id);
    expect(now.answerKey).toBe(old.answerKey);
  });

  it("are 16 characters that custom ids take", () => {
    expect(
      first.every(({ id, answerKey }) => /^[a-z0-9]{16}$/.test(id) && /^[a-z0-9]{16}$/.test(answerKey)),
    ).toBe(true);
  });
});

describe("wrong options", () => {
  const commands = `# images
- \`docker image ls\` lists the images of this machine
- \`docker image pull\` fetches an image from a registry
- \`docker image push\` sends an image to a registry
- \`docker images\` lists the images of this machine too
- \`docker image prune\` throws away images that nobody uses
`;

  it("are never another name of the right one", () => {
    for (const question of ofKind(questionsOf(commands), "which-command")) {
      const both = ["docker image ls", "docker images"].filter((one) => question.options?.includes(one));
      expect(both.length).toBeLessThan(2);
    }
  });

  it("are never what the notes say of the same thing in other words", () => {
    const questions = questionsOf(`- \`-d\` of \`docker run\` runs it in the background
- \`docker run --detach\` runs it in the background of the terminal
- \`docker run -t\` opens a terminal of its own
- \`docker run -i\` keeps the standard input open
- \`docker run --rm\` cleans up after the container
`);
    for (const { answer, options = [] } of ofKind(questions, "what-does")) {
      if (!String(answer).includes("background")) continue;
      expect(options.filter((one) => one.includes("background"))).toHaveLength(1);
    }
  });

  it("come from the table by name alone: no sentence of it is shown", () => {
    const texts = questionsOf("- `git gc` packs loose objects of the repository\n").flatMap(
      ({ options }) => options ?? [],
    );
    expect(texts.every((text) => text.startsWith("git ") || text === "true" || text === "false")).toBe(true);
  });
});

describe("what yields no question", () => {
  it.each([
    ["an empty note", ""],
    ["links and pictures", "# See\n- [docs](https://example.com)\n\n![a](b.png)\n"],
    ["a description that only points elsewhere", "- `docker top` 同上\n"],
    ["numbered things that are no steps", "# Sauces\n1. milk\n2. stock\n3. tomato\n"],
    ["a flag of a command that nobody names", "- `--frobnicate` makes everything much better\n"],
    ["one colon in running text", "Lumps: the milk went in too fast, so sieve it.\n"],
  ])("%s", (_, note) => {
    expect(questionsOf(note).map(prompt)).toEqual([]);
  });
});

describe("a word left out", () => {
  it("stands nowhere else in the prompt, nor in another language", () => {
    for (const question of ofKind(first, "define")) {
      expect(holds(prompt(question), String(question.answer)), prompt(question)).toBe(false);
    }
    expect(
      ofKind(questionsOf("- 以下载好的image为基础创建一个容器container，放在后台运行\n"), "define"),
    ).toEqual([]);
  });

  it("is a definite number, not one end of a range nor an estimate", () => {
    const asked = (note: string): unknown[] =>
      ofKind(questionsOf(note), "define").map(({ answer }) => answer);
    expect(asked("An Ethernet frame carries at most 1500 bytes of payload.\n")).toEqual(["1500"]);
    expect(asked("Keep the dough in the fridge for 40 to 60 hours before baking.\n")).toEqual([]);
    expect(asked("The whole of it takes about 40 hours of slow and careful work.\n")).toEqual([]);
  });
});
