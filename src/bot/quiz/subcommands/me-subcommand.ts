import { type APIMessageTopLevelComponent, ApplicationCommandOptionType, ButtonStyle } from "discord.js";
import { zoneOf } from "../../../quiz/answer-question.js";
import { localDate } from "../../../quiz/local-date.js";
import type { ActiveDay, NoteAccuracy } from "../../../quiz/quiz-store.js";
import { sortForPerson } from "../../../quiz/sort-for-person.js";
import { readStreak } from "../../../quiz/standing.js";
import type { Streak } from "../../../quiz/streak.js";
import { customId } from "../../custom-id.js";
import { namesOf } from "../../messages/command-names.js";
import { quizLabelsFor } from "../../messages/quiz-labels.js";
import { quizMessagesFor } from "../../messages/quiz-messages.js";
import { type QuizStandingMessages, quizStandingMessagesFor } from "../../messages/quiz-standing-messages.js";
import {
  button,
  buttonRow,
  container,
  mediaGallery,
  smallText,
  textDisplay,
} from "../../render/components.js";
import { escapeLineWithin } from "../../render/escape-text.js";
import { timestamp } from "../../render/timestamp.js";
import { CALENDAR_WEEKS, calendarDays, calendarPicture } from "../calendar-picture.js";
import { QUIZ_PREFIX } from "../quiz-id.js";
import type { Subcommand } from "./subcommand.js";

const PICTURE = "weeks.png";

/** Notes that are listed, and UTF-16 code units of a note's name. */
const NOTES_SHOWN = 10;
const NAME_BUDGET = 100;

interface Standing {
  readonly streak: Streak;
  readonly notes: readonly NoteAccuracy[];
  readonly days: readonly ActiveDay[];
  readonly due: number;
  /** In ms since 1970. */
  readonly nextDue: number | undefined;
  /** The date in the person's server. */
  readonly today: string;
}

/** `/quiz me` shows a person how they stand. */
export const meSubcommand: Subcommand = {
  definition: {
    type: ApplicationCommandOptionType.Subcommand,
    ...namesOf("quiz me"),
    description: "My streak, how often I was right, and what is due",
    description_localizations: {
      "zh-CN": "我的连续天数、正确率和该复习的题目",
      "zh-TW": "我的連續天數、正確率和該複習的題目",
      ja: "自分の連続記録、正解率、復習する問題",
    },
  },

  isPrivate: () => true,

  async run({ userId, guildId, locale }, { quiz, now }) {
    const { store, questions } = quiz;
    const scope = guildId === undefined ? {} : { guildId };
    const at = now();
    const today = localDate(at, await zoneOf(store, guildId));
    const cards = await store.cards(userId);
    const { due, known } = sortForPerson(await questions(), cards, at);
    const standing: Standing = {
      streak: await readStreak(store, { personId: userId, today, ...scope }),
      notes: await store.accuracyByNote(userId, scope),
      days: await store.activeDays(userId, scope),
      due: due.length,
      nextDue: cards.find(({ questionId }) => questionId === known[0]?.id)?.due,
      today,
    };
    const components = standingView(standing, locale);
    if (standing.notes.length === 0) return { kind: "message", ephemeral: true, components };
    const data = calendarPicture(standing.days, today);
    const description = pictureText(standing, quizStandingMessagesFor(locale));
    return { kind: "message", ephemeral: true, components, files: [{ name: PICTURE, data, description }] };
  },
};

function standingView(standing: Standing, locale: string): readonly APIMessageTopLevelComponent[] {
  const { streak, notes, due, nextDue } = standing;
  const messages = quizStandingMessagesFor(locale);
  const labels = quizLabelsFor(locale);
  const answered = notes.reduce((sum, note) => sum + note.answered, 0);
  const right = notes.reduce((sum, note) => sum + note.right, 0);
  const { nothingYet, nextDue: comesNext } = quizMessagesFor(locale);
  const lines = [
    messages.streak(streak.current, streak.longest),
    ...(answered === 0
      ? [nothingYet]
      : [
          smallText(streak.freeMissLeft ? messages.freeMissLeft : messages.freeMissTaken),
          messages.accuracy(right, answered, percentOf(right, answered)),
          messages.due(due),
          ...(due > 0 || nextDue === undefined ? [] : [smallText(comesNext(timestamp(nextDue, "R")))]),
        ]),
  ];
  const description = pictureText(standing, messages);
  return [
    container([
      textDisplay(`### ${messages.title}\n${lines.join("\n")}`),
      ...(answered === 0
        ? []
        : [
            mediaGallery([{ media: { url: `attachment://${PICTURE}` }, description }]),
            textDisplay(noteLines(notes, messages).join("\n")),
          ]),
    ]),
    ...buttonRow([
      ...(due === 0
        ? []
        : [
            button({
              customId: customId(QUIZ_PREFIX, "review"),
              label: labels.review(due),
              emoji: "🔁",
              style: ButtonStyle.Primary,
            }),
          ]),
      button({ customId: customId(QUIZ_PREFIX, "settings"), label: labels.settings, emoji: "⚙️" }),
    ]),
  ];
}

/** Notes in which the most is still to be learnt in front. */
function noteLines(notes: readonly NoteAccuracy[], messages: QuizStandingMessages): readonly string[] {
  const worst = [...notes].sort((a, b) => a.right / a.answered - b.right / b.answered);
  const more = worst.length - NOTES_SHOWN;
  return [
    `**${messages.byNote}**`,
    ...worst
      .slice(0, NOTES_SHOWN)
      .map(
        ({ note, right, answered }) =>
          `- ${escapeLineWithin(note, NAME_BUDGET) || "…"}: ${right}/${answered} (${percentOf(right, answered)} %)`,
      ),
    ...(more > 0 ? [smallText(messages.moreNotes(more))] : []),
  ];
}

function pictureText({ days, today }: Standing, messages: QuizStandingMessages): string {
  const shown = [...calendarDays(days, today).values()].filter((count) => count > 0);
  const answers = shown.reduce((sum, count) => sum + count, 0);
  return messages.calendar(CALENDAR_WEEKS, answers, shown.length);
}

function percentOf(right: number, answered: number): number {
  return answered === 0 ? 0 : Math.round((100 * right) / answered);
}
