/** The verdicts that an example carries; see `checkCommand`. */
export type CommandStatus = "runnable" | "template" | "corrected";
