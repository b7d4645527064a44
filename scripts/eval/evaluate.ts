import type { Lexicon } from "../../src/index/index-terms.js";
import { type Corpus, loadCorpora, outcomesOfVariant } from "./corpus.js";
import type { LabelledSet } from "./load-sets.js";
import { mixNotes } from "./mixture/mix-notes.js";
import { type Outcome, outcomesOf } from "./outcome.js";
import { type StructureFigures, structureFigures, structureQuestions } from "./own-structure.js";
import { documentsShown, excerptsShown, type Peer, type PeerSearch, peerDocuments } from "./peers/peer.js";
import { evidenceOf, refusalTrade, strayQuestions, type TradeCurve } from "./refusal-trade.js";
import { ABLATIONS, studybotAsked } from "./studybot.js";

export interface CorpusSize {
  readonly set: string;
  readonly notes: number;
  readonly sections: number;
  readonly blocks: number;
}

/** One system over all questions. */
export interface SystemOutcomes {
  readonly name: string;
  readonly outcomes: readonly Outcome[];
}

export interface PeerOutcomes extends SystemOutcomes {
  /** The same, with one answer a section and studybot's excerpts. */
  readonly withExcerpts: readonly Outcome[];
}

export interface StructureRow extends StructureFigures {
  readonly set: string;
  readonly kind: string;
}

export interface MixtureOutcomes {
  readonly set: string;
  readonly sections: number;
  readonly blocks: number;
  readonly outcomes: readonly Outcome[];
}

export interface Evaluation {
  readonly sizes: readonly CorpusSize[];
  readonly outcomes: readonly Outcome[];
  readonly ablations: readonly SystemOutcomes[];
  readonly peers: readonly PeerOutcomes[];
  /** Peers that this machine does not have. */
  readonly notMeasured: readonly string[];
  readonly structure: readonly StructureRow[];
  readonly trade: readonly TradeCurve[];
  readonly mixture?: MixtureOutcomes;
}

export interface EvaluateOptions {
  readonly lexicon: Lexicon;
  readonly peers: readonly Peer[];
  /** The set whose notes are mixed with generated ones; none where absent. */
  readonly mixed?: LabelledSet;
  /** Told of what is being done. */
  readonly onProgress: (doing: string) => void;
}

export async function evaluate(sets: readonly LabelledSet[], options: EvaluateOptions): Promise<Evaluation> {
  const { lexicon, onProgress } = options;
  onProgress("the questions");
  const corpora = await loadCorpora(sets, { lexicon });
  const outcomes = corpora.flatMap(({ set, index }) => outcomesOf(set.questions, studybotAsked(index)));
  onProgress("false answers against wrong refusals");
  const evidence = evidenceOf(corpora);
  for (const stray of strayQuestions(evidence, outcomes)) onProgress(`the trade has another rule: ${stray}`);
  const trade = refusalTrade(evidence);
  onProgress("questions by the notes' structure");
  const structure = corpora.flatMap((corpus) => structureRows(corpus, lexicon));
  const ablations: SystemOutcomes[] = [];
  for (const variant of ABLATIONS) {
    onProgress(variant.name);
    ablations.push({ name: variant.name, outcomes: await outcomesOfVariant(sets, { variant, lexicon }) });
  }
  const peers: PeerOutcomes[] = [];
  for (const peer of options.peers) {
    onProgress(peer.name);
    peers.push(...peerOutcomes(peer, corpora));
  }
  const notMeasured = options.peers.filter(({ index }) => index === undefined).map(({ name }) => name);
  const mixture = options.mixed === undefined ? {} : { mixture: await mixedOutcomes(options.mixed, options) };
  return {
    sizes: corpora.map(sizeOf),
    outcomes,
    ablations,
    peers,
    notMeasured,
    structure,
    trade,
    ...mixture,
  };
}

function sizeOf({ set, index, places }: Corpus): CorpusSize {
  const chunks = [...index.chunks];
  const notes = new Set(chunks.map(({ note }) => note)).size;
  return { set: set.name, notes, sections: chunks.length, blocks: places.length };
}

function structureRows({ set, index }: Corpus, { cutChinese }: Lexicon): StructureRow[] {
  const questions = structureQuestions([...index.chunks], { cutChinese });
  return (["cloze", "heading"] as const).map((kind) => {
    const own = questions.filter((question) => question.kind === kind);
    return { set: set.name, kind, ...structureFigures(own, studybotAsked(index)) };
  });
}

function peerOutcomes({ name, index }: Peer, corpora: readonly Corpus[]): PeerOutcomes[] {
  if (index === undefined) return [];
  const outcomes: Outcome[] = [];
  const withExcerpts: Outcome[] = [];
  for (const { set, places } of corpora) {
    const search = remembered(index(peerDocuments(places), { notes: set.notes, places }));
    outcomes.push(...outcomesOf(set.questions, documentsShown(search, places)));
    withExcerpts.push(...outcomesOf(set.questions, excerptsShown(search, places)));
  }
  return [{ name, outcomes, withExcerpts }];
}

/** Each question is searched once, whichever way the result is shown. */
function remembered(search: PeerSearch): PeerSearch {
  const results = new Map<string, readonly number[]>();
  return (question) => {
    const known = results.get(question) ?? search(question);
    results.set(question, known);
    return known;
  };
}

/** How often the growing of the mixture is told, in sections. */
const PROGRESS_EVERY = 1000;

async function mixedOutcomes(set: LabelledSet, options: EvaluateOptions): Promise<MixtureOutcomes> {
  const { lexicon, onProgress } = options;
  let told = 0;
  const { index, sections, blocks } = await mixNotes(set.notes, {
    lexicon,
    onProgress: (done) => {
      if (done < told + PROGRESS_EVERY) return;
      told = done;
      onProgress(`the mixture: ${done} sections`);
    },
  });
  onProgress("the questions in the mixture");
  return { set: set.name, sections, blocks, outcomes: outcomesOf(set.questions, studybotAsked(index)) };
}
