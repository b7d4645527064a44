import { EventEmitter } from "node:events";
import { describe, expect, it } from "vitest";
import { type Reader, readInProcesses } from "../../src/index/read-in-processes.js";
import { readShare } from "../../src/index/read-share.js";
import type { ReadingSettings, ShareRequest } from "../../src/index/share-messages.js";
import { SMALL_LEXICON } from "./support/small-lexicon.js";

const SHARES: readonly ShareRequest[] = Array.from({ length: 5 }, (_, at) => [
  { path: `${at}.md`, text: `# Note ${at}\n\ntext\n` },
]);

/** Stands for a process: it answers in a later turn, and ends at a share that it is told to fail at. */
class FakeReader extends EventEmitter {
  readonly #fails: (share: ShareRequest) => boolean;
  settings: ReadingSettings | undefined;
  killed = false;

  constructor(fails: (share: ShareRequest) => boolean = () => false) {
    super();
    this.#fails = fails;
  }

  send(message: ReadingSettings | ShareRequest): boolean {
    if ("drafts" in message) this.settings = message;
    else {
      setImmediate(() => {
        if (this.#fails(message)) this.emit("exit", 1);
        else this.emit("message", readShare(message, SMALL_LEXICON, { drafts: true }));
      });
    }
    return true;
  }

  kill(): boolean {
    this.killed = true;
    setImmediate(() => this.emit("exit", null));
    return true;
  }
}

async function read(readers: readonly FakeReader[]): Promise<(string | undefined)[]> {
  const left = [...readers];
  const paths: (string | undefined)[] = [];
  const start = () => left.shift() as unknown as Reader;
  for await (const one of readInProcesses(SHARES, { processes: readers.length, drafts: false, start })) {
    paths.push(one?.share.notes[0]?.path);
  }
  return paths;
}

describe("notes that several processes read", () => {
  it("come in their order, whichever process read them, and the processes are ended", async () => {
    const readers = [new FakeReader(), new FakeReader()];
    expect(await read(readers)).toEqual(["0.md", "1.md", "2.md", "3.md", "4.md"]);
    expect(readers.map(({ killed, settings }) => [killed, settings])).toEqual([
      [true, { drafts: false }],
      [true, { drafts: false }],
    ]);
  });

  it("are left to the caller where a process ends at them; the others read on", async () => {
    const failing = new FakeReader((share) => share[0]?.path === "0.md");
    expect(await read([failing, new FakeReader()])).toEqual([undefined, "1.md", "2.md", "3.md", "4.md"]);
  });

  it("are all left to the caller where no process is left, or none can be started", async () => {
    const fails = (share: ShareRequest): boolean => share[0]?.path !== "0.md";
    expect(await read([new FakeReader(fails)])).toEqual(["0.md", ...Array(4).fill(undefined)]);
    expect(await read([])).toEqual(Array(5).fill(undefined));
    const refused: unknown[] = [];
    const start = (): never => {
      throw new Error("not permitted");
    };
    for await (const one of readInProcesses(SHARES, { processes: 2, drafts: true, start })) refused.push(one);
    expect(refused).toEqual(Array(5).fill(undefined));
  });
});
