import { type LoadedIndex, loadIndex } from "../index/load-index.js";
import { formatWarning } from "../index/note-file.js";
import type { Answer } from "./answer.js";
import { ask } from "./ask.js";

export interface LoadAskOptions {
  /** The folder of the notes. */
  readonly notes: string;
  /** Told of each thing in the notes that could not be used, as `file:line: message`. */
  readonly onWarning: (warning: string) => void;
  /** Told how many concepts the folder's own `concepts.yml` brought, where there is one. */
  readonly onOwnConcepts?: (count: number) => void;
}

/**
 * Reads the notes once and gives the function that answers from them.
 *
 * @throws UserError where the folder is missing or holds no note
 */
export async function loadAsk(
  options: LoadAskOptions,
): Promise<(question: string, asking?: { readonly limit?: number }) => Answer> {
  const { index, warnings, ownConcepts }: LoadedIndex = await loadIndex(options.notes);
  if (ownConcepts !== undefined) options.onOwnConcepts?.(ownConcepts);
  for (const warning of warnings) options.onWarning(formatWarning(warning));
  return (question, asking = {}) => ask(question, { index, ...asking });
}
