import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCommandLine } from "../../src/shell/parse-command-line.js";
import { anyText } from "./examples.js";

describe("parsing a command line", () => {
  it("gives one meaning to a command and its flags however they are written", () => {
    const long = parseCommandLine("docker container run --detach --publish 80:80 --interactive --tty nginx");
    const short = parseCommandLine("docker run -d -p80:80 -it nginx");
    const meaning = (parsed: typeof long) =>
      parsed.map(({ path, flags, args }) => ({
        path,
        args,
        flags: flags.map(({ canonical, value }) => [canonical, value]),
      }));
    expect(meaning(short)).toEqual(meaning(long));
    expect(long[0]?.path).toEqual(["docker", "container", "run"]);
  });

  it("keeps the spelling that was used", () => {
    expect(parseCommandLine("docker run --net=host -itd nginx")[0]?.flags).toEqual([
      { written: "--net", canonical: "--network", value: "host" },
      { written: "-i", canonical: "--interactive", value: undefined },
      { written: "-t", canonical: "--tty", value: undefined },
      { written: "-d", canonical: "--detach", value: undefined },
    ]);
  });

  it("does not take the flags of the command that runs in the container", () => {
    const [run] = parseCommandLine("docker run --rm alpine ls -la --color");
    expect(run?.flags.map(({ canonical }) => canonical)).toEqual(["--rm"]);
    expect(run?.args).toEqual(["alpine", "ls", "-la", "--color"]);
  });

  it("reads every command of a pipeline, through sudo and xargs", () => {
    const parsed = parseCommandLine("sudo docker ps -aq | xargs docker rm -f && cd /tmp");
    expect(parsed.map(({ path }) => path.join(" "))).toEqual([
      "docker container ls",
      "docker container rm",
      "cd",
    ]);
  });

  it("says what is to be filled in and that a slip was put right", () => {
    const [exec] = parseCommandLine("dokcer exec -it <command>");
    expect(exec).toMatchObject({ placeholders: ["<container>", "<command>"], corrected: true });
  });

  it("knows letters without a dash, and long flags with one", () => {
    expect(parseCommandLine("tar xzf a.tgz")[0]).toMatchObject({
      flags: [{ canonical: "--extract" }, { canonical: "--gzip" }, { canonical: "--file" }],
      args: ["a.tgz"],
    });
    expect(parseCommandLine("find . -name '*.js'")[0]?.flags).toEqual([
      { written: "-name", canonical: "-name", value: "*.js" },
    ]);
  });

  it("finds no command in other text, and throws for none", () => {
    expect(parseCommandLine("my_web_app")).toEqual([]);
    fc.assert(fc.property(anyText, (text) => void parseCommandLine(`docker ${text}`)));
  });
});
