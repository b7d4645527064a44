import { findProgram } from "../shell/command-table.js";
import { flagSpellings } from "../shell/spellings.js";
import { COMMAND, flagOfCommand } from "./code-terms.js";
import { correctSlip } from "./correct-slip.js";
import type { Lexicon } from "./index-terms.js";
import {
  baseMeanings,
  conceptMeanings,
  englishMeanings,
  type NameOptions,
  nameMeanings,
  slipMeanings,
} from "./meanings.js";
import { findPhrases } from "./phrases.js";
import { Units } from "./query-units.js";
import { namedCommands, programOfFlag } from "./question-commands.js";
import { EMPHASIS, FACTORS } from "./question-weights.js";
import { readCjkRun } from "./read-cjk-run.js";
import type { Alternative, QueryUnit } from "./score.js";
import { type Token, tokenize } from "./tokenize.js";

export interface ReadOptions extends NameOptions {
  readonly lexicon: Lexicon;
}

/** What a question asks for, by what the notes can be found by. */
export function readQuestion(question: string, options: ReadOptions): QueryUnit[] {
  const tokens = tokenize(question);
  const context = readContext(question, tokens, options);
  const units = new Units(question, options);
  // A program alone is a word; with a flag behind it, it says whose flag is meant, if the notes have the program.
  const pathsFor = (flag: Token): readonly (readonly string[])[] => {
    const program = context.paths.length > 0 ? undefined : programOfFlag(question, tokens, flag);
    return program !== undefined && options.vocabulary.has(COMMAND + program) ? [[program]] : context.paths;
  };
  for (const [at, token] of tokens.entries()) {
    const written = question.slice(token.start, token.end);
    // How many, how long: what is counted or measured is another word.
    if (tokens[at - 1]?.text === "how" && MEASURES.has(token.text)) continue;
    if (token.kind === "cjk") readCjkRun(token.text, units.inKana ? "ja" : "zh", { ...options, units });
    else if (token.kind === "flag") readFlag(token, written, { ...options, units, paths: pathsFor(token) });
    else readName(token, written, { ...options, units, context });
  }
  for (const path of context.paths) units.addCommand(path);
  return units.list();
}

const MEASURES: ReadonlySet<string> = new Set(
  "many much long old far tall often big high deep large wide fast soon heavy".split(" "),
);

/** What the words of a question are together: phrases that concepts know, commands. */
interface Context {
  readonly concepts: ReadonlyMap<Token, readonly string[]>;
  /** The first words of phrases that are all grammar: they count though each alone may be none. */
  readonly subjects: ReadonlySet<Token>;
  readonly commands: ReadonlyMap<Token, readonly string[]>;
  readonly paths: readonly (readonly string[])[];
}

function readContext(
  question: string,
  tokens: readonly Token[],
  { lexicon, vocabulary }: ReadOptions,
): Context {
  const concepts = new Map<Token, readonly string[]>();
  const subjects = new Set<Token>();
  const isGrammar = (token: Token): boolean => token.kind === "word" && lexicon.stopWords.has(token.text);
  for (const token of tokens) {
    if (token.kind !== "cjk") concepts.set(token, lexicon.concepts.idsOf(token.text));
  }
  for (const { from, to, ids } of findPhrases(tokens, lexicon.concepts)) {
    for (const token of tokens.slice(from, to)) {
      concepts.set(token, [...new Set([...ids, ...(concepts.get(token) ?? [])])]);
    }
    const [first, ...rest] = tokens.slice(from, to);
    if (first !== undefined && rest.length > 0 && [first, ...rest].every(isGrammar)) subjects.add(first);
  }
  const commands = new Map<Token, readonly string[]>();
  // `ip address` is a command where the notes have it as one, else two words.
  const named = namedCommands(question, tokens).filter(
    ({ path }) =>
      findProgram(path[0] ?? "")?.program.word !== true || vocabulary.has(COMMAND + path.join(" ")),
  );
  for (const { from, to, path } of named) {
    for (const token of tokens.slice(from, to)) commands.set(token, path);
  }
  return { concepts, subjects, commands, paths: named.map(({ path }) => path) };
}

