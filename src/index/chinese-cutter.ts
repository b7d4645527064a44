import { createRequire } from "node:module";
import type { ChineseCutter } from "./index-terms.js";

/**
 * Cuts Chinese by jieba's dictionary. The dictionary is loaded when the first run is cut: it takes some 200 ms, and
 * notes in English do not need it.
 */
export function createChineseCutter(): ChineseCutter {
  let cut: ChineseCutter | undefined;
  return (run) => {
    cut ??= loadJieba();
    return cut(run);
  };
}

function loadJieba(): ChineseCutter {
  const require = createRequire(import.meta.url);
  const { Jieba } = require("@node-rs/jieba") as typeof import("@node-rs/jieba");
  const { dict } = require("@node-rs/jieba/dict") as { dict: Uint8Array };
  const jieba = Jieba.withDict(dict);
  return (run) => jieba.cut(run, true);
}
