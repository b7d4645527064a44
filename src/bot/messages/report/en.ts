import type { ReportMessages } from "../report-messages.js";

export const en: ReportMessages = {
  title: (days) => `What was asked here in the last ${days} days`,
  summary: (questions, people) => `Questions: ${questions}, people: ${people}`,
  notFound: "Asked and not found",
  markedWrong: "Marked wrong",
  mostAsked: "Most asked",
  none: "Nothing",
  withoutPrivate: "Questions asked privately are not counted here.",
  notesRead: (when) => `The notes were last read ${when}.`,
};
