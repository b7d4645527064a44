import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkCommand } from "../../src/shell/check-command.js";
import { anyText, runnableExamples, shellText } from "./examples.js";

const kindOf = (text: string, fenced = false) => checkCommand(text, { fenced }).kind;

describe("a runnable command", () => {
  it.each(runnableExamples)("is %s", (text) => {
    expect(checkCommand(text)).toEqual({ kind: "runnable", command: text });
  });

  it("is asked for help with any arguments", () => {
    expect(kindOf("docker image tag --help")).toBe("runnable");
    expect(kindOf("docker rm --help")).toBe("runnable");
    expect(kindOf("cp --help")).toBe("runnable");
  });

  it("is given without the comment after it, unless the sign is in quotes or the comment has its own line", () => {
    const commandOf = (text: string) => {
      const verdict = checkCommand(text);
      return verdict.kind === "runnable" ? verdict.command : verdict;
    };
    expect(commandOf("kubectl port-forward svc/web 8080:80   # try it")).toBe(
      "kubectl port-forward svc/web 8080:80",
    );
    expect(commandOf("docker ps # 列出，“容器”")).toBe("docker ps");
    expect(commandOf('echo "# no"  # yes')).toBe('echo "# no"');
    expect(commandOf("docker ps # a\n# b\ndocker images # c")).toBe("docker ps\n# b\ndocker images");
    expect(checkCommand("npm i x[#<commit>|#semver:<range>]")).toMatchObject({
      command: "npm i x[#<commit>|#semver:<range>]",
    });
    expect(commandOf("docker pull a/b:c#d")).toMatchObject({ kind: "refused" });
  });

  it("is given without the prompt before it", () => {
    for (const prompt of ["$ ", "# ", "PS C:\\Users\\me> ", "root@abc:/# ", "me@host:~/x$ ", "(venv) $ "]) {
      expect(checkCommand(`${prompt}docker ps`)).toEqual({ kind: "runnable", command: "docker ps" });
    }
  });
});

describe("a template", () => {
  it.each([
    ["docker container port <container>", ["<container>"]],
    ["docker run -p HOST:CONTAINER nginx", ["HOST:CONTAINER"]],
    ["docker image build -t IMAGE_NAME[:TAG] <path>", ["IMAGE_NAME[:TAG]", "<path>"]],
    ["docker image tag SOURCE_IMAGE[:TAG] TARGET_IMAGE[:TAG]", ["SOURCE_IMAGE[:TAG]", "TARGET_IMAGE[:TAG]"]],
    ["docker run [OPTIONS] IMAGE [COMMAND] [ARG...]", ["[OPTIONS]", "IMAGE", "[COMMAND]", "[ARG...]"]],
    ["docker run --name YOUR_NAME nginx", ["YOUR_NAME"]],
    ["docker run -e PASSWORD=xxx mysql", ["xxx"]],
    ["docker run -e PASSWORD=<password> --label a=VALUE mysql", ["<password>", "VALUE"]],
    ["docker exec -it 容器名 bash", ["容器名"]],
    ["docker exec -it <コンテナ名> /bin/bash", ["<コンテナ名>"]],
    ["docker rm ...", ["..."]],
    ["docker rm …", ["…"]],
    ["docker run --link <list of container> nginx", ["<list of container>"]],
    ["docker start/stop <container>", ["start/stop", "<container>"]],
    ["docker start|stop web", ["start|stop"]],
    [
      "docker network connect/disconnect <network> <container>",
      ["connect/disconnect", "<network>", "<container>"],
    ],
    ["docker [OPTIONS] COMMAND", ["[OPTIONS]", "COMMAND"]],
    ["git branch -d <branch>", ["<branch>"]],
    ["ssh user@HOST", ["user@HOST"]],
    ["kubectl logs -f <pod> | grep <word>", ["<pod>", "<word>"]],
    ["tar -xzf /path/to/file.tar.gz", ["/path/to/file.tar.gz"]],
    ["cd your-project", ["your-project"]],
    ["docker rm {container}", ["{container}"]],
    ["docker rm web-{id}", ["{id}"]],
    ["nohup cmd &", ["cmd"]],
    ["nice -n 10 cmd <file>", ["cmd", "<file>"]],
    ["nohup command &", ["command"]],
  ])("names what to fill in: %s", (text, fill) => {
    expect(checkCommand(text)).toEqual({ kind: "template", command: text, fill });
  });

  it.each([
    [
      "docker container exec -it <command>",
      "docker container exec -it <container> <command>",
      ["<container>", "<command>"],
    ],
    ["docker attach", "docker attach <container>", ["<container>"]],
    ["docker exec -it", "docker exec -it <container> <command>", ["<container>", "<command>"]],
    ["docker exec -it web", "docker exec -it web <command>", ["<command>"]],
    [
      "docker image build -f <dockerfile_name>",
      "docker image build -f <dockerfile_name> <path>",
      ["<dockerfile_name>", "<path>"],
    ],
    ["docker container run -it", "docker container run -it <image>", ["<image>"]],
    ["docker run --name", "docker run --name <name> <image>", ["<name>", "<image>"]],
    ["docker attach > log.txt", "docker attach <container> > log.txt", ["<container>"]],
    ["git clone --depth 1", "git clone --depth 1 <repository>", ["<repository>"]],
    ["mv <old>", "mv <old> <destination>", ["<old>", "<destination>"]],
  ])("gets the argument that is missing at its place: %s", (text, command, fill) => {
    expect(checkCommand(text)).toEqual({ kind: "template", command, fill });
  });

  it("is not seen in text that a program takes as it is", () => {
    expect(kindOf('git commit -m "修复 <x> bug"')).toBe("runnable");
    expect(kindOf("echo 你好")).toBe("runnable");
    expect(kindOf("docker kill -s HUP web")).toBe("runnable");
    expect(kindOf("docker run --cap-add SYS_ADMIN -e MYSQL_ROOT_PASSWORD=secret mysql")).toBe("runnable");
    expect(kindOf("git reset --hard HEAD~1")).toBe("runnable");
    expect(kindOf("curl -X POST http://localhost")).toBe("runnable");
    expect(kindOf("ls [a-z]*.txt")).toBe("runnable");
    expect(kindOf("docker run -p [::1]:80:80 nginx")).toBe("runnable");
    expect(kindOf("docker run -p [fe80::1]:80:80 nginx")).toBe("runnable");
    expect(kindOf("git log HEAD@{upstream}")).toBe("runnable");
    expect(kindOf("curl -w %{http_code} http://x")).toBe("runnable");
    expect(kindOf("sudo command -v docker")).toBe("runnable");
  });
});

