import { firstQuestionsFor } from "../../messages/first-questions.js";
import { CHOICE_TEXT_LIMIT, CHOICES_LIMIT } from "../../render/limits.js";
import { neutralise, neutralLine } from "../../render/neutralise.js";
import { plainLabel } from "../../render/plain-label.js";
import { withinTime } from "../../timer.js";
import type { CommandContext } from "../command.js";
import type { Choice } from "../reply.js";
import type { AutocompleteRequest } from "../request.js";

/** How long choices wait for earlier questions, in milliseconds: a person types on. */
const EARLIER_WITHIN_MS = 25;

/** Earlier questions that are looked at. */
const EARLIER_READ = 20;

/**
 * What to offer for `question`: earlier questions of the same server, headings, flags and commands; questions to begin
 * with while nothing is typed. Each is a question in itself, so that it means the same after a restart.
 */
export async function questionChoices(
  { focused, guildId, locale }: AutocompleteRequest,
  context: CommandContext,
): Promise<readonly Choice[]> {
  const state = context.notes.current();
  const typed = neutralise(focused.value).trim();
  const earlier = await earlierQuestions(typed, guildId, context);
  const questions =
    typed === ""
      ? [
          ...earlier.slice(0, CHOICES_LIMIT >> 2),
          ...context.completer.first(state, firstQuestionsFor(locale)),
        ]
      : context.completer.complete(typed, state, { earlier, limit: CHOICES_LIMIT * 2 });
  return fitChoices(questions);
}

/** None outside of a server: what is asked in one is nobody else's to see. */
async function earlierQuestions(
  containing: string,
  guildId: string | undefined,
  { asked, timer, logger }: CommandContext,
): Promise<readonly string[]> {
  if (guildId === undefined) return [];
  const work = Promise.resolve()
    .then(() => asked.answeredWell({ guildId, containing, limit: EARLIER_READ }))
    .catch((err: unknown) => {
      logger.warn({ err }, "earlier questions could not be read");
      return [];
    });
  return (await withinTime(work, EARLIER_WITHIN_MS, timer))?.value ?? [];
}

/**
 * As choices, as many as Discord takes; left out are a text that is longer than one can be, and one that asks what one
 * before it asks.
 */
function fitChoices(texts: readonly string[]): readonly Choice[] {
  const values = new Map<string, string>();
  for (const text of texts) {
    const value = neutralLine(text);
    const asked = asAsked(value);
    if (value === "" || value.length > CHOICE_TEXT_LIMIT || values.has(asked)) continue;
    values.set(asked, value);
  }
  return [...values.values()]
    .slice(0, CHOICES_LIMIT)
    .map((value) => ({ name: plainLabel(value, CHOICE_TEXT_LIMIT), value }));
}

/** The same for a question with and without a capital at its beginning and its mark: elsewhere `-P` is not `-p`. */
function asAsked(question: string): string {
  return question.replace(/[?？]+$/u, "").replace(/^./u, (first) => first.toLowerCase());
}