function readName(
  token: Token,
  written: string,
  options: ReadOptions & { readonly units: Units; readonly context: Context },
): void {
  const { vocabulary, lexicon, units, context } = options;
  if (token.kind === "symbol") {
    // Between words it is punctuation, unless the notes speak of it.
    if (vocabulary.has(token.text)) units.add(written, [{ term: token.text, factor: 1, via: "word" }]);
    return;
  }
  const { stopWords } = lexicon;
  const path = context.commands.get(token);
  const keyword = /^[A-Z]{2,}$/.test(written) && vocabulary.has(token.text);
  const grammar =
    token.kind === "word" && stopWords.has(written.toLowerCase()) && !keyword && path === undefined;
  if (grammar && !context.subjects.has(token)) return;
  const ids = context.concepts.get(token) ?? [];
  // A program that the notes lack is that program and nothing else: yarn.
  if (path === undefined && !vocabulary.has(token.text) && units.isProgram(written)) {
    units.addProgram(written, [
      { term: token.text, factor: 1, via: "word" },
      ...slipsOf(token.text, written, options),
    ]);
    return;
  }
  const meanings: Alternative[] = [
    ...(path === undefined ? [] : [{ term: COMMAND + path.join(" "), factor: 1, via: "spelling" } as const]),
    ...conceptMeanings(ids, lexicon),
    ...englishMeanings(token.text, lexicon),
  ];
  if (isCutName(token, written) && !vocabulary.has(token.text)) {
    // `J.League` is a name, `filter-repo` more likely a command.
    const spoken = /^\p{Lu}/u.test(written) && !/^\p{L}+$/u.test(written);
    for (const part of token.parts.filter((one) => !stopWords.has(one))) {
      const own = (
        spoken
          ? [...conceptMeanings(lexicon.concepts.idsOf(part), lexicon), ...englishMeanings(part, lexicon)]
          : []
      ).map((meaning) => ({ ...meaning, factor: meaning.factor * FACTORS.parts }));
      const slips = own.some(({ term }) => vocabulary.has(term)) ? [] : slipsOf(part, part, options);
      units.add(
        part,
        [{ term: part, factor: FACTORS.parts, via: "part" }, ...meanings, ...own, ...slips],
        part.length === 1 ? EMPHASIS.letter : 1,
      );
    }
    return;
  }
  // A phrase of grammar alone means what the phrase means, and nothing else.
  const own: Alternative[] = grammar ? [] : [{ term: token.text, factor: 1, via: "word" }];
  const isHeld = (some: readonly Alternative[]): boolean => some.some(({ term }) => vocabulary.has(term));
  const spelled = isHeld([...own, ...meanings]);
  // A name that another script writes by its sound is no slip of a word that looks alike: Anson.
  const named = isNamed(token, written, lexicon);
  const heard = !spelled && named ? nameMeanings(plainName(token, written), options, true) : [];
  const slips =
    ids.length === 0 && path === undefined && heard.length === 0 ? slipsOf(token.text, written, options) : [];
  const bases = ids.length + slips.length + own.length > 1 ? [] : baseMeanings(token.text, options);
  const names = named || spelled || isHeld(slips) ? heard : nameMeanings(plainName(token, written), options);
  units.add(
    written,
    [...own, ...meanings, ...slips, ...bases, ...names],
    written.length === 1 ? EMPHASIS.letter : 1,
  );
}

/** A name as it is looked for in other scripts; of several people of one name (`the Habsburgs`) the name. */
function plainName({ text, kind }: Token, written: string): string {
  return kind === "word" && /s$/.test(written) && text.length < written.length ? text : written.toLowerCase();
}

/** Up to these classes of commonness (see `Lexicon`) a word with a capital is a name, though a dictionary has it. */
const RARE = { first: 2, within: 3 } as const;

function isNamed({ text, start }: Token, written: string, { dictionary }: Lexicon): boolean {
  const most = start === 0 ? RARE.first : RARE.within;
  return /^\p{Lu}\p{Ll}/u.test(written) && (dictionary?.commonness(text) ?? 0) <= most;
}

/** Whether a name is read by its parts where the notes lack it; of `PhD` and `McLean` the parts are no words. */
function isCutName({ kind, parts }: Token, written: string): boolean {
  if (kind !== "compound" || parts.length === 0) return false;
  return !/^\p{L}+$/u.test(written) || parts.every(({ length }) => length >= SHORTEST_PART);
}

const SHORTEST_PART = 3;

function readFlag(
  token: Token,
  written: string,
  options: ReadOptions & { readonly units: Units; readonly paths: readonly (readonly string[])[] },
): void {
  const { vocabulary, units, paths } = options;
  const spelled = (flag: string): Alternative[] => {
    // Where the question names the command too, only that command's flag is meant.
    const own = paths.flatMap((path) => flagOfCommand(path, flag) ?? []);
    if (own.length > 0) return own.map((term) => ({ term, factor: 1, via: "word" }));
    const others = new Set(paths.flatMap((path) => flagSpellings(flag, path)));
    others.delete(flag);
    return [
      { term: flag, factor: 1, via: "word" },
      ...[...others].map((term): Alternative => ({ term, factor: 1, via: "spelling" })),
    ];
  };
  const cluster = token.parts.length > 0 && token.parts.every((part) => part.startsWith("-"));
  if (cluster && !vocabulary.has(token.text)) for (const part of token.parts) units.add(part, spelled(part));
  else units.add(written, [...spelled(token.text), ...slipsOf(token.text, written, options)]);
}

function slipsOf(term: string, written: string, options: ReadOptions): Alternative[] {
  const meant = correctSlip(term, written, options);
  return meant === undefined ? [] : slipMeanings(meant, options.lexicon);
}
