import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { splitWords } from "../../src/shell/split-words.js";

export const hasDockerClient = spawnSync("docker", ["--version"]).status === 0;

/** An empty folder to run the client in, with a Dockerfile for `docker build .`. The caller removes it. */
export function dockerFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "studybot-docker-"));
  writeFileSync(join(folder, "Dockerfile"), "FROM scratch\n");
  return folder;
}

/** Whether docker's own client goes as far as asking for the engine, which no one answers. */
export function clientAccepts(text: string, folder: string): Promise<boolean> {
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
        code === 0 ||
          /Cannot connect|daemon is not running|error during connect|is not a TTY|non TTY/.test(output),
      );
    });
  });
}