describe("a slip of the keyboard", () => {
  it.each([
    ["docker container run -rm nginx", "docker container run --rm nginx"],
    ["docker run -name web nginx", "docker run --name web nginx"],
    ["docker run --d nginx", "docker run -d nginx"],
    ["docker ps --al", "docker ps --all"],
    ["docker ps —all", "docker ps --all"],
    ["DOCKER PS", "docker ps"],
    ["DOCKER CONTAINER LS -a", "docker container ls -a"],
    ["docker run --detatch nginx", "docker run --detach nginx"],
    ["docker run -detach nginx", "docker run --detach nginx"],
    ["docker run –rm nginx", "docker run --rm nginx"],
    ["docker run —rm nginx", "docker run --rm nginx"],
    ["docker run －d nginx", "docker run -d nginx"],
    ["docker run　-d　nginx", "docker run -d nginx"],
    ["docker run –it nginx", "docker run -it nginx"],
    ["ｄｏｃｋｅｒ ps", "docker ps"],
    ["docker inspect -f “{{.Id}}” web", 'docker inspect -f "{{.Id}}" web'],
    ["gti status", "git status"],
    ["git comit -m 'x'", "git commit -m 'x'"],
    ["kubctl get pods", "kubectl get pods"],
    ["npm isntall", "npm install"],
    ["systemctl stauts nginx", "systemctl status nginx"],
    ["Docker ps", "docker ps"],
    ["sudo dokcer ps", "sudo docker ps"],
    ["grpe -r foo src", "grep -r foo src"],
    ["docker ps | grpe -v foo", "docker ps | grep -v foo"],
  ])("is put right where it is clear: %s", (text, command) => {
    expect(checkCommand(text)).toEqual({ kind: "corrected", command, from: text });
  });

  it("is put right in a template too", () => {
    expect(checkCommand("docker conainer run")).toEqual({
      kind: "corrected",
      command: "docker container run <image>",
      from: "docker conainer run",
      fill: ["<image>"],
    });
    expect(checkCommand("dokcer image tag SOURCE_IMAGE[:TAG] TARGET_IMAGE[:TAG]")).toMatchObject({
      command: "docker image tag SOURCE_IMAGE[:TAG] TARGET_IMAGE[:TAG]",
      fill: ["SOURCE_IMAGE[:TAG]", "TARGET_IMAGE[:TAG]"],
    });
  });

  it("is not seen in ordinary words, in short ones, or where two are as near", () => {
    expect(kindOf("cut -d: -f1 file")).toBe("runnable");
    expect(kindOf("got status")).toBe("not-a-command");
    expect(kindOf("make sure")).toBe("not-a-command");
    expect(kindOf("note the container")).toBe("not-a-command");
    expect(kindOf("docker rum nginx")).toBe("refused");
    expect(kindOf("DOCKER RUN NGINX")).toBe("not-a-command");
  });

  it("never makes a cluster of a word with two dashes", () => {
    expect(kindOf("ls --foo")).toBe("unknown-program");
    expect(kindOf("docker ps --aq")).toBe("refused");
    expect(kindOf("docker run --it alpine sh")).toBe("refused");
  });
});

