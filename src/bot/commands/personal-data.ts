import type { CommandContext } from "./command.js";

/** One part of what is kept of people: shown and deleted by `/privacy`. */
export interface PersonalData {
  /** What is kept of the person, as lines of Discord Markdown for the locale; none where nothing is kept. */
  readonly describe: (
    person: { readonly userId: string; readonly locale: string },
    context: CommandContext,
  ) => Promise<readonly string[]>;
  /** Deletes all of it. */
  readonly forget: (userId: string, context: CommandContext) => Promise<void>;
}

/** Every part of what is kept of people. */
export const PERSONAL_DATA: readonly PersonalData[] = [];
