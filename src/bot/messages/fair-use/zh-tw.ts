import type { FairUseMessages } from "../fair-use-messages.js";

export const zhTW: FairUseMessages = {
  personWaits: (seconds) => `操作太快囉，請在 ${seconds} 秒後再試。`,
  serverWaits: (seconds) => `這裡同時提問的人很多，請在 ${seconds} 秒後再試。`,
};
