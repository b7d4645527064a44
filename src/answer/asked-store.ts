/** Whether the one who asked, or another reader, found the answer right. */
export type Verdict = "right" | "wrong";

/** A question as somebody asked it. */
export interface NewAskedQuestion {
  /** The person, as Discord numbers people. */
  readonly userId: string;
  /** Absent outside of a server. */
  readonly guildId?: string;
  readonly question: string;
  /** The person's locale, as Discord names it. */
  readonly locale: string;
  /** The only note or tag that was looked in. */
  readonly note?: string;
  readonly tag?: string;
  readonly found: boolean;
  /** Of the first answer, where there was one: `file:first-last`. */
  readonly source?: string;
  /** In ms since 1970. */
  readonly askedAt: number;
}

export interface AskedQuestion extends NewAskedQuestion {
  /** Short enough for a button's custom id: at most 24 characters of A-Z, a-z, 0-9, `-` and `_`. */
  readonly id: string;
}

/** One line of what whoever keeps the notes reads: the same question, asked so many times. */
export interface ReportedQuestion {
  readonly question: string;
  readonly count: number;
  /** In ms since 1970. */
  readonly lastAskedAt: number;
  /** What was shown, where something was. */
  readonly source?: string;
}

export interface AskedReport {
  readonly asked: number;
  readonly people: number;
  /** Those that were not found the last time that they were asked either. */
  readonly notFound: readonly ReportedQuestion[];
  /** Counted by verdicts: two people may mark one answer. */
  readonly markedWrong: readonly ReportedQuestion[];
  readonly mostAsked: readonly ReportedQuestion[];
}

export interface ReportOptions {
  /** Only this server's. @default all */
  readonly guildId?: string;
  /** Only what was asked since then, in ms since 1970. @default all */
  readonly since?: number;
  /** Lines of each list. @default 10 */
  readonly limit?: number;
}

/** What is kept of questions: the port that `store/` fulfils. What is kept of a person is the id and the question. */
export interface AskedStore {
  /** @returns the new question's id */
  readonly record: (asked: NewAskedQuestion) => Promise<string>;
  readonly find: (id: string) => Promise<AskedQuestion | undefined>;
  /**
   * One verdict a person and question; a later one takes the earlier one's place. A question that is kept no more is
   * passed over.
   */
  readonly judge: (id: string, userId: string, verdict: Verdict, at: number) => Promise<void>;
  /**
   * Questions that found something and that nobody marked wrong, most asked first, without differences of case, width
   * and white space. `containing` is looked for in the same way, among the few thousand that are asked most.
   */
  readonly answeredWell: (options: {
    readonly guildId?: string;
    readonly containing?: string;
    readonly limit: number;
  }) => Promise<readonly string[]>;
  readonly report: (options?: ReportOptions) => Promise<AskedReport>;
  /** All that is kept of a person, oldest first. */
  readonly ofPerson: (userId: string) => Promise<readonly AskedQuestion[]>;
  /** How many answers, also to questions of others, the person has said to be right or wrong. */
  readonly verdictsBy: (userId: string) => Promise<number>;
  /** Deletes all that is kept of a person. @returns how many questions went */
  readonly forget: (userId: string) => Promise<number>;
}
