import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { checkCommand } from "../../src/shell/check-command.js";
import { splitWords } from "../../src/shell/split-words.js";
import { runnableExamples } from "./examples.js";

const hasClient = spawnSync("docker", ["--version"]).status === 0;
if (!hasClient) console.warn("docker-client.test.ts: skipped, since there is no docker client on the PATH");

const folder = mkdtempSync(join(tmpdir(), "studybot-docker-"));
writeFileSync(join(folder, "Dockerfile"), "FROM scratch\n");
afterAll(() => rmSync(folder, { recursive: true }));

/** Whether docker's own client goes as far as asking for the engine, which no one answers. */
function clientAccepts(text: string): Promise<boolean> {
  const args = splitWords(text).commands[0]?.words.map(({ value }) => value) ?? [];
  return new Promise((resolve) => {
    const env = {
      PATH: process.env.PATH,
      HOME: folder,
      DOCKER_HOST: `unix://${folder}/none.sock`,
      DOCKER_BUILDKIT: "0",
    };
    const client = spawn("docker", args.slice(1), { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    client.stdout.on("data", (data) => (output += data));
    client.stderr.on("data", (data) => (output += data));
    client.on("close", (code) => {
      resolve(
        code === 0 || /Cannot connect|daemon is not running|error during connect|is not a TTY/.test(output),
      );
    });
  });
}

const accepted = [
  ...runnableExamples.filter(
    (text) => /^docker (?!compose|buildx|login|-H)[^$]*$/.test(text) && !/--(?:secret|progress)|"/.test(text),
  ),
  ...[
    "docker conainer run --detatch nginx",
    "docker run -rm --it alpine sh",
    "docker run -name web nginx",
    "docker Run nginx",
    "dokcer ps -a",
  ].map((text) => {
    const verdict = checkCommand(text);
    return verdict.kind === "corrected" ? verdict.command : text;
  }),
  "docker run --net-alias x --net n1 nginx",
  "docker stop --time 3 web",
  "docker create --dns-opt x nginx",
  "docker run --rm=false -p=80:80 -- nginx --zzz",
  "docker top web -e -f",
  "docker import - a b c",
  "docker container list --format=json",
  "docker volume remove a",
  "docker -D ps",
  "docker service scale web=3",
  "docker image tag a b",
  "docker inspect --type=image a b",
  "docker cp web:/x .",
  "docker run --mount type=bind,source=/a,target=/b -m 512m --cpus 1.5 --ulimit nofile=10 nginx",
  "docker swarm join --token t h:2377",
];
const refused = [
  "docker ps web",
  "docker ps --debug",
  "docker run",
  "docker run --no-such nginx",
  "docker engine",
  "docker run -p nginx alpine",
  "docker run --memory lots nginx",
  "docker run MyImage",
  "docker run nginx:latest:x",
  "docker volume create a b",
  "docker logs a b",
  "docker cp a b",
  "docker run -d --attach stdin nginx",
  "docker run --rm --restart always nginx",
  "docker run --rm=maybe nginx",
  "docker ps --filter web",
  "docker run --health-interval 5 nginx",
  "docker build -t X .",
  "docker network create a b",
  "docker service scale web",
  "docker container update web",
  "docker run --platform x nginx",
];

describe.skipIf(!hasClient)("docker's own client (skipped where it is not installed)", () => {
  it.concurrent.each(accepted)("takes what is called runnable: %s", async (text) => {
    expect(checkCommand(text).kind).toBe("runnable");
    expect(await clientAccepts(text)).toBe(true);
  });

  it.concurrent.each(refused)("refuses what is not: %s", async (text) => {
    expect(checkCommand(text).kind).not.toBe("runnable");
    expect(await clientAccepts(text)).toBe(false);
  });
});
