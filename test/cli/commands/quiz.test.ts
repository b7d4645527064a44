import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { openDatabase } from "../../../src/store/open-database.js";
import { createQuizStore } from "../../../src/store/quiz-store.js";
import { writeNotes } from "../../answer/support/write-notes.js";
import { type RunResult, type RunSettings, run } from "../support/fake-io.js";
import { createPlayer, type Move } from "../support/quiz-player.js";

vi.setConfig({ testTimeout: 30_000 });

const NOON = Date.UTC(2026, 10, 24, 12);
const DAY = 86_400_000;
const MINUTE = 60_000;

const NOTES = {
  "docker.md": `# Containers
- \`docker ps\` lists the running containers
- \`docker top\` shows the processes of a container
- \`docker stats\` watches the use of memory and processor
- \`docker inspect\` prints the settings of a container as JSON
- \`docker logs\` shows what a container has written

# First steps
1. Install the engine
2. Pull an image
3. Start a container from it
4. Look at its log
`,
  "sub/git.md": `# Git
- \`git fetch\` downloads objects from another repository
- \`git rebase\` puts commits onto another base
- \`git stash\` keeps changes away for later
- \`git tag\` names a commit for good
`,
};

const STEPS = "# Steps\n1. Take it\n2. Turn it\n3. Put it back\n4. Close the lid\n";

interface Desk {
  readonly notes: string;
  readonly data: string;
  readonly quiz: (args?: readonly string[], settings?: RunSettings) => Promise<RunResult>;
  /** Plays these moves, and says how it went and which questions came. */
  readonly play: (
    moves: readonly Move[],
    options?: { readonly args?: readonly string[]; readonly at?: number },
  ) => Promise<RunResult & { readonly asked: readonly string[] }>;
}

/** Notes and a data folder that is there for one test. */
function createDesk(files: Readonly<Record<string, string>> = NOTES): Desk {
  const notes = writeNotes(files);
  const data = mkdtempSync(join(tmpdir(), "studybot-quiz-"));
  onTestFinished(() => rmSync(data, { recursive: true }));
  const env = { STUDYBOT_DATA: data, STUDYBOT_NOTES: notes, TZ: "UTC" };
  const quiz: Desk["quiz"] = (args = [], settings = {}) =>
    run(["quiz", ...args], { date: NOON, ...settings, env: { ...env, ...settings.env } });
  return {
    notes,
    data,
    quiz,
    play: async (moves, { args = [], at = NOON } = {}) => {
      const player = await createPlayer(notes, moves);
      const result = await quiz(args, { stdin: player.answers, date: at });
      return { ...result, asked: player.asked.map((question) => question.id) };
    },
  };
}

async function recordOf(data: string, personId = "local") {
  const database = await openDatabase({ dataFolder: data });
  try {
    return await createQuizStore(database).ofPerson(personId);
  } finally {
    await database.close();
  }
}

