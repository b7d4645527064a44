import { describe, expect, it } from "vitest";
import { blockCommands, loneFlags, spellingsFor } from "../../src/index/block-commands.js";
import { parseCommandLine } from "../../src/shell/parse-command-line.js";
import { blocksOf } from "./support/chunks-of.js";

const commands = (markdown: string) =>
  blocksOf(markdown).flatMap((block) =>
    blockCommands(block).map(({ found, lines }) => [found.text, ...lines]),
  );

describe("blockCommands", () => {
  it("finds commands in inline code, each with the line it stands on", () => {
    expect(commands("# h\n\nuse `docker ps`\nor `git status`, not `my_web_app`\n")).toEqual([
      ["docker ps", 3, 3],
      ["git status", 4, 4],
    ]);
  });

  it("finds the commands of a code block on their own lines, continued ones on several", () => {
    const markdown =
      "text\n\n```sh\n# comment\ndocker ps\n\ndocker run \\\n  --rm nginx\n```\n\n    docker images\n";
    expect(commands(markdown)).toEqual([
      ["docker ps", 5, 5],
      ["docker run \\\n  --rm nginx", 7, 8],
      ["docker images", 11, 11],
    ]);
  });

  it("reads nothing as a command in code of other languages", () => {
    expect(commands("```python\ndocker = 1\nls\n```\n")).toEqual([]);
  });

  it("finds the same commands and lines with CRLF", () => {
    const markdown = "```sh\r\ndocker ps\r\n\r\ndocker images\r\n```\r\n\r\n`git log`\r\n";
    expect(commands(markdown)).toEqual([
      ["docker ps", 2, 2],
      ["docker images", 4, 4],
      ["git log", 7, 7],
    ]);
  });

  it("gives the simple commands of known programs, with canonical flags", () => {
    const [command] = blocksOf("`docker run -d nginx`").flatMap(blockCommands);
    expect(command?.parsed).toMatchObject([
      { path: ["docker", "container", "run"], flags: [{ written: "-d", canonical: "--detach" }] },
    ]);
  });

  it("joins a flag to the command right before it, where the command takes it", () => {
    expect(commands("`docker run`的`--rm`选项\n")).toEqual([["docker run --rm", 1, 1]]);
    expect(commands("`docker run`的`--no-such-flag`\n")).toEqual([["docker run", 1, 1]]);
    expect(commands("`docker run` starts one; with `--rm` it is gone\n")).toEqual([["docker run", 1, 1]]);
  });
});

describe("loneFlags", () => {
  it("gives the flags that stand alone in inline code", () => {
    const [block] = blocksOf("`-p` `--net=host` `－d` `docker run -d` `--` `-` `a-b` `-- x`\n");
    expect(loneFlags(block?.codes ?? [])).toEqual(["-p", "--net=host", "－d"]);
  });

  it("takes no line of a code block for a flag", () => {
    expect(loneFlags(blocksOf("```\n--detach\n```\n")[0]?.codes ?? [])).toEqual([]);
  });
});

describe("spellingsFor", () => {
  it("gives all spellings for the commands that take the flag, whatever its dash and value", () => {
    const run = parseCommandLine("docker run nginx");
    expect(new Set(spellingsFor("-d", run))).toEqual(new Set(["-d", "--detach"]));
    expect(new Set(spellingsFor("－d", run))).toEqual(new Set(["-d", "--detach"]));
    expect(spellingsFor("--net=host", run)).toEqual(expect.arrayContaining(["--network", "--net"]));
  });

  it("gives none where no command takes it", () => {
    expect(spellingsFor("--no-such-flag", parseCommandLine("docker run nginx"))).toEqual([]);
    expect(spellingsFor("-d", [])).toEqual([]);
  });
});

it("adds the flag behind a bare command, and none to a command that is whole", () => {
  const commands = (note: string) =>
    blocksOf(note)
      .flatMap(blockCommands)
      .map(({ found }) => found.text);
  expect(commands("`docker run`的`--rm`")).toEqual(["docker run --rm"]);
  for (const whole of [
    "docker run -d nginx`的`-d",
    "docker run --name web nginx`加`-d",
    "git push -u origin main` の `-u",
    "docker run -d`的`--detach",
  ]) {
    expect(commands(`\`${whole}\`选项`)).toEqual([whole.slice(0, whole.indexOf("`"))]);
  }
});