describe("what docker's own client refuses", () => {
  it.each([
    "docker ps web",
    "docker run --no-such nginx",
    "docker engine",
    "docker run -p nginx",
    "docker run --memory lots nginx",
    "docker run MyImage",
    "docker run nginx:latest:x",
    "docker volume create a b",
    "docker logs a b",
    "docker cp a b",
    "docker run -d --attach stdin nginx",
    "docker run 'nginx",
  ])("is refused: %s", (text) => {
    expect(kindOf(text)).toBe("refused");
  });
});

describe("what is not a command", () => {
  it.each([
    "my_web_app",
    "bridge",
    "Dockerfile",
    "latest",
    "CMD",
    "FROM",
    "HOST:CONTAINER",
    "{{ .Id }}",
    "./docker/config.json",
    "https://docs.docker.com",
    "docker-compose.yml",
    "const x = 1",
    "SELECT * FROM t",
    'print("x")',
    "--publish",
    "-p",
    "80",
    "80:80",
    "--net=host",
    "--link <list of container>",
    "bash",
    "sh",
    "cd",
    "apk",
    "find",
    "time",
    "test",
    "make",
    "docker",
    "docker container",
    "docker image",
    "docker compose",
    "git",
    "",
    "   ",
    "foo: bar",
    "x = 5",
    "time flies",
    "find the container",
    "return -1",
    "import os",
    "容器",
    "docker ps (all of them)",
    "echo",
    "/etc/nginx/nginx.conf",
    "127.0.0.1",
    "# a comment",
  ])("is said of %j", (text) => {
    expect(kindOf(text)).toBe("not-a-command");
  });

  it("is a lone program in a sentence, but not in a block", () => {
    expect(kindOf("ls")).toBe("not-a-command");
    expect(kindOf("ls", true)).toBe("runnable");
    expect(kindOf("cp", true)).toBe("not-a-command");
    expect(kindOf("docker", true)).toBe("not-a-command");
  });

  it("says that a group wants a subcommand", () => {
    expect(checkCommand("docker container")).toEqual({ kind: "not-a-command", reason: "incomplete" });
  });
});

describe("a program that the table does not know", () => {
  it("gets no verdict", () => {
    expect(checkCommand("mytool --flag x")).toEqual({ kind: "unknown-program", command: "mytool --flag x" });
    expect(kindOf("./script.sh -x")).toBe("unknown-program");
    expect(kindOf("foo bar", true)).toBe("unknown-program");
    expect(kindOf("git st")).toBe("unknown-program");
    expect(kindOf("ls --no-such-flag-at-all")).toBe("unknown-program");
  });
});

describe("several commands at once", () => {
  it("take the worst verdict, and what is to be filled in together", () => {
    expect(kindOf("docker ps && docker ps web")).toBe("refused");
    expect(checkCommand("docker stop <a> && docker rm <b>")).toMatchObject({
      kind: "template",
      fill: ["<a>", "<b>"],
    });
    expect(kindOf("mytool --x | grep y")).toBe("unknown-program");
    expect(kindOf("for i in 1 2; do docker run nginx; done")).toBe("runnable");
    expect(kindOf("docker ps -aq | xargs docker rm")).toBe("runnable");
    expect(kindOf("while true; do docker ps web; done")).toBe("refused");
    expect(kindOf("case $1 in start) docker start a;; stop) docker stop a;; esac")).toBe("runnable");
  });

  it.each([
    "for i in 1 2; do echo $i",
    "if docker ps; then echo x",
    "while true; do docker ps",
    "case $1 in start) docker start web;;",
    "(docker ps",
    "{ docker ps; ls -l",
  ])("are refused where a block is not closed: %s", (text) => {
    expect(kindOf(text)).toBe("refused");
  });
});

describe("any text", () => {
  it("is taken without an error, and a verdict holds when it is asked for again", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, shellText), fc.boolean(), (text, fenced) => {
        const verdict = checkCommand(text, { fenced });
        if (verdict.kind !== "runnable" && verdict.kind !== "template" && verdict.kind !== "corrected")
          return;
        const again = checkCommand(verdict.command, { fenced });
        const fill = "fill" in verdict ? verdict.fill : undefined;
        expect(again, verdict.command).toMatchObject(
          fill
            ? { kind: "template", command: verdict.command, fill }
            : { kind: "runnable", command: verdict.command },
        );
      }),
      { numRuns: 200, examples: [["find \u201cx\u201d # docker", false]] },
    );
  });

  it("of a study note is judged in a small part of a millisecond", () => {
    for (const text of runnableExamples) checkCommand(text);
    const times = runnableExamples.map((text) => {
      const start = performance.now();
      for (let round = 0; round < 20; round += 1) checkCommand(text);
      return (performance.now() - start) / 20;
    });
    const median = times.sort((a, b) => a - b)[times.length >> 1]!;
    expect(median).toBeLessThan(0.5);
  });
});
