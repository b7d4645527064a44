import type { BuildNews, BuildRequest } from "./build-apart.js";
import { loadIndex } from "./load-index.js";

/** How often it is told how many notes were read. */
const TIMES_TOLD = 200;

// A process that builds and keeps an index for another (`build-apart.ts`), and ends, also when the other does.
let code = 1;

process.once("disconnect", () => process.exit(code));
process.once("message", async ({ folder, data, drafts }: BuildRequest) => {
  const { keep } = await loadIndex(folder, {
    data,
    drafts,
    apartFrom: Number.POSITIVE_INFINITY,
    onProgress: (done, total) => {
      if (done % Math.ceil(total / TIMES_TOLD) === 0) process.send?.([done, total] satisfies BuildNews);
    },
  });
  keep?.();
  code = 0;
  process.disconnect();
});
