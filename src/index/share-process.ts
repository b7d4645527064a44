import { conceptsOf } from "./concepts.js";
import type { Lexicon } from "./index-terms.js";
import { loadLexicon } from "./load-lexicon.js";
import { readShare } from "./read-share.js";
import type { ReadingSettings, ShareReply, ShareRequest } from "./share-messages.js";

// A process that reads and indexes notes for another (`read-in-processes.ts`), and ends with it.
let reading: { readonly drafts: boolean; readonly lexicon: Lexicon } | undefined;

process.on("message", (message: ReadingSettings | ShareRequest) => {
  if ("drafts" in message) {
    const { concepts, drafts } = message;
    reading = {
      drafts,
      lexicon: loadLexicon(concepts === undefined ? {} : { concepts: conceptsOf(concepts) }),
    };
  } else if (reading !== undefined) {
    const reply: ShareReply = readShare(message, reading.lexicon, reading);
    process.send?.(reply);
  }
});
