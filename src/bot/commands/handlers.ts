import { quizCommand } from "../quiz/quiz-command.js";
import { quizComponents, quizModals } from "../quiz/quiz-components.js";
import { quizData } from "../quiz/quiz-data.js";
import { askCommand } from "./ask/ask-command.js";
import { askComponents } from "./ask/ask-components.js";
import { lookUpCommand } from "./ask/look-up-command.js";
import type { Handlers } from "./command.js";
import { notesCommand } from "./notes/notes-command.js";
import { notesComponents } from "./notes/notes-components.js";
import type { PersonalData } from "./personal-data.js";
import { askedData } from "./privacy/asked-data.js";
import { privacyCommand, privacyComponents } from "./privacy/privacy-command.js";
import { reportCommand } from "./report/report-command.js";

/** Every part of what is kept of people. */
const PERSONAL_DATA: readonly PersonalData[] = [askedData, quizData];

/** All that the bot answers. */
export const HANDLERS: Handlers = {
  commands: [askCommand, quizCommand, notesCommand, reportCommand, privacyCommand(PERSONAL_DATA)],
  messageCommands: [lookUpCommand],
  components: [askComponents, quizComponents, notesComponents, privacyComponents(PERSONAL_DATA)],
  modals: [quizModals],
};

/**
 * The entry of a table for that name.
 *
 * @param what what the table holds, for the message
 * @throws Error (a bug, or something of an older version that Discord still has) for a name that is not in the table
 */
export function findHandler<T>(
  what: string,
  table: readonly T[],
  nameOf: (entry: T) => string,
  name: string,
): T {
  const found = table.find((entry) => nameOf(entry) === name);
  if (found !== undefined) return found;
  throw new Error(`unknown ${what} ${JSON.stringify(name)}; known: ${table.map(nameOf).join(", ")}`);
}
