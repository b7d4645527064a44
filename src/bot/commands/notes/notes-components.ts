import type { APIMessageTopLevelComponent } from "discord.js";
import { numberPart } from "../../custom-id.js";
import { askingMessagesFor } from "../../messages/asking-messages.js";
import { notesMessagesFor } from "../../messages/notes-messages.js";
import { findSection, listNotes } from "../../note-sections.js";
import { NOTES_PREFIX } from "../../render/answer-controls.js";
import { noticeMessage } from "../../render/notice-message.js";
import type { CommandContext, ComponentHandler } from "../command.js";
import type { Reply } from "../reply.js";
import type { ComponentRequest } from "../request.js";
import { noteView } from "./note-view.js";
import { notesListView } from "./notes-list-view.js";
import { sectionView } from "./section-view.js";

type Action = (request: ComponentRequest, context: CommandContext) => Reply;

/** By the second part of the custom id. */
const ACTIONS: Readonly<Record<string, Action>> = {
  /** `list:PAGE` */
  list({ parts, locale }, { notes }) {
    const all = listNotes(notes.current().index);
    return update(notesListView(all, { page: numberPart(parts[2]) ?? 0, locale }));
  },

  /** A menu of notes, by their keys. */
  pick: (request, context) => showNote(request, context, request.values[0], 0),

  /** `note:KEY:PAGE` */
  note: (request, context) => showNote(request, context, request.parts[2], numberPart(request.parts[3]) ?? 0),

  /** A menu of sections, by their ids. */
  go: (request, context) => showSection(request, context, request.values[0], 0, update),

  /** `read:SECTION:PAGE` */
  read: (request, context) =>
    showSection(request, context, request.parts[2], numberPart(request.parts[3]) ?? 0, update),

  /** `open:SECTION`, from a message that stays as it is. */
  open: (request, context) =>
    showSection(request, context, request.parts[2], 0, (components) => ({
      kind: "message",
      ephemeral: true,
      components,
    })),
};

/** Menus and buttons of `/notes`, and the button that shows a whole section: all they need is in their custom ids. */
export const notesComponents: ComponentHandler = {
  prefix: NOTES_PREFIX,
  run(request, context) {
    const name = request.parts[1] ?? "";
    const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
    if (action === undefined) throw new Error(`unknown component ${request.parts.join(":")}`);
    return action(request, context);
  },
};

function showNote(
  { locale }: ComponentRequest,
  { notes }: CommandContext,
  key: string | undefined,
  page: number,
): Reply {
  const found = listNotes(notes.current().index).find((each) => each.key === key);
  if (found === undefined) return noticeMessage(notesMessagesFor(locale).noteGone);
  return update(noteView(found, { page, locale }));
}

function showSection(
  { locale }: ComponentRequest,
  { notes, notesUrl }: CommandContext,
  id: string | undefined,
  page: number,
  reply: (components: readonly APIMessageTopLevelComponent[]) => Reply,
): Reply {
  const { index } = notes.current();
  const section = findSection(index, id ?? "");
  if (section === undefined) return noticeMessage(askingMessagesFor(locale).sectionGone);
  const sections = [...index.chunks].filter(({ note }) => note === section.note);
  const url = notesUrl === undefined ? {} : { notesUrl };
  return reply(sectionView(section, sections, { page, locale, ...url }));
}

const update = (components: readonly APIMessageTopLevelComponent[]): Reply => ({
  kind: "update",
  components,
});
