import { stripVTControlCharacters } from "node:util";
import stringWidth from "string-width";
import { describe, expect, it, vi } from "vitest";
import { readVersion } from "../../src/cli/version.js";
import { answerSchema } from "../answer/support/answer-schema.js";
import { writeNotes } from "../answer/support/write-notes.js";
import { type RunResult, run } from "./support/fake-io.js";

// Each run reads notes and dictionaries anew; a busy machine takes its time for that.
vi.setConfig({ testTimeout: 30_000 });

const PORTS = `# Ports
\`--publish\` opens a port of the host, see \`docker run --publish 80:80 nginx\`.

# Names
\`--name\` gives a container its name.

# 后台
\`--detach\`使得容器在后台运行。
`;

const parse = (line: string) => answerSchema.parse(JSON.parse(line));

/** The objects of `--stdin --json`, each held against the contract. */
function objectsOf({ stdout }: RunResult) {
  expect(stdout === "" || stdout.endsWith("\n")).toBe(true);
  return stdout
    .split("\n")
    .slice(0, -1)
    .map((line) => parse(line));
}

describe("studybot ask", () => {
  it("prints the answer of the owner's notes for a person", async () => {
    const { code, stdout, stderr } = await run(["ask", "what does --detach do"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatchInlineSnapshot(`
      "docker-learning.md:19-20  Section3 › 执行启动容器命令之后会发生什么

        8. \`--detach\`使得container在后台运行，不接收输入与输出。
          - 重新进入交互模式使用\`docker attach\`(需要有正在运行的bash，退出container也停止)，或者\`docker exec -it\`(退出container不停止)

          # runs as it stands; line 9
          docker container run --publish 80:80 --name webhost --detach nginx
          # fill in <container>; line 20
          docker attach <container>
          # fill in <container>, <command>; line 20
          docker exec -it <container> <command>

        后台运行 background · 接收 receive · 输入 input · 输出 output · 进入 enter · 交互模式 interactive · 需要 requirement · 正在运行 in progress

        参考1: https://qiita.com/RyoMa_0923/items/9b5d2c4a97205692a560
        参考2: https://stackoverflow.com/questions/30960686/difference-between-docker-attach-and-docker-exec
      "
    `);
  });

  it("takes a question without quotes, flags and all, with its own options anywhere", async () => {
    const notes = writeNotes({ "ports.md": PORTS });
    const { code, stdout } = await run([
      "ask",
      "what",
      "does",
      "--publish",
      "do",
      "--json",
      "--notes",
      notes,
    ]);
    expect(code).toBe(0);
    expect(parse(stdout)).toMatchObject({
      question: "what does --publish do",
      kind: "found",
      answers: [
        {
          note: "ports.md",
          headings: ["Ports"],
          section: { lines: [1, 2] },
          excerpt: { lines: [2, 2] },
          examples: [{ command: "docker run --publish 80:80 nginx", status: "runnable", lines: [2, 2] }],
        },
      ],
    });
  });

  it("takes a question that begins with a flag, and the folder from the environment", async () => {
    const env = { STUDYBOT_NOTES: writeNotes({ "ports.md": PORTS }) };
    const { stdout } = await run(["ask", "--json", "-p", "or", "--publish"], { env });
    expect(parse(stdout)).toMatchObject({ question: "-p or --publish", kind: "found" });
  });

  it("takes as words of the question what is a program's option only before ask, and what stands after --", async () => {
    const notes = writeNotes({ "ports.md": PORTS });
    const words = await run([
      "ask",
      "what",
      "does",
      "--version",
      "or",
      "-V",
      "do",
      "--json",
      "--notes",
      notes,
    ]);
    expect(parse(words.stdout).question).toBe("what does --version or -V do");
    const slip = await run(["ask", "--json", "--notes", notes, "--", "--jsno"]);
    expect(slip.stderr).toBe("");
    expect(parse(slip.stdout).question).toBe("--jsno");
  });

  it("does not let the name of a note act on the terminal", async () => {
    const notes = writeNotes({ "ports.md": PORTS, "\u001B[2J.md": Uint8Array.of(0xe9) });
    const { stderr } = await run(["ask", "--publish", "--notes", notes]);
    expect(stderr).toMatch(/^studybot: \uFFFD\[2J\.md:1: /);
  });

  it("exits with 1 where the notes do not say, and says so on standard output", async () => {
    const notes = writeNotes({ "ports.md": PORTS });
    const { code, stdout, stderr } = await run(["ask", "how do I cook rice", "--notes", notes]);
    expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: "The notes do not say.\n", stderr: "" });
  });

  it("takes the question from a pipe, whole", async () => {
    const notes = writeNotes({ "ports.md": PORTS });
    const { code, stdout } = await run(["ask", "--json", "--notes", notes], {
      stdin: ["what does\n--pub", "lish do\n"],
    });
    expect(code).toBe(0);
    expect(parse(stdout)).toMatchObject({ question: "what does\n--publish do", kind: "found" });
  });

  it("shows so many sections as --limit says", async () => {
    const sections = ["one", "two", "three", "four", "five"].map((name) => `# ${name}\nA port is open.\n`);
    const notes = writeNotes({ "ports.md": sections.join("\n") });
    const count = async (...args: string[]): Promise<number> => {
      const { stdout } = await run(["ask", "open port", "--json", "--notes", notes, ...args]);
      const answer = parse(stdout);
      return answer.kind === "found" ? answer.answers.length : 0;
    };
    expect(await count()).toBe(3);
    expect(await count("--limit=20")).toBe(5);
  });

  it("leaves drafts out when told to", async () => {
    const notes = writeNotes({
      "draft.md": "---\ndraft: true\n---\n# A\n`--publish` opens a port.",
      "done.md": "# B\nA port is open.",
    });
    const all = await run(["ask", "--json", "--notes", notes, "--publish"]);
    expect(parse(all.stdout)).toMatchObject({ kind: "found", answers: [{ note: "draft.md" }] });
    const done = await run(["ask", "--json", "--notes", notes, "--no-drafts", "--publish"]);
    expect({ code: done.code, kind: parse(done.stdout).kind }).toEqual({ code: 1, kind: "nothing-found" });
    const drafts = writeNotes({ "draft.md": "---\ndraft: true\n---\n# Later\n`--publish` opens a port\n" });
    const { stderr } = await run(["ask", "--notes", drafts, "--no-drafts", "--publish"]);
    expect(stderr).toBe("studybot: every note here is a draft, and --no-drafts leaves drafts out\n");
  });

  it("warns of what could not be used and goes on", async () => {
    const notes = writeNotes({
      "ports.md": PORTS,
      "latin.md": Uint8Array.of(0x61, 0x0a, 0xe9, 0x0a),
      "matter.md": "---\ntitle: [\n---\n# Matter\ntext",
    });
    const { code, stdout, stderr } = await run(["ask", "--publish", "--json", "--notes", notes]);
    expect({ code, kind: parse(stdout).kind }).toEqual({ code: 0, kind: "found" });
    const warnings = stderr.trimEnd().split("\n");
    expect(warnings).toHaveLength(2);
    expect(warnings[0]).toMatch(/^studybot: latin\.md:2: /);
    expect(warnings[1]).toMatch(/^studybot: matter\.md:\d: /);
  });

  it("writes colours and keeps to the width on a terminal", async () => {
    const notes = writeNotes({ "a.md": `# 网络\n${"容器之间的通讯可以实现。".repeat(9)}` });
    const terminal = await run(["ask", "通讯", "--notes", notes], { columns: 50 });
    expect(terminal.stdout).toContain("\u001B[");
    for (const line of stripVTControlCharacters(terminal.stdout).split("\n")) {
      expect(stringWidth(line)).toBeLessThanOrEqual(50);
    }
    const without = await run(["ask", "通讯", "--notes", notes], { columns: 50, env: { NO_COLOR: "1" } });
    expect(without.stdout).toBe(stripVTControlCharacters(terminal.stdout));
  });

  it("does not let a note act on the terminal", async () => {
    const notes = writeNotes({ "a.md": "# A \u001B[2J\n`--publish` opens\u0007 a \u001B]0;x\u0007port" });
    const { stdout } = await run(["ask", "--publish", "--notes", notes]);
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/);
    expect(stdout).toContain("opens\uFFFD a");
  });
});

