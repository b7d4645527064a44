import { ApplicationCommandOptionType } from "discord.js";
import { pickForChannel } from "../../../quiz/pick-for-channel.js";
import type { QuizKind, QuizQuestion } from "../../../quiz/question.js";
import { sortForPerson } from "../../../quiz/sort-for-person.js";
import { noteChoices, readPlace } from "../../commands/ask/question-place.js";
import type { CommandContext } from "../../commands/command.js";
import type { MessageReply } from "../../commands/reply.js";
import type { CommandRequest } from "../../commands/request.js";
import { askingMessagesFor } from "../../messages/asking-messages.js";
import { namesOf } from "../../messages/command-names.js";
import { quizMessagesFor } from "../../messages/quiz-messages.js";
import { escapeLineWithin } from "../../render/escape-text.js";
import { noticeMessage } from "../../render/notice-message.js";
import { askPerson } from "../ask-person.js";
import { publicLocale } from "../quiz-locale.js";
import { questionView } from "../views/question-view.js";
import { KIND_CHOICES } from "./kind-choices.js";
import type { Subcommand } from "./subcommand.js";

/** UTF-16 code units of a note's name that are repeated to the person. */
const NAME_SHOWN = 80;

/** `/quiz now` asks a question in the channel, or the person alone. */
export const nowSubcommand: Subcommand = {
  definition: {
    type: ApplicationCommandOptionType.Subcommand,
    ...namesOf("quiz now"),
    description: "Ask a question from the notes, in this channel or for me alone",
    description_localizations: {
      "zh-CN": "用笔记出一道题，在这个频道或只给我",
      "zh-TW": "用筆記出一道題，在這個頻道或只給我",
      ja: "ノートから問題を出す（このチャンネルに、または自分だけに）",
    },
    options: [
      {
        type: ApplicationCommandOptionType.Boolean,
        name: "private",
        name_localizations: { "zh-CN": "仅自己可见", "zh-TW": "僅自己可見", ja: "自分だけに表示" },
        description: "Ask me alone",
        description_localizations: {
          "zh-CN": "只出给我",
          "zh-TW": "只出給我",
          ja: "自分だけに出題する",
        },
      },
      {
        type: ApplicationCommandOptionType.String,
        name: "kind",
        name_localizations: { "zh-CN": "题型", "zh-TW": "題型", ja: "種類" },
        description: "The kind of question",
        description_localizations: { "zh-CN": "题目的类型", "zh-TW": "題目的類型", ja: "問題の種類" },
        choices: [...KIND_CHOICES],
      },
      {
        type: ApplicationCommandOptionType.String,
        name: "note",
        name_localizations: { "zh-CN": "笔记", "zh-TW": "筆記", ja: "ノート" },
        description: "Only from this note",
        description_localizations: {
          "zh-CN": "只用这篇笔记",
          "zh-TW": "只用這篇筆記",
          ja: "このノートだけから",
        },
        autocomplete: true,
      },
    ],
  },

  isPrivate: ({ options }) => options.private === true,

  async run(request, context) {
    const { options, locale } = request;
    const messages = quizMessagesFor(locale);
    const all = await context.quiz.questions();
    if (all.length === 0) return noticeMessage(messages.noQuestions);
    const typed = typeof options.note === "string" ? options.note.trim() : "";
    const note = typed === "" ? undefined : readPlace(typed, context.notes.current().index)?.filter.note;
    if (typed !== "" && note === undefined) {
      return noticeMessage(askingMessagesFor(locale).noSuchNote(escapeLineWithin(typed, NAME_SHOWN)));
    }
    const questions = all.filter(
      (question) =>
        (note === undefined || question.note === note) &&
        (options.kind === undefined || question.kind === (options.kind as QuizKind)),
    );
    if (questions.length === 0) return noticeMessage(messages.noSuchQuestions);
    if (options.private === true) {
      const components = await askPerson(request, questions, context);
      return { kind: "message", ephemeral: true, components };
    }
    return askChannel(request, questions, context);
  },

  autocomplete: ({ focused }, { notes }) => noteChoices(focused.value, notes.current().index),
};

async function askChannel(
  request: CommandRequest,
  questions: readonly QuizQuestion[],
  context: CommandContext,
): Promise<MessageReply> {
  const { guildId, channelId, locale } = request;
  const { store } = context.quiz;
  const question = await pick(request, questions, context);
  if (question === undefined) return noticeMessage(quizMessagesFor(locale).noQuestions);
  const posting = await store.open({
    occasion: "now",
    question,
    at: context.now(),
    ...(guildId === undefined ? {} : { guildId }),
    ...(channelId === undefined ? {} : { channelId }),
  });
  const settings = guildId === undefined ? undefined : await store.dailySettings(guildId);
  return {
    kind: "message",
    ephemeral: false,
    components: questionView(posting, { locale: publicLocale(question, settings), answered: 0 }),
    sent: (messageId) => store.showedAt(posting.id, messageId, context.now()),
  };
}

async function pick(
  { guildId, userId }: CommandRequest,
  questions: readonly QuizQuestion[],
  { quiz, now }: CommandContext,
): Promise<QuizQuestion | undefined> {
  if (guildId !== undefined) {
    return pickForChannel(questions, await quiz.store.lastAsked(guildId), quiz.random);
  }
  const { due, fresh, known } = sortForPerson(questions, await quiz.store.cards(userId), now());
  return due[0] ?? fresh[Math.floor(quiz.random() * fresh.length)] ?? known[0];
}
