import type { FairUseMessages } from "../fair-use-messages.js";

export const en: FairUseMessages = {
  personWaits: (seconds) => `That was quick! Please try again in ${seconds} s.`,
  serverWaits: (seconds) => `Many people here are asking at once. Please try again in ${seconds} s.`,
};
