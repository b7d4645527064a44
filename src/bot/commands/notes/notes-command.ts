import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from "discord.js";
import { askingMessagesFor } from "../../messages/asking-messages.js";
import { namesOf } from "../../messages/command-names.js";
import { listNotes } from "../../note-sections.js";
import { escapeLineWithin } from "../../render/escape-text.js";
import { noticeMessage } from "../../render/notice-message.js";
import { noteChoices, readPlace } from "../ask/question-place.js";
import type { Command } from "../command.js";
import { noteView } from "./note-view.js";
import { notesListView } from "./notes-list-view.js";

/** UTF-16 code units of a note's name that are repeated to the person. */
const NAME_SHOWN = 80;

/** `/notes` browses the notes, section by section, for the person alone. */
export const notesCommand: Command = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...namesOf("notes"),
    description: "Browse the study notes, section by section",
    description_localizations: {
      "zh-CN": "逐节浏览学习笔记",
      "zh-TW": "逐節瀏覽學習筆記",
      ja: "学習ノートを節ごとに読む",
    },
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: "note",
        name_localizations: { "zh-CN": "笔记", "zh-TW": "筆記", ja: "ノート" },
        description: "Begin with this note",
        description_localizations: {
          "zh-CN": "从这篇笔记开始",
          "zh-TW": "從這篇筆記開始",
          ja: "このノートから始める",
        },
        autocomplete: true,
      },
    ],
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    contexts: [
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    ],
  },

  isPrivate: () => true,

  run({ options, locale }, context) {
    const { index } = context.notes.current();
    const typed = typeof options.note === "string" ? options.note : "";
    const notes = listNotes(index);
    if (typed.trim() === "") {
      return { kind: "message", ephemeral: true, components: notesListView(notes, { page: 0, locale }) };
    }
    const wanted = readPlace(typed, index)?.filter.note;
    const picked = notes.find(({ note }) => note === wanted);
    if (picked === undefined) {
      const name = escapeLineWithin(typed, NAME_SHOWN);
      return noticeMessage(askingMessagesFor(locale).noSuchNote(name));
    }
    return { kind: "message", ephemeral: true, components: noteView(picked, { page: 0, locale }) };
  },

  autocomplete: ({ focused }, { notes }) => noteChoices(focused.value, notes.current().index),
};
