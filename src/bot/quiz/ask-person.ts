import type { Occasion } from "../../quiz/posting.js";
import type { QuizQuestion } from "../../quiz/question.js";
import { sortForPerson } from "../../quiz/sort-for-person.js";
import type { CommandContext } from "../commands/command.js";
import type { Request } from "../commands/request.js";
import { customId } from "../custom-id.js";
import { quizLabelsFor } from "../messages/quiz-labels.js";
import { quizMessagesFor } from "../messages/quiz-messages.js";
import { button, buttonRow, textDisplay } from "../render/components.js";
import { timestamp } from "../render/timestamp.js";
import { type Progress, QUIZ_PREFIX } from "./quiz-id.js";
import { quizLocale } from "./quiz-locale.js";
import { questionView } from "./views/question-view.js";

type Components = ReturnType<typeof questionView>;

/** A question for one person alone: what is due, else what is new, else what comes back first. */
export async function askPerson(
  request: Request,
  questions: readonly QuizQuestion[],
  context: CommandContext,
): Promise<Components> {
  const { store, random } = context.quiz;
  const { due, fresh, known } = sortForPerson(questions, await store.cards(request.userId), context.now());
  const question = due[0] ?? fresh[Math.floor(random() * fresh.length)] ?? known[0];
  if (question === undefined) return [textDisplay(quizMessagesFor(request.locale).noQuestions)];
  return open(request, question, { occasion: "private" }, context);
}

/**
 * The next question of a review.
 * @param progress how far it has come; absent for its beginning
 */
export async function askDue(
  request: Request,
  progress: Progress | undefined,
  context: CommandContext,
): Promise<Components> {
  const { store, questions } = context.quiz;
  const cards = await store.cards(request.userId);
  const { due, known } = sortForPerson(await questions(), cards, context.now());
  const [question] = due;
  const messages = quizMessagesFor(request.locale);
  if (question === undefined || (progress !== undefined && progress.answered >= progress.total)) {
    const nextAt = cards.find(({ questionId }) => questionId === known[0]?.id)?.due;
    const next = due.length > 0 || nextAt === undefined ? [] : [messages.nextDue(timestamp(nextAt, "R"))];
    const nothing = cards.length === 0 ? messages.nothingYet : messages.nothingDue;
    const done =
      progress === undefined || progress.answered === 0
        ? nothing
        : messages.reviewDone(progress.right, progress.answered);
    return [textDisplay([done, ...next].join("\n")), ...goOn(request.locale, due.length)];
  }
  const { reviewLength } = await store.personSettings(request.userId);
  const begun = progress ?? { answered: 0, right: 0, total: Math.min(reviewLength, due.length) };
  return open(request, question, { occasion: "review", progress: begun }, context);
}

function goOn(locale: string, due: number): Components {
  const labels = quizLabelsFor(locale);
  return buttonRow([
    ...(due === 0
      ? []
      : [button({ customId: customId(QUIZ_PREFIX, "review"), label: labels.review(due), emoji: "🔁" })]),
    button({ customId: customId(QUIZ_PREFIX, "new"), label: labels.anotherQuestion }),
  ]);
}

async function open(
  { userId, guildId, channelId, locale }: Request,
  question: QuizQuestion,
  { occasion, progress }: { readonly occasion: Exclude<Occasion, "daily">; readonly progress?: Progress },
  { quiz, now }: CommandContext,
): Promise<Components> {
  const posting = await quiz.store.open({
    occasion,
    personId: userId,
    question,
    at: now(),
    ...(guildId === undefined ? {} : { guildId }),
    ...(channelId === undefined ? {} : { channelId }),
  });
  return questionView(posting, { locale: quizLocale(locale), progress });
}
