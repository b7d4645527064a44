import { EventEmitter } from "node:events";
import { describe, expect, it } from "vitest";
import { type Builder, type BuildNews, type BuildRequest, buildApart } from "../../src/index/build-apart.js";

const REQUEST: BuildRequest = { folder: "/notes", data: "/data", drafts: true };

/** Stands for a process: it tells what it is to tell once it was asked, and ends. */
class FakeBuilder extends EventEmitter {
  readonly #news: readonly BuildNews[];
  readonly #end: readonly [event: "exit" | "error", what: unknown];
  asked: unknown;

  constructor(news: readonly BuildNews[], end: readonly ["exit" | "error", unknown]) {
    super();
    this.#news = news;
    this.#end = end;
  }

  send(message: unknown): boolean {
    this.asked = message;
    setImmediate(() => {
      for (const news of this.#news) this.emit("message", news);
      this.emit(...this.#end);
    });
    return true;
  }
}

async function build(builder: FakeBuilder) {
  const progress: unknown[] = [];
  const onProgress = (...news: BuildNews): void => {
    progress.push(news);
  };
  const start = () => builder as unknown as Builder;
  return { kept: await buildApart(REQUEST, { onProgress, start }), progress, asked: builder.asked };
}

describe("an index that another process builds", () => {
  it("is kept when that has ended well, and is told of until then", async () => {
    const news: BuildNews[] = [
      [1, 2],
      [2, 2],
    ];
    const built = await build(new FakeBuilder(news, ["exit", 0]));
    expect(built).toEqual({ kept: true, progress: news, asked: REQUEST });
  });

  it("is left to the caller where the process fails, is killed, or cannot be started", async () => {
    for (const end of [
      ["exit", 1] as const,
      ["exit", null] as const,
      ["error", new Error("EAGAIN")] as const,
    ]) {
      expect((await build(new FakeBuilder([[1, 2]], end))).kept).toBe(false);
    }
    expect(await buildApart(REQUEST, { start: () => undefined })).toBe(false);
    const start = (): never => {
      throw new Error("not permitted");
    };
    expect(await buildApart(REQUEST, { start })).toBe(false);
  });
});
