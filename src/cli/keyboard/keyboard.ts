/** How a person answers. Each resolves with undefined when the person wants to end: Ctrl-C, Ctrl-D, the end of input. */
export interface Keyboard {
  /** One key as soon as it is pressed; a line where keys cannot be read so. */
  readonly key: (prompt: string) => Promise<string | undefined>;
  readonly line: (prompt: string) => Promise<string | undefined>;
  /** Waits until the person has read what is shown; who pipes the answers in waits for nothing. @returns the key, if any */
  readonly goOn: (prompt: string) => Promise<string | undefined>;
  /** Gives the input back. */
  readonly close: () => Promise<void>;
}
