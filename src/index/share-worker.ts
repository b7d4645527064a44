import { parentPort, workerData } from "node:worker_threads";
import { conceptsOf } from "./concepts.js";
import { loadLexicon } from "./load-lexicon.js";
import { readShare } from "./read-share.js";
import type { ShareReply, ShareRequest, ShareWorkerData } from "./share-messages.js";

// A thread that reads and indexes notes for another (`read-in-threads.ts`).
const { concepts, drafts } = workerData as ShareWorkerData;
const lexicon = loadLexicon(concepts === undefined ? {} : { concepts: conceptsOf(concepts) });

parentPort?.on("message", (files: ShareRequest) => {
  const reply: ShareReply = readShare(files, lexicon, { drafts });
  const { bytes, postings } = reply.share;
  const arrays: ArrayBufferView<ArrayBuffer>[] = [
    bytes,
    ...Object.values(postings.terms),
    ...postings.lengths.map(({ stored }) => stored),
    ...postings.segments.flatMap((parts) => Object.values(parts)),
  ];
  parentPort?.postMessage(reply, [...new Set(arrays.map(({ buffer }) => buffer))]);
});
