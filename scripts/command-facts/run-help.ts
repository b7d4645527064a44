import { spawnSync } from "node:child_process";

/** A program's own help must come within this many ms; some start a Java machine. */
const HELP_TIMEOUT = 20_000;

/** What a program prints (both streams) when asked; empty where it is not installed. */
export function runHelp(program: string, args: readonly string[]): string {
  const result = spawnSync(program, args, {
    encoding: "utf8",
    input: "",
    timeout: HELP_TIMEOUT,
    env: {
      ...process.env,
      LC_ALL: "C",
      COLUMNS: "400",
      DOCKER_CLI_HINTS: "false",
      // pip prints a set: its order must not change from run to run.
      PYTHONHASHSEED: "0",
      HOME: "/nonexistent",
    },
  });
  return `${result.stdout ?? ""}${result.stderr ?? ""}`;
}
