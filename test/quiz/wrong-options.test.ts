import { describe, expect, it } from "vitest";
import { textWidth } from "../../src/quiz/text-width.js";
import { ofKind, questionsOf } from "./support/questions-of.js";

/** Whatever stands beside this command or flag, over many seeds. */
function besides(notes: string, answer: string): ReadonlySet<string> {
  const seeds = Array.from({ length: SEEDS }, (_, n) => `seed ${n}`);
  const options = seeds.flatMap((seed) =>
    ofKind(questionsOf(notes, seed), "which-command").flatMap((one) =>
      one.answer === answer ? (one.options ?? []) : [],
    ),
  );
  if (options.length === 0) throw new Error(`no question for ${answer}`);
  return new Set(options.filter((one) => one !== answer));
}

/** So many that what may stand there does. */
const SEEDS = 25;

describe("a wrong option", () => {
  it("does not do what the answer does and something more", () => {
    const notes = `- \`docker container ls\` shows what runs at the moment
- \`docker container ls --all\` shows what has ended as well
- \`docker container ls --size\` shows how much room it takes
- \`docker container top\` shows the processes within
- \`docker container logs\` shows what was written
`;
    const all = besides(notes, "docker container ls");
    expect([...all].filter((one) => one.startsWith("docker container ls"))).toEqual([]);
    expect(all).toContain("docker container top");
  });

  it("does not do what the notes say of the answer, in other words", () => {
    const notes = `- \`git restore\` takes changes to a file of the folder back
- \`git checkout\` takes back all changes to a file of the folder
- \`git init\` makes a repository
- \`git stash\` puts changes aside for a while
`;
    expect(besides(notes, "git restore")).not.toContain("git checkout");
    expect(besides(notes, "git stash")).toContain("git checkout");
  });

  it("does not do what the table says of the answer", () => {
    const commands = "- `npm uninstall` takes a package out of the folder\n";
    const flags = "# `git log`\n- `git log` shows the history\n  - `--since` leaves out what is older\n";
    for (const one of ["remove", "rm", "un", "unlink", "r"]) {
      expect(besides(commands, "npm uninstall")).not.toContain(`npm ${one}`);
    }
    expect(besides(flags, "--since")).not.toContain("--after");
  });

  it("is of the language of the answer", () => {
    const en = `- \`git init\` makes a repository of a folder
- \`git gc\` packs all the loose objects away
- \`git mv\` gives a file another new name
`;
    const zh = `- \`git rm\` 从目录和索引里删除不要的文件
- \`git add\` 把修改放进下一次提交的清单
- \`git tag\` 给一个提交起一个固定的名字
- \`git log\` 从新到旧列出所有的提交记录
`;
    const questions = questionsOf({ "en.md": en, "zh.md": zh });
    const asked = ofKind(questions, "what-does");
    expect(asked.length).toBeGreaterThan(0);
    for (const { options = [] } of asked) {
      expect(options.every((one) => /\p{Script=Han}/u.test(one))).toBe(true);
    }
  });

  it("is not so much shorter, nor so much longer, that the answer stands out", () => {
    const questions = questionsOf(`- \`git gc\` packs objects that lie loose in the repository away
- \`git init\` makes a repository of a folder
- \`git add\` puts changes on the next list
- \`git mv\` gives a file another new name
- \`git rm\` takes a file out of the folder
- \`git tag\` sets a name
`);
    const asked = ofKind(questions, "what-does");
    expect(asked.map(({ prompt }) => prompt.parts.term)).toEqual(["git init", "git add", "git mv", "git rm"]);
    for (const { answer, options = [] } of asked) {
      const others = options.filter((one) => one !== answer).map(textWidth);
      const own = textWidth(String(answer));
      expect(own).toBeLessThan(1.5 * Math.max(...others));
      expect(1.5 * own).toBeGreaterThan(Math.min(...others));
    }
  });
});
