#!/usr/bin/env node
import { once } from "node:events";

// The one file that touches argv, the environment and exit. Terminal and Discord are loaded only when asked for.
const args = process.argv.slice(2);
// A reader that has gone (`| head -1`) wants no more: that is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 2));

if (args[0] === "bot" && args.length === 1) {
  const { runBot } = await import("./bot/main.js");
  const { loadAsk } = await import("./answer/load-ask.js");
  const { existsSync } = await import("node:fs");
  if (existsSync(".env")) process.loadEnvFile();
  const code = await runBot(process.env, process, (config, logger) =>
    loadAsk({ notes: config.notes ?? "notes", onWarning: (warning) => logger.warn(warning) }),
  );
  process.exit(code);
} else {
  const { runCli } = await import("./cli/main.js");
  process.exitCode = await runCli(args, {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    now: () => performance.now(),
    drained: async () => {
      if (process.stdout.writableNeedDrain) await once(process.stdout, "drain");
    },
  });
}
