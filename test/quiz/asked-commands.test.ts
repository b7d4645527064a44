import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { grade } from "../../src/quiz/grade.js";
import { localeOf, promptText } from "../../src/quiz/prompt-text.js";
import type { QuizQuestion } from "../../src/quiz/question.js";
import { textWidth } from "../../src/quiz/text-width.js";
import { asking, ofKind, questionsOf } from "./support/questions-of.js";

const prompt = ({ prompt: asked, language }: QuizQuestion): string => promptText(asked, localeOf(language));

describe("a command to choose", () => {
  it("is taken in at a glance, and so are those beside it", () => {
    const note = readFileSync(new URL("../../notes/docker-learning.md", import.meta.url), "utf8");
    const options = ofKind(questionsOf(note), "which-command").flatMap((one) => one.options ?? []);
    expect(options.length).toBeGreaterThan(0);
    expect(Math.max(...options.map(textWidth))).toBeLessThanOrEqual(40);
  });

  it("is none that does as much by what the table says of it", () => {
    const note = `- \`cp -r\` copies a folder with all that is in it
- \`cp -p\` keeps dates and permissions of the copy
- \`mv -i\` asks before it writes over something
- \`rm -r\` removes a folder with its contents
`;
    const seeds = Array.from({ length: 10 }, (_, seed) => String(seed));
    const questions = seeds.flatMap((seed) => questionsOf(note, seed));
    const asked = ofKind(questions, "which-command").filter(({ answer }) =>
      /^cp -[rp]$/.test(String(answer)),
    );
    expect(asked.length).toBeGreaterThan(0);
    for (const { options = [] } of asked) expect(options).not.toContain("cp -a");
  });

  it("has no other option of the command beside it where the command alone does what is said", () => {
    const note = `- \`df -h\` shows the free space of every file system
- \`du -sh .\` sums up the size of what is here
- \`free -h\` tells how much memory is left
- \`lsof +L1\` lists files that are gone but open
`;
    const { options = [] } = asking(questionsOf(note), "which-command", "df -h");
    expect(options.filter((one) => one.startsWith("df "))).toEqual(["df -h"]);
  });

  it("is none that is put together from two that stand for each other", () => {
    const questions = questionsOf(`Take one side whole: \`git checkout --ours FILE\` or \`--theirs\`.

- \`git add -u\` stages what is tracked already
- \`git rm --cached FILE\` stops tracking and keeps the file
- \`git reset --soft HEAD~1\` moves the branch and nothing else
- \`git merge --abort\` puts everything back in place
- \`git rebase --abort\` gives up and goes back again
`);
    const shown = questions.flatMap((one) => [prompt(one), ...(one.options ?? [])]).join("\n");
    expect(shown).not.toContain("--ours FILE --theirs");
  });
});

describe("an option of a command", () => {
  it("that the description translates has one of its kind beside it", () => {
    const note = `- 启动（\`docker container run\`）容器时可以用\`--network\`来指定网络
- \`docker container run\`的\`--detach\`使得容器在后台运行
- \`docker container run\`的\`--rm\`用来在退出之后删掉容器
`;
    const found = ofKind(questionsOf(note), "which-command").filter(({ answer }) => answer === "--network");
    expect(found).toHaveLength(1);
    for (const { options = [] } of found) {
      expect(options.filter((one) => one.includes("network")).length).toBeGreaterThan(1);
    }
  });

  it("is not left out where the description has its name", () => {
    const note =
      "- `git push --tags` sends the tags along with the rest\n- `git push` sends the commits only\n";
    expect(ofKind(questionsOf(note), "fill-in").map(({ answer }) => answer)).not.toContain("--tags");
  });

  it("is not left out where its value makes the difference", () => {
    const note = `- \`nginx -s quit\` waits for all workers to finish
- \`nginx -s stop\` cuts all connections at once
- \`nginx -t\` tests the configuration and does nothing
`;
    expect(ofKind(questionsOf(note), "fill-in").map(({ answer }) => answer)).not.toContain("-s");
  });

  it("is not left out where its command runs a program of its own", () => {
    const questions = questionsOf(`- \`sed -i 's/[^0-9]//g' a.txt\` keeps the digits and nothing else
- \`awk -F: '{print $1}' a.txt\` prints the first column of it
- \`grep -v DEBUG a.txt\` leaves out the lines that match
`);
    expect(ofKind(questions, "fill-in").map(({ answer }) => answer)).toEqual(["-v"]);
  });

  it("that waits for a value stays last in its cluster", () => {
    const question = asking(
      questionsOf("- `sudo usermod -aG docker hanako` puts a person into a group\n"),
      "fill-in",
      "-aG",
    );
    const right = (text: string): boolean => grade(question, { text }).right;
    expect([right("-aG"), right("-a -G"), right("-Ga")]).toEqual([true, true, false]);
  });
});

describe("what a command is done with", () => {
  it("is no description without what it is done to", () => {
    const questions = questionsOf(`- まだ開いているプロセスがある。\`lsof +L1\` で探して再起動する
- \`df -h\` ファイルシステムごとの空き
- \`lsblk\` ディスクと区画の木
`);
    expect(questions.map(prompt).join()).not.toContain("探して再起動する");
  });

  it("is asked with the titles of its table where it stands before the command", () => {
    const note = `| mess | way out |
| --- | --- |
| staged too much | \`git restore --staged FILE\` |
| typo in last message | \`git commit --amend\` |
| last commit was wrong | \`git reset --soft HEAD~1\` |
| want a file of last week | \`git restore -s HEAD~3 FILE\` |
| a lot of untracked junk | \`git clean -fd\` |
`;
    const asked = questionsOf(note).map(prompt);
    expect(asked).toContain("mess: typo in last message. What is its “way out”?");
    expect(asked).toContain("Fill in the gap: mess: typo in last message\ngit commit ____");
    expect(asked.filter((one) => /What does git|: git [a-z]+ .*: /.test(one))).toEqual([]);
    expect(asked.some((one) => /^True or false\? mess: .*\. way out: git /.test(one))).toBe(true);
  });

  it("is a cell of its table as it stands, or nothing", () => {
    const questions = questionsOf(`| 命令 | 用途 |
| --- | --- |
| \`cut -d: -f1\` | \`:\` で切った一つ目の列を出す |
| \`sort -n\` | 数として小さい順に並べる |
| \`uniq -c\` | 隣り合う同じ行をまとめて数える |
| \`tail -f\` | 増えていくログを見張る |
`);
    expect(questions.length).toBeGreaterThan(0);
    const shown = questions.flatMap((one) => [prompt(one), ...(one.options ?? [])]).join("\n");
    expect(shown).not.toMatch(/(?<!で)切った/);
  });
});

describe("steps to put in order", () => {
  it("do not say which of them comes first and last", () => {
    const note = `# How to deploy
1. First, build the image on your own machine
2. then push it to the registry
3. \`kubectl apply -f app.yaml\`
4. Finally tell the others about it
`;
    const [question] = ofKind(questionsOf(note), "order");
    expect(question?.answer).toEqual([
      "build the image on your own machine",
      "push it to the registry",
      "kubectl apply -f app.yaml",
      "tell the others about it",
    ]);
  });
});
