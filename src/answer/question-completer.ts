import { fold } from "../index/fold-text.js";
import { NotedTerms } from "../index/noted-terms.js";
import { checkCommand } from "../shell/check-command.js";
import type { NotesState } from "./notes.js";
import { isFlag } from "./rank-hits.js";
import { suggest } from "./suggest.js";

export interface CompleteOptions {
  /** Questions asked before, best first; those that hold what is typed are offered first. */
  readonly earlier?: readonly string[];
  readonly limit: number;
}

/** How a first question is worded; the argument is a flag or a command of the notes. */
export interface QuestionWording {
  readonly whatDoes: (flag: string) => string;
  readonly howToUse: (command: string) => string;
}

export interface QuestionCompleter {
  /** What a person who has typed so far may want to ask, best first, without repeats. */
  readonly complete: (typed: string, state: NotesState, options: CompleteOptions) => string[];
  /** Questions that the notes answer, for somebody who has typed nothing. */
  readonly first: (state: NotesState, wording: QuestionWording) => readonly string[];
  /** Reads what a state has before anybody types, which may take as long as some questions. */
  readonly prepare: (state: NotesState) => void;
}

/** Of this many blocks, the sections are offered where no term holds what is typed. */
const SEARCHED_BLOCKS = 40;

/** Terms that are compared letter by letter where nothing else is near: more would take too long while typing. */
const COMPARED_TERMS = 2000;

/** Earlier questions come first, but leave room for what the notes have. */
const EARLIER_SHARE = 0.4;

/** First questions of each kind. */
const FIRST_FLAGS = 6;
const FIRST_COMMANDS = 5;
const FIRST_HEADINGS = 4;
/** Of more sections than this some are looked at, from the first to the last: nobody waits for the most used flag. */
const LOOKED_AT = 400;

/** Words of no language, which no notes have. */
const UNKNOWN = ["qzxvkj", "ヷヸヹヺ"];

interface Term {
  readonly text: string;
  readonly folded: string;
}

/** Completes questions. What a state of the notes has is read when it is first wanted and kept while the state is. */
export function createQuestionCompleter(): QuestionCompleter {
  const termsOf = keptFor((state) =>
    [...state.index.terms()].map((text): Term => ({ text, folded: fold(text) })),
  );
  const subjectsOf = keptFor(firstSubjects);
  return {
    complete(typed, state, { earlier = [], limit }) {
      const terms = termsOf(state);
      const wanted = fold(typed).trim();
      const asked = earlier.filter((question) => fold(question).includes(wanted));
      const found = new Set([
        ...asked.slice(0, Math.ceil(limit * EARLIER_SHARE)),
        ...finishedFlag(typed, terms),
        ...holding(wanted, terms).slice(0, limit).flatMap(asMeant),
      ]);
      if (found.size < limit && wanted !== "") {
        const { hits, units } = state.index.search(typed, { limit: SEARCHED_BLOCKS });
        for (const { chunk } of hits) found.add(chunk.headings.at(-1) ?? "");
        if (found.size === 0) {
          const near = terms.slice(0, COMPARED_TERMS).map(({ text }) => text);
          for (const term of suggest(units, new NotedTerms(near))) found.add(term);
        }
      }
      found.delete("");
      return [...found].slice(0, limit);
    },

    first: (state, wording) =>
      subjectsOf(state).map(({ kind, text }) => (kind === "heading" ? text : wording[kind](text))),

    prepare(state) {
      termsOf(state);
      subjectsOf(state);
      // What unknown words are compared with is gathered when one is first typed.
      for (const word of UNKNOWN) state.index.search(word, { limit: 1 });
    },
  };
}

function keptFor<T>(make: (state: NotesState) => T): (state: NotesState) => T {
  const kept = new WeakMap<NotesState, { readonly value: T }>();
  return (state) => {
    let entry = kept.get(state);
    if (entry === undefined) {
      entry = { value: make(state) };
      kept.set(state, entry);
    }
    return entry.value;
  };
}

/** A question whose last word is the beginning of a flag, with that flag in full. */
function finishedFlag(typed: string, terms: readonly Term[]): string[] {
  const match = /^(.*\S\s+)(-\S*)$/s.exec(typed);
  if (match === null) return [];
  const [, before = "", start = ""] = match;
  return terms.flatMap(({ text }) => (isFlag(text) && text.startsWith(start) ? [before + text] : []));
}

/** Terms that begin with what is typed, then those with a word that does, that hold it, that hold all its words. */
function holding(wanted: string, terms: readonly Term[]): string[] {
  if (wanted === "") return [];
  const words = wanted.split(/\s+/);
  const ranked = terms.flatMap(({ text, folded }) => {
    const at = folded.indexOf(wanted);
    const rank = at === 0 ? 0 : at > 0 ? (/[\s\-_/]/.test(folded[at - 1] ?? "") ? 1 : 2) : 3;
    return rank < 3 || words.every((word) => folded.includes(word)) ? [{ text, rank }] : [];
  });
  ranked.sort((a, b) => a.rank - b.rank || a.text.length - b.text.length);
  return ranked.map(({ text }) => text);
}

/** A command as it was meant, where the notes have a slip of the keyboard; none that its program would refuse. */
function asMeant(text: string): string[] {
  if (!/^[a-z].* /.test(text)) return [text];
  const verdict = checkCommand(text);
  if (verdict.kind === "refused") return [];
  return [verdict.kind === "corrected" ? verdict.command : text];
}

/** What a first question is about. */
interface Subject {
  readonly kind: keyof QuestionWording | "heading";
  readonly text: string;
}

/** The flags and commands that the notes name most, and headings from their beginning to their end. */
function firstSubjects(state: NotesState): readonly Subject[] {
  const uses = new Map<string, number>();
  const headings = new Set<string>();
  const sections = [...state.index.chunks];
  for (const { headings: path, blocks } of spread(sections, LOOKED_AT)) {
    // What a section says nothing of is no question that it answers.
    if (blocks.length > 1) headings.add(path.at(-1) ?? "");
    for (const { codes } of blocks) {
      for (const { value, block } of codes) if (!block) uses.set(value, (uses.get(value) ?? 0) + 1);
    }
  }
  headings.delete("");
  const often = [...uses].sort(([, a], [, b]) => b - a).map(([text]) => text);
  const flags = often.filter((text) => /^--[\w-]+$/.test(text)).slice(0, FIRST_FLAGS);
  const commands = often
    .filter((text) => /^[a-z][\w-]*(?: [a-z][\w-]*){1,2}$/.test(text))
    .slice(0, FIRST_COMMANDS)
    .flatMap(asMeant);
  const of = (kind: Subject["kind"], texts: readonly string[]) => texts.map((text) => ({ kind, text }));
  const subjects = alternate<Subject>([
    of("whatDoes", flags),
    of("howToUse", [...new Set(commands)]),
    of("heading", spread([...headings], FIRST_HEADINGS)),
  ]);
  return subjects.filter(({ text }) => state.ask(text, { limit: 1 }).kind === "found");
}

/** One of each list in turn. */
function alternate<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat();
}

/** So many of a list, from its beginning to its end. */
function spread<T>(list: readonly T[], count: number): T[] {
  const step = Math.max(1, list.length / count);
  return Array.from({ length: Math.min(count, list.length) }, (_, at) => list[Math.floor(at * step)]).flatMap(
    (one) => one ?? [],
  );
}
