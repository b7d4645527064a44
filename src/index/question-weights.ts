/** How an alternative came to stand for a word of a question. */
export type Via =
  /** The word itself. */
  | "word"
  /** A command or flag in another spelling. */
  | "spelling"
  /** A word of one meaning, by the concepts. */
  | "concept"
  /** A concept that is only near. */
  | "near"
  /** English for a Chinese or Japanese word, by the dictionary, in either direction. */
  | "dictionary"
  | "synonym"
  /** A word of what a command or a flag of the notes does. */
  | "use"
  /** A part of the word, or of a name of several parts. */
  | "part"
  /** Two neighbouring characters, or a verb by its kanji. */
  | "pair"
  /** A slip of the keyboard put right. */
  | "slip"
  /** A name that sounds the same in another script. */
  | "sound";

/** How sure it is that an alternative means the word that was asked. */
export const FACTORS = {
  /** A word that means the same, in another language or beside it. */
  concept: 0.85,
  near: 0.4,
  /** In what a command or a flag of the notes does, by the command tables. */
  use: 0.5,
  /** By a dictionary: senses of every field stand in it. */
  gloss: 0.6,
  /** The same for a word that is too rare to have several senses. */
  sureGloss: 0.85,
  /** From one word of Chinese or Japanese to another over English. */
  overEnglish: 0.8,
  /** By what a character means of a word that no dictionary has. */
  character: 0.6,
  /** By a concept that the dictionary's English for the word belongs to. */
  glossConcept: 0.5,
  synonym: 0.4,
  /** A word that is a part of a longer one of the question. */
  partOfWord: 0.5,
  /** A word that another is made of. */
  base: 0.7,
  /** A name's parts where the notes lack the name. */
  parts: 0.7,
  /** Two neighbouring characters where the word that they stand in is unknown; a verb by its kanji. */
  bigram: 0.8,
  /** The last word of a command where the notes have no such command. */
  lastWord: 0.3,
  /** A slip of the keyboard, put right by the notes' own words. */
  slip: 0.9,
  /** A name that sounds alike in another script. */
  foreignName: 0.7,
} as const;

/** How much a kind of word matters beside others. */
export const EMPHASIS = {
  /** A letter alone repeats a flag, or is nothing. */
  letter: 0.2,
  /** One Chinese character alone is as often grammar as a word. */
  single: 0.4,
  /** Unknown hiragana is mostly inflection. */
  hiragana: 0.15,
  /** Neighbours in the question that are neighbours in the notes. */
  neighbour: 0.3,
  /** A command that is named whole, beside its words. */
  command: 0.8,
  /** What only says which kind of answer is wanted. */
  frame: 0.5,
} as const;

/** What is left of the weight of a word that the notes have, by how common it is in general (0 to 7). */
const KNOWN_WEIGHTS = [1, 1, 1, 1, 0.95, 0.85, 0.7, 0.6];

export function knownWeight(commonness: number): number {
  return KNOWN_WEIGHTS[commonness] ?? 1;
}

/** What is left of the weight of a word that the notes lack, by how common it is (0 to 7, see `Lexicon`). */
const UNKNOWN_WEIGHTS = [0.8, 0.9, 0.8, 0.7, 0.55, 0.4, 0.3, 0.3] as const;
/** A program that the notes lack is most likely what the question is about. */
export const UNKNOWN_PROGRAM_WEIGHT = 1.5;
/** A name may be in the notes in another script. */
const UNKNOWN_NAME_WEIGHT = 1;
/** Up to this class of commonness a word is no everyday one. */
const RARE = 3;

/** What is left of the weight of a word that the notes lack: an everyday one says little, a name nearly all. */
export function unknownWeight(commonness: number, isName: boolean): number {
  if (isName && commonness <= RARE) return UNKNOWN_NAME_WEIGHT;
  return UNKNOWN_WEIGHTS[commonness] ?? 1;
}
