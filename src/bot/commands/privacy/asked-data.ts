import { privacyMessagesFor } from "../../messages/privacy-messages.js";
import { smallText } from "../../render/components.js";
import { escapeLineWithin } from "../../render/escape-text.js";
import type { PersonalData } from "../personal-data.js";

/** The latest questions that are shown, and UTF-16 code units of each. */
const LATEST = 5;
const QUESTION_BUDGET = 120;

/** What is kept of a person's questions, and of what the person said of answers. */
export const askedData: PersonalData = {
  async describe({ userId, locale }, { asked }) {
    const [questions, verdicts] = await Promise.all([asked.ofPerson(userId), asked.verdictsBy(userId)]);
    const messages = privacyMessagesFor(locale);
    const latest = questions.slice(-LATEST).reverse();
    return [
      ...(verdicts === 0 ? [] : [messages.verdicts(verdicts)]),
      ...(questions.length === 0 ? [] : [messages.questions(questions.length), smallText(messages.latest)]),
      ...latest.map(({ question }) => `- ${escapeLineWithin(question, QUESTION_BUDGET) || "…"}`),
    ];
  },

  async forget(userId, { asked }) {
    await asked.forget(userId);
  },
};
