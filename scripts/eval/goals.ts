import type { Language, Question } from "./load-sets.js";

export interface Goal {
  readonly name: string;
  /** Shares to reach on the half that is only looked at; `refused` for what the notes do not answer. */
  readonly hit1?: number;
  readonly hit3?: number;
  readonly refused?: number;
  /** @param note the language of the note that answers */
  readonly covers: (question: Question, note: Language | undefined) => boolean;
}

function isName({ kind }: Question): boolean {
  return kind === "flag" || kind === "command";
}

function isMeaning({ kind }: Question): boolean {
  return kind === "concept" || kind === "how-to";
}

function chinese(language: Language | undefined): boolean {
  return language === "zh" || language === "zh-Hant";
}

/** Each question belongs to one. From the issue that asked for the evaluation. */
export const GOALS: readonly Goal[] = [
  { name: "flags, commands", hit1: 0.97, hit3: 1, covers: isName },
  {
    name: "concept, how-to, in the notes' own language",
    hit1: 0.9,
    hit3: 0.98,
    covers: (question, note) => isMeaning(question) && question.lang === note,
  },
  {
    name: "concept, how-to, across languages",
    hit1: 0.75,
    hit3: 0.92,
    covers: (question, note) =>
      isMeaning(question) && question.lang !== note && !(chinese(question.lang) && chinese(note)),
  },
  {
    name: "slips, and one Chinese script over the other",
    hit1: 0.9,
    hit3: 0.97,
    covers: (question, note) =>
      question.kind === "slip" ||
      (isMeaning(question) && question.lang !== note && chinese(question.lang) && chinese(note)),
  },
  { name: "unanswerable: shows nothing", refused: 0.95, covers: ({ kind }) => kind === "unanswerable" },
];

/** What is asked of notes that nobody tuned for, over all kinds together. */
export const STRANGE_NOTES_GOAL = { hit1: 0.75, hit3: 0.9, refused: 0.85 } as const;

/** The set whose notes the ranking was first made for; the others stand for notes of other people. */
export const FIRST_SET = "docker";