describe("studybot ask --stdin", () => {
  it("answers each line with one object, in order, whatever the lines hold", async () => {
    const questions = [
      "what does --publish do",
      "",
      "how do I cook rice",
      "后台\u2028运行",
      "\u0000--name\u0007\u001B\u009B",
      `--detach ${"x".repeat(10_000)}`,
      "  ",
      '"quoted" \\ {}',
      "--name",
    ];
    const notes = writeNotes({ "ports.md": PORTS });
    const input = `${questions.slice(0, 3).join("\r\n")}\r\n${questions.slice(3).join("\n")}`;
    const result = await run(["ask", "--stdin", "--json", "--notes", notes], { stdin: input });
    expect({ code: result.code, stderr: result.stderr }).toEqual({ code: 0, stderr: "" });
    const answers = objectsOf(result);
    expect(answers.map(({ question }) => question)).toEqual(questions);
    expect(answers.map(({ kind }) => kind)).toEqual([
      "found",
      "nothing-found",
      "nothing-found",
      "found",
      "found",
      expect.any(String),
      "nothing-found",
      "nothing-found",
      "found",
    ]);
  });

  it("answers lines of bytes that are not UTF-8, and of lone surrogates, as valid JSON", async () => {
    const notes = writeNotes({ "ports.md": PORTS });
    const stdin = [Uint8Array.of(0xff, 0xfe, 0x0a), "--name \uD800\n", "\uDC00\n"];
    const result = await run(["ask", "--stdin", "--json", "--notes", notes], { stdin });
    expect(result.code).toBe(0);
    expect(result.stdout).not.toMatch(/\p{Surrogate}/u);
    expect(objectsOf(result).map(({ question, kind }) => ({ question, kind }))).toEqual([
      { question: "\uFFFD\uFFFD", kind: "nothing-found" },
      { question: "--name \uD800", kind: "found" },
      { question: "\uDC00", kind: "nothing-found" },
    ]);
  });

  it("gives the issue's four answers from the owner's notes", async () => {
    const questions = ["what does --detach do", "容器之间怎么通讯", "docker container stats", "--link"];
    const result = await run(["ask", "--stdin", "--json"], { stdin: `${questions.join("\n")}\n` });
    const excerpts = objectsOf(result).map((answer) =>
      answer.kind === "found" ? answer.answers[0]?.excerpt.lines : [],
    );
    const pointedAt = [19, 57, 38, 87];
    expect(excerpts).toHaveLength(4);
    excerpts.forEach((lines, at) => {
      expect(lines?.[0]).toBeLessThanOrEqual(pointedAt[at]!);
      expect(lines?.[1]).toBeGreaterThanOrEqual(pointedAt[at]!);
    });
  });

  it("prints answers for people one below the other without --json, and exits with 1 where none is found", async () => {
    const notes = writeNotes({ "ports.md": PORTS });
    const { stdout } = await run(["ask", "--stdin", "--notes", notes], {
      stdin: "how do I cook rice\nred wine\n",
    });
    expect(stdout).toBe("The notes do not say.\n\nThe notes do not say.\n");
  });
});

