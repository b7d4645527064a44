/** How a request goes wrong: with a status, or with a connection that is reset, never answered, or closed without an answer. */
export type FailureAnswer = 429 | 500 | 502 | 503 | "reset" | "hang" | "close";

export interface Failure {
  readonly answer: FailureAnswer;
  /** @default every method */
  readonly method?: string;
  /** Part of the path or a pattern for it, such as `"/callback"`. @default every path */
  readonly matching?: string | RegExp;
  /** How many requests fail. @default 1 */
  readonly times?: number;
  /** For 429, in seconds. @default 1 */
  readonly retryAfter?: number;
  /** For 429: all routes are meant. @default false */
  readonly global?: boolean;
  /** The request takes effect and only its answer is lost. @default false */
  readonly afterProcessing?: boolean;
}

export interface PlannedFailure {
  /** How many requests it has hit so far. */
  readonly hits: number;
  cancel(): void;
}

interface Plan {
  readonly failure: Failure;
  hits: number;
}

/** The failures that were asked for and have not all happened yet. */
export class FailurePlan {
  readonly #plans = new Set<Plan>();

  add(failure: Failure): PlannedFailure {
    const plan: Plan = { failure, hits: 0 };
    this.#plans.add(plan);
    return {
      get hits() {
        return plan.hits;
      },
      cancel: () => void this.#plans.delete(plan),
    };
  }

  /** The failure that this request meets, which is thereby used up by one. */
  take(method: string, path: string): Failure | undefined {
    for (const plan of this.#plans) {
      const { matching, method: wanted, times = 1 } = plan.failure;
      if (wanted !== undefined && wanted !== method) continue;
      if (typeof matching === "string" ? !path.includes(matching) : matching?.test(path) === false) continue;
      plan.hits += 1;
      if (plan.hits >= times) this.#plans.delete(plan);
      return plan.failure;
    }
    return undefined;
  }
}
