import type { CommandContext } from "./command.js";

/** One part of what is kept of people: shown and deleted by `/privacy`. */
export interface PersonalData {
  /**
   * What is kept of the person, as a few lines of Discord Markdown for the locale, at most `DESCRIPTION_LIMIT` UTF-16
   * code units together; none where nothing is kept.
   */
  readonly describe: (
    person: { readonly userId: string; readonly locale: string },
    context: CommandContext,
  ) => Promise<readonly string[]>;
  /** Deletes all of it. */
  readonly forget: (userId: string, context: CommandContext) => Promise<void>;
}

/** What one part may say, in UTF-16 code units, so that all fit one message. */
export const DESCRIPTION_LIMIT = 1000;
