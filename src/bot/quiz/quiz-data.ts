import type { PersonalData } from "../commands/personal-data.js";
import { quizStandingMessagesFor } from "../messages/quiz-standing-messages.js";
import { smallText } from "../render/components.js";

/** What is kept of a person's answers in the quiz. */
export const quizData: PersonalData = {
  async describe({ userId, locale }, { quiz }) {
    const { answers, cards, settings } = await quiz.store.ofPerson(userId);
    if (answers.length === 0 && cards.length === 0 && settings === undefined) return [];
    const messages = quizStandingMessagesFor(locale);
    return [messages.kept(answers.length, cards.length), smallText(messages.whatIsKept)];
  },

  async forget(userId, { quiz }) {
    await quiz.store.forget(userId);
  },
};
