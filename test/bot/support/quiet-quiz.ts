import type { QuizServices } from "../../../src/bot/quiz/quiz-services.js";
import type { QuizStore } from "../../../src/quiz/quiz-store.js";

/** What a store without a quiz says; all else it has no answer to. */
const NOTHING: Partial<QuizStore> = {
  carryOver: async () => 0,
  dueDaily: async () => [],
  abandoned: async () => [],
  toClose: async () => [],
  ofPerson: async () => ({ settings: undefined, answers: [], cards: [], reviews: [] }),
  forget: async () => 0,
};

/** Nothing is kept of a quiz: for tests that are not about it. Whatever would need more throws. */
export function quietQuizStore(): QuizStore {
  return new Proxy(NOTHING, {
    get(target, name) {
      const known = Reflect.get(target, name) as unknown;
      if (known !== undefined || typeof name === "symbol") return known;
      return () => {
        throw new Error(`a test without a quiz asked its store for ${name}`);
      };
    },
  }) as QuizStore;
}

/** The quiz's services of a bot that asks nothing. */
export function quietQuiz(parts: Partial<QuizServices> = {}): QuizServices {
  return {
    store: quietQuizStore(),
    questions: async () => [],
    guilds: {
      mayPost: () => true,
      mayPing: () => true,
      leftOf: async () => new Set(),
      systemChannelOf: () => undefined,
      ownerOf: () => undefined,
      localeOf: () => undefined,
    },
    counts: { changed: () => {}, stop: async () => {} },
    random: () => 0,
    ...parts,
  };
}
