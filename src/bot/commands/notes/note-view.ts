import type { APIMessageTopLevelComponent } from "discord.js";
import type { Chunk } from "../../../index/chunk-note.js";
import { customId } from "../../custom-id.js";
import { labelsFor } from "../../messages/control-labels.js";
import { type NotesMessages, notesMessagesFor } from "../../messages/notes-messages.js";
import type { NoteSections } from "../../note-sections.js";
import { NOTES_PREFIX } from "../../render/answer-controls.js";
import { button, buttonRow, selectMenu, smallText, textDisplay } from "../../render/components.js";
import { escapeLineWithin } from "../../render/escape-text.js";
import { SELECT_OPTION_TEXT_LIMIT } from "../../render/limits.js";
import { plainLabel } from "../../render/plain-label.js";
import { pageButtons, pageOf } from "./paging.js";

/** UTF-16 code units of a note's path in the title. */
const TITLE_BUDGET = 240;

/** Before the heading of a section that stands below another, once for each level. */
const INDENT = "\u2003";

/** One note: a menu of its sections, with pages where one menu cannot hold them. */
export function noteView(
  { key, note, sections }: NoteSections,
  options: { readonly page: number; readonly locale: string },
): readonly APIMessageTopLevelComponent[] {
  const { locale } = options;
  const messages = notesMessagesFor(locale);
  const labels = labelsFor(locale);
  const { page, pages, items } = pageOf(sections, options.page);
  const counts = [
    messages.sectionCount(sections.length),
    ...(pages > 1 ? [messages.pageOf(page + 1, pages)] : []),
  ];
  return [
    textDisplay(`### ${escapeLineWithin(note, TITLE_BUDGET) || "…"}\n${smallText(counts.join(" · "))}`),
    selectMenu({
      customId: customId(NOTES_PREFIX, "go"),
      placeholder: labels.pickSection,
      options: items.map((section) => ({
        label: sectionLabel(section, messages),
        value: section.id,
      })),
    }),
    ...pageButtons({ page, pages, locale, idOf: (to) => customId(NOTES_PREFIX, "note", key, to) }),
    ...buttonRow([
      button({ customId: customId(NOTES_PREFIX, "list", "0"), label: labels.notes, emoji: "🗂️" }),
    ]),
  ];
}

function sectionLabel({ headings }: Chunk, messages: NotesMessages): string {
  const heading = headings.at(-1) ?? messages.untitled;
  const indent = INDENT.repeat(Math.max(0, headings.length - 1));
  return indent + plainLabel(heading, SELECT_OPTION_TEXT_LIMIT - indent.length);
}