describe("what cannot be done", () => {
  it.each([
    ["an empty question", ["ask", ""], /^studybot: the question is empty/],
    ["a blank question", ["ask", " ", "\t"], /^studybot: the question is empty/],
    ["nothing from the pipe", ["ask"], /^studybot: the question is empty/],
    ["a limit of none", ["ask", "--limit", "0", "q"], /^studybot: .*--limit.*1 to 20/],
    ["a limit too large", ["ask", "--limit", "21", "q"], /^studybot: .*--limit.*1 to 20/],
    ["a limit that is no whole number", ["ask", "--limit", "1.5", "q"], /^studybot: .*--limit.*1 to 20/],
    ["a limit below none", ["ask", "--limit=-1", "q"], /^studybot: .*--limit.*1 to 20/],
    ["a limit in words", ["ask", "--limit", "ten", "q"], /^studybot: .*--limit.*1 to 20/],
    ["an option without its value", ["ask", "q", "--notes"], /^studybot: .*--notes <dir>.* missing/],
    [
      "a slip of an option",
      ["ask", "q", "--jsno"],
      /^studybot: unknown option --jsno; did you mean --json\?/,
    ],
    [
      "a slip of another option",
      ["ask", "--sdtin"],
      /^studybot: unknown option --sdtin; did you mean --stdin\?/,
    ],
    ["a question beside --stdin", ["ask", "--stdin", "what", "is"], /^studybot: --stdin reads .*: what is$/m],
    ["a command that is not there", ["nonsense"], /^studybot: unknown command 'nonsense'/],
    ["an option that is not there", ["--nonsense"], /^studybot: unknown option '--nonsense'/],
    [
      "a folder that is missing",
      ["ask", "q", "--notes", "no/such/folder"],
      /^studybot: the notes folder no\/such\/folder /,
    ],
    [
      "a folder that is a file",
      ["ask", "q", "--notes", "package.json"],
      /^studybot: the notes folder package\.json is a file/,
    ],
    ["further words for the bot", ["bot", "now"], /^studybot: too many arguments for 'bot'/],
  ])("%s is named on standard error, with exit code 2", async (_, args, message) => {
    const { code, stdout, stderr } = await run(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n {4}at /);
  });

  it("is a question that nobody types", async () => {
    const { code, stderr } = await run(["ask"], { interactive: true });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^studybot: a question is missing; expected one, such as: /);
  });

  it("is a folder without notes", async () => {
    const folder = writeNotes({ "readme.txt": "no note" });
    const { code, stderr } = await run(["ask", "q", "--notes", folder]);
    expect(code).toBe(2);
    expect(stderr).toBe(`studybot: the notes folder ${folder} holds no .md file that can be read\n`);
  });

  it("is printed whole where it is a mistake of the program", async () => {
    const clock = (): number => {
      throw new TypeError("a mistake");
    };
    const { code, stderr } = await run(["ask", "q"], { clock });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^studybot: TypeError: a mistake\n {4}at /);
  });
});

describe("help", () => {
  it("lists the commands", async () => {
    const { code, stdout, stderr } = await run(["--help"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^Usage: studybot /);
    expect(stdout).toMatch(/^ {2}ask /m);
    expect(stdout).toMatch(/^ {2}bot /m);
  });

  it("comes to standard error, with exit code 2, where nothing was asked for", async () => {
    const { code, stdout, stderr } = await run([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^Usage: studybot /);
  });

  it("of ask names its options and exit codes", async () => {
    const { code, stdout } = await run(["ask", "--help"]);
    expect(code).toBe(0);
    for (const option of ["--notes <dir>", "--limit <n>", "--json", "--stdin", "--no-drafts"]) {
      expect(stdout).toContain(option);
    }
    expect(stdout).toContain("Exit codes: 0 found, 1 the notes do not say, 2 usage or error.");
  });

  it.each(["--version", "-V"])("%s prints the version alone", async (flag) => {
    expect(await run([flag])).toEqual({ code: 0, stdout: `${readVersion()}\n`, stderr: "" });
  });
});
