import { cleanQuestion } from "../../src/answer/ask.js";
import { type RankedHit, rankHits } from "../../src/answer/rank-hits.js";
import { refuses } from "../../src/answer/refuse.js";
import type { WeightedUnit } from "../../src/index/score.js";
import type { Corpus } from "./corpus.js";
import type { Half, Question } from "./load-sets.js";
import type { Outcome } from "./outcome.js";

/** What the refusal of one question is decided by. */
export interface Evidence {
  readonly question: Question;
  readonly units: readonly WeightedUnit[];
  readonly best: RankedHit | undefined;
}

export interface TradePoint {
  /** How far the bar on coverage stands above where the program has it, or its height where it is the only rule. */
  readonly bar: number;
  /** Share of the unanswerable questions for which something is shown. */
  readonly falseAnswers: number;
  /** Share of the answerable questions for which nothing is shown. */
  readonly wrongRefusals: number;
}

export interface TradeCurve {
  readonly half: Half;
  /** The program's rule with its bar moved, or a bar on coverage and nothing else. */
  readonly rule: "evidence" | "coverage alone";
  readonly points: readonly TradePoint[];
}

/** As many blocks as `ask` looks at. */
const CANDIDATES = 60;
const STEPS = 50;

export function evidenceOf(corpora: readonly Corpus[]): Evidence[] {
  return corpora.flatMap(({ set, index }) =>
    set.questions.map((question) => {
      const result = index.search(cleanQuestion(question.q), { limit: CANDIDATES });
      const wordsOf = (text: string): string[] => index.matchedWords(result.units, text);
      return { question, units: result.units, best: rankHits(result, { wordsOf }).best };
    }),
  );
}

/** Questions where the rule as it stands here decides otherwise than `ask` did: none, or this file lags behind it. */
export function strayQuestions(evidence: readonly Evidence[], outcomes: readonly Outcome[]): string[] {
  const refused = new Map(outcomes.map((outcome) => [outcome.question, outcome.refused]));
  return evidence
    .filter((one) => refused.get(one.question) !== refusesWithBarMoved(one, 0))
    .map(({ question }) => question.q);
}

export function refusalTrade(evidence: readonly Evidence[]): TradeCurve[] {
  const halves: readonly Half[] = ["looked-at", "worked-with"];
  return halves.flatMap((half): TradeCurve[] => {
    const own = evidence.filter(({ question }) => question.half === half);
    const moved = Array.from({ length: 2 * STEPS + 1 }, (_, step) => step / STEPS - 1);
    const heights = moved.filter((bar) => bar >= 0);
    return [
      { half, rule: "evidence", points: moved.map((bar) => tradeAt(own, bar, refusesWithBarMoved)) },
      { half, rule: "coverage alone", points: heights.map((bar) => tradeAt(own, bar, isBelow)) },
    ];
  });
}

type Rule = (evidence: Evidence, bar: number) => boolean;

/** To move the bars up is to move what is held against them down. */
const refusesWithBarMoved: Rule = ({ units, best }, bar) =>
  refuses(units, best === undefined ? undefined : { ...best, coverage: best.coverage - bar });

const isBelow: Rule = ({ best }, bar) => best === undefined || best.coverage < bar;

function tradeAt(evidence: readonly Evidence[], bar: number, rule: Rule): TradePoint {
  const answerable = evidence.filter(({ question }) => question.kind !== "unanswerable");
  const unanswerable = evidence.filter(({ question }) => question.kind === "unanswerable");
  const refused = (list: readonly Evidence[]): number => list.filter((one) => rule(one, bar)).length;
  return {
    bar,
    falseAnswers: 1 - refused(unanswerable) / unanswerable.length,
    wrongRefusals: refused(answerable) / answerable.length,
  };
}
