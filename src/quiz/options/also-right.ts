import { type CommandUse, doesAll, tableAbout } from "../command-use.js";
import type { Fact } from "../facts/fact.js";
import { impliedFlags } from "./implied-flags.js";
import { overlap, sharedCount } from "./word-set.js";

/** Two descriptions that share this much of the shorter one say the same thing. */
const SAME_WORDS = 0.5;
/** The table's sentences are short and alike (`List images`, `List networks`): all but a word must be the same. */
const SAME_SENTENCE = 0.7;

/** Tells what would be right as well. */
export interface AlsoRight {
  /** Whether two descriptions are so alike that one could be said of what the other is said of. */
  readonly saysTheSame: (a: string, b: string) => boolean;
  /** Whether a use would be right too where `answer` is: by what the program does with it, or by the table's words. */
  readonly isAlsoRight: (use: CommandUse, answer: CommandUse) => boolean;
  /** Whether what one fact says is true of what the other speaks of as well. */
  readonly isTrueOf: (said: Fact, of: Fact) => boolean;
}

/** @param wordsOf see `wordSet` */
export function createAlsoRight(wordsOf: (text: string) => ReadonlySet<string>): AlsoRight {
  const saysTheSame = (a: string, b: string): boolean => overlap(wordsOf(a), wordsOf(b)) >= SAME_WORDS;
  const areOneSentence = (a: string, b: string): boolean => {
    if (a === "" || b === "") return false;
    const [own, other] = [wordsOf(a), wordsOf(b)];
    const most = Math.max(1, own.size, other.size);
    if (Math.min(own.size, other.size) / most < SAME_SENTENCE) return false;
    return sharedCount(own, other) / most >= SAME_SENTENCE;
  };
  const abouts = new WeakMap<CommandUse, string>();
  const aboutOf = (use: CommandUse): string => {
    const known = abouts.get(use);
    if (known !== undefined) return known;
    const about = tableAbout(use);
    abouts.set(use, about);
    return about;
  };
  const implied = new WeakMap<CommandUse, ReadonlySet<string>>();
  const impliedBy = (use: CommandUse): ReadonlySet<string> => {
    const known = implied.get(use) ?? impliedFlags(use);
    implied.set(use, known);
    return known;
  };
  /** `cp -a` copies directories as `cp -r` does, and keeps dates as `cp -p` does. */
  const doAlike = (a: CommandUse, b: CommandUse): boolean => {
    if (a.command !== b.command) return false;
    const [ofA, ofB] = [impliedBy(a), impliedBy(b)];
    return (
      a.spellings.some((flag) => ofB.has(flag)) ||
      [...ofA].some((flag) => ofB.has(flag) || b.spellings.includes(flag))
    );
  };
  const isAlsoRight = (use: CommandUse, answer: CommandUse): boolean =>
    use.meaning === answer.meaning ||
    doesAll(use, answer) ||
    doAlike(use, answer) ||
    areOneSentence(aboutOf(answer), aboutOf(use));
  const isTrueOf = (said: Fact, of: Fact): boolean => {
    if (saysTheSame(said.about, of.about)) return true;
    if (said.use === undefined || of.use === undefined)
      return said.term.toLowerCase() === of.term.toLowerCase();
    // The same letter often does the same in another program.
    return (
      doesAll(of.use, said.use) ||
      doAlike(of.use, said.use) ||
      sharesFlag(said.use, of.use) ||
      areOneSentence(aboutOf(said.use), aboutOf(of.use))
    );
  };
  return { saysTheSame, isAlsoRight, isTrueOf };
}

function sharesFlag(a: CommandUse, b: CommandUse): boolean {
  return a.spellings.some((one) => one.startsWith("-") && b.spellings.includes(one));
}
