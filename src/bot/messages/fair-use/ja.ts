import type { FairUseMessages } from "../fair-use-messages.js";

export const ja: FairUseMessages = {
  personWaits: (seconds) => `少し速すぎるようです。${seconds} 秒後にもう一度お試しください。`,
  serverWaits: (seconds) =>
    `このサーバーからの質問が集中しています。${seconds} 秒後にもう一度お試しください。`,
};
