import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildPage } from "../../../scripts/demo-page/build-page.js";
import { demoTries } from "../../../src/demo/demo-world.js";
import { type Demo, type RunDemoBot, startDemo } from "../../../src/demo/start-demo.js";

export interface TestDemo extends Demo {
  /** What the bot logged, and why it stopped. */
  readonly log: () => string;
}

/** Builds the page anew and starts the demo on any free port, with a folder of its own that goes with it. */
export async function startTestDemo(runBot: RunDemoBot): Promise<TestDemo> {
  const folder = mkdtempSync(join(tmpdir(), "studybot-test-demo-"));
  await buildPage(join(folder, "page"));
  let log = "";
  const demo = await startDemo({
    port: 0,
    runBot,
    env: {},
    data: folder,
    pageFolder: join(folder, "page"),
    log: {
      write(text) {
        log += text;
      },
    },
    tries: demoTries({ isOwnNotes: true }),
  });
  if (demo === undefined) throw new Error(`the bot ended: ${log}`);
  return {
    ...demo,
    log: () => log,
    async stop() {
      await demo.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
