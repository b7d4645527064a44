import { ApiError } from "./api-error.js";

/** Where a value stands in a request body: keys and indices from the outside in. */
export type FieldPath = readonly (string | number)[];

interface ErrorNode {
  [key: string]: ErrorNode | { code: string; message: string }[];
}

/**
 * Collects what is wrong with the fields of one body, in the nested shape that Discord answers with:
 * `{"data": {"content": {"_errors": [{"code", "message"}]}}}`.
 * Source: https://discord.com/developers/docs/reference#error-messages
 */
export class FormErrors {
  readonly #root: ErrorNode = {};
  #count = 0;

  add(path: FieldPath, code: string, message: string): void {
    let node = this.#root;
    for (const step of path) {
      const key = String(step);
      const next = node[key];
      if (next === undefined || Array.isArray(next)) {
        const fresh: ErrorNode = {};
        node[key] = fresh;
        node = fresh;
      } else node = next;
    }
    const errors = node._errors;
    if (Array.isArray(errors)) errors.push({ code, message });
    else node._errors = [{ code, message }];
    this.#count += 1;
  }

  get count(): number {
    return this.#count;
  }

  /** Throws `50035 Invalid Form Body` when anything was added. */
  throwIfAny(): void {
    if (this.#count > 0) throw new ApiError(400, 50035, "Invalid Form Body", { errors: this.#root });
  }
}
