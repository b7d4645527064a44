import { commandIn } from "../command-names.js";
import type { QuizDailyMessages } from "../quiz-daily-messages.js";

export const en: QuizDailyMessages = {
  needsManageServer: "Only people with the permission Manage Server can do that.",
  isSet: (channel, when, relative) =>
    `A question a day will be asked in ${channel}. The first comes ${when}, ${relative}.`,
  badTime: (time) => `“${time}” is no time of day. Write it as 09:00 or 21:30.`,
  badZone: (zone) =>
    `There is no time zone “${zone}”. Pick one from the list while you type, such as Europe/Berlin.`,
  cannotPost: (channel) =>
    `I cannot ask in ${channel}. There I need to be allowed to view the channel, send messages and read the history.`,
  cannotPing: (role) =>
    `${role} will not be pinged until everyone may mention it, or I may mention all roles.`,
  everyoneRole: "Pick a role of its own: everyone is never pinged.",
  isOff: `The daily question is off. ${commandIn("en", "quiz daily set")} turns it on again.`,
  notSet: `There is no daily question here. ${commandIn("en", "quiz daily set")} begins one.`,
  skipped: (when, relative) => `The next question is skipped. The one after it comes ${when}, ${relative}.`,
  nothingToSkip: "There is nothing to skip: the question is off, or is being posted right now.",
  title: "The daily question",
  place: (channel, time, zone) => `In ${channel}, at ${time} (${zone})`,
  next: (when, relative) => `Next: ${when}, ${relative}`,
  pings: (role) => `Pings ${role}`,
  pingsNobody: "Pings nobody",
  language: (language) => `Language: ${language}`,
  languageOfNotes: "Language: that of the note",
  lastPosted: (date) => `Last posted: ${date}`,
  passedOver: (date, reason) => `Passed over: ${date}, ${reason}`,
  paused: (reason) => `Resting: ${reason}`,
  pausedNotice: (channel, reason) =>
    `The daily question in ${channel} rests: ${reason}. When that is mended, ${commandIn("en", "quiz daily set")} turns it on again.`,
  reasons: {
    skipped: "somebody skipped it",
    late: "nothing could be posted for more than six hours",
    "no-questions": "the notes yield no question",
    off: "somebody turned it off",
    "channel-missing": "the channel is gone",
    "permission-missing": "I may not view the channel, send messages there or read its history",
  },
};
