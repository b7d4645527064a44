import type { Messages } from "../answer-messages.js";

export const en: Messages = {
  nothingFound: (question) => `The notes say nothing about “${question}”.`,
  suggestions: (terms) => `What they do have: ${terms}`,
  emptyQuestion: "Type a question, a command or a flag: for example `--detach`.",
  questionCut: (limit) => `The question was cut to its first ${limit} characters.`,
  readAs: (written, read) => `${written} was read as ${read}`,
  excerptCut: (source) => `Cut here; the rest is at ${source}`,
  moreExamples: (count) =>
    count === 1 ? "One more example is in the notes." : `${count} more examples are in the notes.`,
  exampleLeftOut: (source) => `An example that cannot be shown so that it copies cleanly is at ${source}`,
  fillIn: (parts) => `Fill in ${parts}`,
  correctedFrom: (original) => `Corrected; the notes have ${original}`,
  alsoIn: "Also in the notes",
  failed: (id) => `Something went wrong here. Whoever runs this bot can find it in the log by \`${id}\`.`,
  restarting: "The bot is restarting. Ask again in a minute.",
};
