/** What a person did, or what their files and settings hold, that the program cannot go on with. */
export type UserErrorCode =
  | "usage"
  | "notes-missing"
  | "notes-empty"
  | "configuration"
  | "token-refused"
  | "api-unreachable"
  | "port-taken"
  | "database"
  | "data-file";

/**
 * The one expected error: its message is a sentence for the person (what was expected, what came, where) and is
 * printed without a stack. Every other error is a bug and is printed whole.
 */
export class UserError extends Error {
  override readonly name = "UserError";
  readonly code: UserErrorCode;

  constructor(code: UserErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
