import { rmSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { blockCommands } from "../src/index/block-commands.js";
import { chunksOf, readDockerNote } from "./answer/support/notes.js";
import { clientAccepts, dockerFolder, hasDockerClient } from "./support/docker-client.js";

if (!hasDockerClient)
  console.warn("notes-commands.test.ts: skipped, since there is no docker client on the PATH");

const verdicts = chunksOf(readDockerNote())
  .flatMap((chunk) => chunk.blocks)
  .flatMap(blockCommands)
  .map(({ found }) => found.verdict)
  .filter((verdict) => "command" in verdict && verdict.command.startsWith("docker "));

const GIVEN: Readonly<Record<string, string>> = {
  "connect/disconnect": "connect",
  "<path>": ".",
  "<dockerfile_name>": "Dockerfile",
};

/** The command with something in the place of each gap: what a student types instead of `<container>`. */
function filled(command: string, gaps: readonly string[] = []): string {
  return gaps.reduce((text, gap) => text.replace(gap, GIVEN[gap] ?? "x"), command);
}

describe.skipIf(!hasDockerClient)("the commands of the owner's notes", () => {
  const folder = dockerFolder();
  afterAll(() => rmSync(folder, { recursive: true }));

  it("are all runnable, templates or corrected, some of each", () => {
    expect(new Set(verdicts.map(({ kind }) => kind))).toEqual(new Set(["runnable", "template", "corrected"]));
    expect(verdicts.length).toBeGreaterThan(20);
  });

  it("get past the client's own parser, with their gaps filled in", async () => {
    const commands = verdicts.flatMap((verdict) => {
      if (verdict.kind === "runnable") return [verdict.command];
      if (verdict.kind === "template" || verdict.kind === "corrected")
        return [filled(verdict.command, verdict.fill)];
      return [];
    });
    const results = await Promise.all(
      [...new Set(commands)].map(async (command) => ({
        command,
        accepted: await clientAccepts(command, folder),
      })),
    );
    expect(results.filter(({ accepted }) => !accepted)).toEqual([]);
  }, 30_000);
});