describe("studybot quiz", () => {
  it("asks, says what is right and why, and when it comes back, and sums up", async () => {
    const { play } = createDesk();
    const { code, stdout, stderr } = await play(["right", "wrong", "right"], {
      args: ["--note", "docker", "--kind", "which-command", "--count", "3"],
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatchInlineSnapshot(`
      "0 due, 5 new.
      ? shows the answer, q ends. Everything answered is kept.

      Question 1 of 3 · new
      Which command does this: lists the running containers
        1  docker stats
        2  docker logs
        3  docker ps
        4  docker top
      1-4 > 3
      ✓ Right!
        docker.md:2
        │ - \`docker ps\` lists the running containers
        Comes back in 2 days, Thu 26 Nov.

      Question 2 of 3 · new
      Which command does this: shows the processes of a container
        1  docker inspect
        2  docker stats
        3  docker top
        4  docker ps
      1-4 > 4
      ✗ Not this time.
        The answer: 3  docker top
        docker.md:3
        │ - \`docker top\` shows the processes of a container
        Comes back in 10 minutes.

      Question 3 of 3 · new
      Which command does this: watches the use of memory and processor
        1  docker logs
        2  docker top
        3  docker ps
        4  docker stats
      1-4 > 4
      ✓ Right!
        docker.md:4
        │ - \`docker stats\` watches the use of memory and processor
        Comes back in 2 days, Thu 26 Nov.

      2 right of 3. Streak: 1 day.
      Still new: 2. The next question comes back in 10 minutes.
      "
    `);
  });

  it("keeps what was answered: what was wrong is due first, what was right is not asked again before its time", async () => {
    const { play, quiz } = createDesk();
    const first = await play(["right", "wrong", "right", "wrong"], { args: ["--count", "4"] });
    expect(new Set(first.asked).size).toBe(4);
    const soon = await play(["right", "right", "right"], {
      args: ["--count", "3"],
      at: NOON + 11 * MINUTE,
    });
    expect(soon.stdout).toContain("2 due, ");
    expect(new Set(soon.asked.slice(0, 2))).toEqual(new Set([first.asked[1], first.asked[3]]));
    expect(first.asked).not.toContain(soon.asked[2]);
    const { stdout } = await quiz(["--stats", "--json"], { date: NOON + 11 * MINUTE });
    expect(JSON.parse(stdout)).toMatchObject({ answered: 7, right: 5, due: { now: 0 } });
  });

  it("brings back within one sitting what was wrong, once ten minutes are over", async () => {
    const { quiz, notes } = createDesk();
    let now = NOON;
    const player = await createPlayer(notes, ["wrong", "right", "right", "right"]);
    const slowly = async function* (screen: () => string) {
      for await (const answer of player.answers(screen)) {
        now += 6 * MINUTE;
        yield answer;
      }
    };
    const { stdout } = await quiz(["--count", "4"], { stdin: slowly, date: () => now });
    const ids = player.asked.map((question) => question.id);
    expect(ids[3]).toBe(ids[0]);
    expect(new Set(ids).size).toBe(3);
    expect(stdout).toContain("Right, but it took a while.");
  });

  it("does not ask two questions of the same lines in a row, nor one kind all the time", async () => {
    const { notes, quiz } = createDesk();
    const player = await createPlayer(notes, ["right", "right", "right", "right", "right"]);
    await quiz(["--count", "5"], { stdin: player.answers });
    expect(new Set(player.asked.map((question) => question.kind)).size).toBe(5);
    const answers = player.asked.map((question) => String(question.answer));
    expect(new Set(answers).size).toBe(5);
  });

  it("asks again when what came can not be read, and counts nothing for it", async () => {
    const { play, data } = createDesk();
    const odd: Move[] = ["", "9", "0", "e", "12", "1 2", "\u001b[A", "löwe", "y"].map((type) => ({ type }));
    const { stdout, code } = await play([...odd, "right"], {
      args: ["--kind", "which-command", "--count", "1"],
    });
    expect(code).toBe(0);
    expect(stdout.match(/Expected 1-4 or a-d; \? shows the answer, q ends\./g)).toHaveLength(odd.length);
    expect(stdout).toContain("1 right of 1.");
    expect(stdout).not.toContain("\u001b");
    expect((await recordOf(data)).answers).toHaveLength(1);
  });

  it("takes an order, and true or false, by their keys", async () => {
    const { play, data } = createDesk();
    await play([{ type: "3142" }], { args: ["--kind", "order", "--count", "1"] });
    await play([{ type: "n" }], { args: ["--kind", "true-false", "--count", "1"] });
    expect((await recordOf(data)).answers.map((answer) => answer.response)).toEqual([
      '{"order":[2,0,3,1]}',
      '{"option":1}',
    ]);
  });

  it("shows the answer to who does not know it, and counts it as not known", async () => {
    const { play, data } = createDesk();
    const { stdout } = await play([{ type: "?" }], { args: ["--kind", "fill-in", "--count", "1"] });
    expect(stdout).toMatch(/✗ Counted as not known\.\n {2}The answer: \w+\n/);
    expect((await recordOf(data)).answers).toMatchObject([{ outcome: "wrong", occasion: "terminal" }]);
  });

  it("ends at q and at the end of input, and keeps what was answered until then", async () => {
    const { play, data } = createDesk();
    const { code, stdout } = await play(["right", { type: "q" }, "right"]);
    expect(code).toBe(0);
    expect(stdout).toContain("1 right of 1. Streak: 1 day.");
    const { stdout: none } = await play([]);
    expect(none).toContain("Nothing answered.");
    expect((await recordOf(data)).answers).toHaveLength(1);
  });

  it("says when to come back where nothing is due, and that --all asks all the same", async () => {
    const { play, quiz } = createDesk({
      "a.md": "# Steps\n1. Take it\n2. Turn it\n3. Put it back\n4. Close the lid\n",
    });
    await play(["right"]);
    const { code, stdout } = await quiz();
    expect({ code, stdout }).toMatchInlineSnapshot(`
      {
        "code": 0,
        "stdout": "Nothing is due now. Well done!
      The next question comes back in 2 days, Thu 26 Nov.
      To practise all the same: studybot quiz --all
      ",
      }
    `);
    const again = await play(["right", "right"], { args: ["--all"] });
    expect(again.stdout).toContain("Question 1 of 1 · known");
    expect(again.asked).toHaveLength(1);
  });

  it("asks only from the note and of the kind that were named", async () => {
    const { notes, quiz } = createDesk();
    const player = await createPlayer(notes, Array(4).fill("right"));
    await quiz(["--note", "git", "--kind", "fill-in", "--all"], { stdin: player.answers });
    expect(player.asked.map(({ note, kind }) => `${note} ${kind}`)).toEqual(
      Array(player.asked.length).fill("sub/git.md fill-in"),
    );
    const { stdout } = await quiz(["--list", "--json", "--note", "sub/git.md"]);
    expect(new Set(stdout.match(/"note":"[^"]+"/g))).toEqual(new Set(['"note":"sub/git.md"']));
    const none = await quiz(["--note", "git", "--kind", "order"]);
    expect(none).toMatchObject({ code: 1, stdout: "" });
    expect(none.stderr).toContain("The notes yield no such question.");
  });

  it("keeps each person's memory apart", async () => {
    const { play, data } = createDesk();
    await play(["right"], { args: ["--person", "4711", "--count", "1"] });
    await play(["right", "right"], { args: ["--count", "2"] });
    expect((await recordOf(data, "4711")).cards).toHaveLength(1);
    expect((await recordOf(data)).cards).toHaveLength(2);
  });

  it("remembers what is asked in other words now", async () => {
    const { play, quiz, notes } = createDesk({
      "a.md": "# Old steps\n1. Take it\n2. Turn it\n3. Put it back\n4. Close the lid\n",
    });
    await play(["right"]);
    writeFileSync(
      join(notes, "a.md"),
      "# New steps\n1. Take it\n2. Turn it\n3. Put it back\n4. Close the lid\n",
    );
    expect((await quiz()).stdout).toContain("Nothing is due now.");
  });

  it("speaks the language of the environment, and rather that of --lang", async () => {
    const { quiz } = createDesk();
    const env = { LANG: "zh_CN.UTF-8" };
    expect((await quiz(["--count", "1"], { env })).stdout).toContain("第 1 题，共 1 题 · 新题");
    const args = ["--count", "1", "--lang", "ja"];
    expect((await quiz(args, { env })).stdout).toContain("1 問目（全 1 問） · 新しい問題");
  });

  it("lets no control character of a note, or of an answer, act on the terminal", async () => {
    const { quiz } = createDesk({ "a.md": STEPS.replace("Turn it", "Turn \u0007it \u202eround") });
    const { stdout } = await quiz(["--count", "1"], { stdin: "\u001b[2J\n?\n" });
    expect(stdout).toContain("Turn");
    expect(stdout).not.toMatch(/[\u0007\u001b\u202e]/);
  });

  it("wraps at the terminal's width, and its lines stand under one another", async () => {
    const { quiz } = createDesk({
      "a.md":
        "# 启动步骤\n1. 在本地的镜像缓存中寻找与名字和标签都相同的镜像文件\n2. 在远程的镜像仓库中寻找与名字和标签都相同的镜像文件\n3. 启动容器\n4. 查看日志\n",
    });
    const { stdout } = await quiz(["--lang", "zh"], { keys: "?\nq", columns: 30, env: { NO_COLOR: "1" } });
    expect(stdout.replace(/\u001b\[[0-9;]*[A-Za-z]|\r/g, "")).toMatchInlineSnapshot(`
      "待复习 0 题，新题 1 题。
      按 ? 看答案，按 q 
      结束。答过的都会保存。

      第 1 题，共 1 题 · 新题
      把这些步骤按先后排好：启动步骤
        1  在远程的镜像仓库中寻找与
           名字和标签都相同的镜像文
           件
        2  查看日志
        3  在本地的镜像缓存中寻找与
           名字和标签都相同的镜像文
           件
        4  启动容器
      1-4，按顺序 > ?
      ✗ 记为不会。
        正确的顺序：3142
        a.md:2-5
        │ 1.
          在本地的镜像缓存中寻找与名
          字和标签都相同的镜像文件
        │ 2.
          在远程的镜像仓库中寻找与名
          字和标签都相同的镜像文件
        │ 3. 启动容器
        │ 4. 查看日志
        下次复习：10分钟后。

      答对 0 题，共 1 
      题。连续答题：1 天。
      下一题的复习时间：10分钟后。
      "
    `);
  });

  it.each([
    [["--kind", "riddle"], "Allowed choices are which-command, what-does"],
    [["--note", "cooking"], "--note: expected a note of the folder (docker.md, sub/git.md), got cooking"],
    [["--count", "0"], "Expected a whole number from 1 to 1000."],
    [["--lang", "tlh"], "Expected one of en, zh-CN, zh-TW, ja."],
    [["--json"], "--json is for --list and --stats"],
    [["--list", "--stats"], "cannot be used with"],
    [["--person", "a b"], '--person: expected 1 to 64 characters without spaces, got "a b"'],
  ])("refuses %j and says what was expected", async (args, expected) => {
    const { quiz } = createDesk();
    const { code, stdout, stderr } = await quiz(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(expected);
  });

  it("says where the memory can not be written, and still lists the questions", async () => {
    const { quiz, data } = createDesk();
    writeFileSync(join(data, "file"), "");
    const env = { STUDYBOT_DATA: join(data, "file", "below") };
    const asked = await quiz([], { env });
    expect(asked).toMatchObject({ code: 2, stdout: "" });
    expect(asked.stderr).toMatch(/cannot open the database .*expected a folder that can be written/);
    expect(await quiz(["--list"], { env })).toMatchObject({ code: 0, stderr: "" });
  });
});

describe("studybot quiz on a terminal", () => {
  it("takes one key for an answer, Enter to go on, and q to end", async () => {
    const { quiz, data } = createDesk();
    const args = ["--kind", "which-command"];
    const { code, stdout } = await quiz(args, { keys: "1\rz2 q", columns: 80 });
    expect(code).toBe(0);
    expect(stdout).toContain(" right of 2.");
    expect(stdout).toContain("Expected 1-4 or a-d");
    expect((await recordOf(data)).answers.map((answer) => answer.response)).toEqual([
      '{"option":0}',
      '{"option":1}',
    ]);
  });

  it("sums up after the last question without another key", async () => {
    const { quiz } = createDesk();
    const { stdout } = await quiz(["--kind", "which-command", "--count", "2"], { keys: "1\r2", columns: 80 });
    expect(stdout).toContain(" right of 2.");
    expect(stdout.match(/Enter: next question/g)).toHaveLength(1);
  });

  it("takes a line for a gap, with the keys that edit it", async () => {
    const { quiz, data } = createDesk();
    await quiz(["--kind", "fill-in", "--note", "docker"], {
      keys: "容xy\u007f\u007f\u007ftop\rq",
      columns: 80,
    });
    expect((await recordOf(data)).answers.map((answer) => answer.response)).toEqual(['{"text":"top"}']);
  });

  it.each([
    ["Ctrl-C", "which-command", "1\r\u0003"],
    ["Ctrl-D", "which-command", "1\r\u0004"],
    ["Ctrl-C while it waits to go on", "which-command", "1\u0003"],
    ["Ctrl-C in a line", "fill-in", "x\r\ra\u0003"],
  ])("ends at %s and keeps what was answered", async (_, kind, keys) => {
    const { quiz, data } = createDesk();
    const { code, stdout } = await quiz(["--kind", kind], { keys, columns: 80 });
    expect(code).toBe(0);
    expect(stdout).toMatch(/[01] right of 1\./);
    expect((await recordOf(data)).answers).toHaveLength(1);
  });

  it("colours only where colours are wanted", async () => {
    const { quiz } = createDesk();
    const settings = { keys: "\u0003", columns: 80 };
    expect((await quiz([], settings)).stdout).toContain("\u001b[1m");
    const plain = await quiz([], { ...settings, env: { NO_COLOR: "1" } });
    expect(plain.stdout).not.toMatch(/\u001b\[[0-9;]*m/);
  });
});

describe("studybot quiz --stats", () => {
  it("shows the streak, what was right by note, and what is due when", async () => {
    const { play, quiz } = createDesk();
    await play(["right", "wrong"], { args: ["--note", "docker", "--count", "2"], at: NOON - DAY });
    await play(["right", "right", "right"], { args: ["--note", "git", "--count", "3"] });
    const { code, stdout } = await quiz(["--stats"]);
    expect(code).toBe(0);
    expect(stdout).toMatchInlineSnapshot(`
      "Streak in days: 2, longest: 2. One day of this week may still be missed.
      Right: 4 of 5 (80 %)

      By note
        docker.md   ██████████░░░░░░░░░░  50 %  1 of 2
        sub/git.md  ████████████████████ 100 %  3 of 3

      Answers in the last 28 days
        ··························▆█

      Due
        now          ███████ 1
        later today  0
        Wed 25 Nov   ███████ 1
        Thu 26 Nov   ████████████████████ 3
        Fri 27 Nov   0
        Sat 28 Nov   0
        Sun 29 Nov   0
        Mon 30 Nov   0
        after that   0
        new          31
      "
    `);
  });

  it("prints it as JSON", async () => {
    const { play, quiz } = createDesk();
    await play(["wrong"], { args: ["--note", "git", "--count", "1"] });
    const { stdout } = await quiz(["--stats", "--json"], { date: NOON + DAY });
    const stats = JSON.parse(stdout);
    expect(stats).toMatchObject({
      person: "local",
      today: "2026-11-25",
      streak: { current: 1, longest: 1, freeMissLeft: true },
      answered: 1,
      right: 0,
      notes: [{ note: "sub/git.md", answered: 1, right: 0 }],
      due: { now: 1, later: 0 },
    });
    expect(stats.days).toHaveLength(28);
    expect(stats.days.at(-2)).toEqual({ localDate: "2026-11-24", answered: 1, right: 0 });
  });

  it("makes no database to say that nothing was answered", async () => {
    const { quiz, data } = createDesk();
    const { code, stdout } = await quiz(["--stats"]);
    expect(code).toBe(0);
    expect(stdout).toContain("You have not answered a question yet. Begin with: studybot quiz");
    expect(existsSync(join(data, "studybot.db"))).toBe(false);
  });
});
