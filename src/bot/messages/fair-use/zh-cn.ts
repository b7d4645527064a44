import type { FairUseMessages } from "../fair-use-messages.js";

export const zhCN: FairUseMessages = {
  personWaits: (seconds) => `操作太快啦，请在 ${seconds} 秒后再试。`,
  serverWaits: (seconds) => `这里同时提问的人很多，请在 ${seconds} 秒后再试。`,
};
