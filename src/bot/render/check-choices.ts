import type { Choice } from "../commands/reply.js";
import { CHOICE_TEXT_LIMIT, CHOICES_LIMIT } from "./limits.js";

/** @throws Error, a bug of this program, where Discord would refuse the choices */
export function checkChoices(choices: readonly Choice[]): void {
  const problems = [
    choices.length > CHOICES_LIMIT && `${choices.length} choices, at most ${CHOICES_LIMIT} expected`,
    ...choices.flatMap((choice) =>
      (["name", "value"] as const).map((field) => {
        const text = choice[field];
        const fits = text.trim() !== "" && text.length <= CHOICE_TEXT_LIMIT;
        return !fits && `a ${field} of ${text.length} characters, expected 1 to ${CHOICE_TEXT_LIMIT}`;
      }),
    ),
  ].filter((problem) => problem !== false);
  if (problems.length > 0) throw new Error(`choices that Discord would refuse: ${problems.join("; ")}`);
}
