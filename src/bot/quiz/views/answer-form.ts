import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from "discord.js";
import type { Posting } from "../../../quiz/posting.js";
import type { QuizLocale } from "../../../quiz/prompt-text.js";
import { quizLabelsFor } from "../../messages/quiz-labels.js";
import { textDisplay } from "../../render/components.js";
import { type Progress, questionId } from "../quiz-id.js";
import { promptMarkdown } from "./question-text.js";

/** Custom id of the field. */
export const ANSWER_FIELD = "answer";

/** Characters that can be typed: a whole command line is right too. */
const LONGEST_ANSWER = 200;

/** The form that takes a typed answer, with the question above it. */
export function answerFormModal(
  { id, question }: Posting,
  { locale, progress }: { readonly locale: QuizLocale; readonly progress?: Progress | undefined },
): APIModalInteractionResponseCallbackData {
  const labels = quizLabelsFor(locale);
  return {
    custom_id: questionId("text", id, { progress }),
    title: labels.formTitle,
    components: [
      textDisplay(promptMarkdown(question, locale)),
      {
        type: ComponentType.Label,
        label: labels.formField,
        component: {
          type: ComponentType.TextInput,
          custom_id: ANSWER_FIELD,
          style: TextInputStyle.Short,
          required: true,
          max_length: LONGEST_ANSWER,
        },
      },
    ],
  };
}
