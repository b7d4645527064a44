/** The text of each wording in one language; `{name}` stands for a part of the prompt. */
export interface Wordings {
  readonly "which-command": string;
  readonly "which-command-under": string;
  readonly "which-flag": string;
  readonly "what-does-command": string;
  readonly "what-does-flag": string;
  readonly "fill-in": string;
  readonly "fill-in-under": string;
  readonly order: string;
  readonly "order-part": string;
  readonly "under-heading": string;
  readonly "table-cell": string;
  readonly "true-false": string;
  readonly "true-false-flag": string;
  readonly "true-false-cell": string;
  readonly "define-term": string;
  readonly cloze: string;
  readonly "cloze-under": string;
  /** The options of true-false. */
  readonly true: string;
  readonly false: string;
}

export type Wording = Exclude<keyof Wordings, "true" | "false">;
