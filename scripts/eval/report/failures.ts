import type { Half } from "../load-sets.js";
import type { Outcome } from "../outcome.js";

/** The questions of a half that go wrong, one a line: what went wrong, set, kind, language, question, right place. */
export function failures(outcomes: readonly Outcome[], half: Half): string {
  return outcomes
    .filter(({ question }) => question.half === half)
    .flatMap((outcome) => {
      const wrong = whatIsWrong(outcome);
      return wrong === undefined ? [] : [failureLine(wrong, outcome)];
    })
    .join("\n");
}

/** The answerable questions of a half that are answered first by the notes alone and not in the mixture. */
export function lostInMixture(alone: readonly Outcome[], mixed: readonly Outcome[], half: Half): string {
  const before = new Map(alone.map((outcome) => [outcome.question, outcome.rank]));
  return mixed
    .filter(({ question, rank }) => question.half === half && before.get(question) === 1 && rank !== 1)
    .map((outcome) => failureLine(`in the mixture ${whatIsWrong(outcome)}`, outcome))
    .join("\n");
}

function failureLine(wrong: string, { question }: Outcome): string {
  const { set, kind, lang, q, places } = question;
  const where = places.map(({ note, lines }) => `${note}:${lines.map((range) => range.join("-")).join(",")}`);
  return [wrong, set, kind, lang, q, where.join(" ")].join("\t");
}

function whatIsWrong({ question, rank, refused }: Outcome): string | undefined {
  if (question.kind === "unanswerable") return refused ? undefined : "false answer";
  if (refused) return "refused";
  if (rank === 1) return undefined;
  return rank === 0 ? "not found" : `rank ${rank}`;
}
