import type { APIMessageTopLevelComponent } from "discord.js";
import { customId } from "../../custom-id.js";
import { labelsFor } from "../../messages/control-labels.js";
import { notesMessagesFor } from "../../messages/notes-messages.js";
import type { NoteSections } from "../../note-sections.js";
import { NOTES_PREFIX } from "../../render/answer-controls.js";
import { selectMenu, smallText, textDisplay } from "../../render/components.js";
import { SELECT_OPTION_TEXT_LIMIT } from "../../render/limits.js";
import { plainLabel } from "../../render/plain-label.js";
import { pageButtons, pageOf } from "./paging.js";

/** All notes: a menu to pick one from, with pages where one menu cannot hold them. */
export function notesListView(
  notes: readonly NoteSections[],
  options: { readonly page: number; readonly locale: string },
): readonly APIMessageTopLevelComponent[] {
  const { locale } = options;
  const messages = notesMessagesFor(locale);
  const labels = labelsFor(locale);
  const { page, pages, items } = pageOf(notes, options.page);
  const counts = [messages.noteCount(notes.length), ...(pages > 1 ? [messages.pageOf(page + 1, pages)] : [])];
  return [
    textDisplay(`### ${messages.title}\n${smallText(counts.join(" · "))}`),
    ...(items.length === 0
      ? []
      : [
          selectMenu({
            customId: customId(NOTES_PREFIX, "pick"),
            placeholder: labels.pickNote,
            options: items.map(({ key, note, sections }) => ({
              label: plainLabel(note, SELECT_OPTION_TEXT_LIMIT),
              value: key,
              description: plainLabel(messages.sectionCount(sections.length), SELECT_OPTION_TEXT_LIMIT),
            })),
          }),
        ]),
    ...pageButtons({ page, pages, locale, idOf: (to) => customId(NOTES_PREFIX, "list", to) }),
  ];
}
