import type { APIMessageTopLevelComponent } from "discord.js";
import type { Chunk } from "../../../index/chunk-note.js";
import { customId } from "../../custom-id.js";
import { labelsFor } from "../../messages/control-labels.js";
import { notesMessagesFor } from "../../messages/notes-messages.js";
import { noteKey } from "../../note-sections.js";
import { NOTES_PREFIX } from "../../render/answer-controls.js";
import { button, buttonRow, container, linkButton, smallText, textDisplay } from "../../render/components.js";
import { escapeLineWithin } from "../../render/escape-text.js";
import { gallery, galleryItems } from "../../render/gallery.js";
import { noteUrl } from "../../render/note-url.js";
import { safeUrl } from "../../render/safe-url.js";
import { sectionPages } from "../../render/section-pages.js";
import { sourceLine } from "../../render/source-line.js";
import { pageButtons } from "./paging.js";

/** UTF-16 code units. */
const BUDGET = { title: 240, path: 160 };

/** The whole of a section, page by page, with its neighbours a button away. */
export function sectionView(
  section: Chunk,
  /** All sections of the note, in order. */
  sections: readonly Chunk[],
  options: { readonly page: number; readonly locale: string; readonly notesUrl?: string },
): readonly APIMessageTopLevelComponent[] {
  const { locale, notesUrl } = options;
  const messages = notesMessagesFor(locale);
  const labels = labelsFor(locale);
  const images = section.blocks.flatMap((block) =>
    block.images.map(({ url, alt, line }) => ({ url, alt, lines: [line, line] as const })),
  );
  const drawn = new Set(galleryItems(images).map(({ media }) => media.url));
  const linked = sectionPages(section);
  // Pictures are drawn on the first page; where there are more, the text says on each where they belong.
  const texts =
    linked.length > 1 ? linked : sectionPages(section, { omitImage: (url) => drawn.has(safeUrl(url) ?? "") });
  const pages = Math.max(1, linked.length);
  const page = Math.min(Math.max(0, options.page), pages - 1);
  const pictures = page === 0 ? gallery(images) : [];
  const text = texts[page] ?? (pictures.length === 0 ? smallText(messages.onlyHeading) : "");
  const source = sourceLine(section.note, section.lines);
  const below = [source, ...(pages > 1 ? [messages.pageOf(page + 1, pages)] : [])].join(" · ");
  const at = sections.findIndex(({ id }) => id === section.id);
  const neighbour = (to: number, label: string, emoji: string) => {
    const other = sections[to];
    return other === undefined
      ? []
      : [button({ customId: customId(NOTES_PREFIX, "read", other.id, "0"), label, emoji })];
  };
  const url = notesUrl === undefined ? undefined : noteUrl(notesUrl, section.note, section.lines);
  return [
    container([
      textDisplay(titleText(section, messages.untitled)),
      ...(text === "" ? [] : [textDisplay(text)]),
      ...pictures,
      textDisplay(smallText(below)),
    ]),
    ...pageButtons({
      page,
      pages,
      locale,
      // The neighbours' ids are of other sections: none of these is one of theirs.
      idOf: (to) => customId(NOTES_PREFIX, "read", section.id, to),
    }),
    ...buttonRow([
      ...neighbour(at - 1, labels.previousSection, "⬆️"),
      ...neighbour(at + 1, labels.nextSection, "⬇️"),
      button({
        customId: customId(NOTES_PREFIX, "note", noteKey(section.note), "0"),
        label: labels.sections,
        emoji: "📑",
      }),
      ...(url === undefined ? [] : [linkButton(url, labels.openNote)]),
    ]),
  ];
}

function titleText({ note, headings }: Chunk, untitled: string): string {
  const title = escapeLineWithin(headings.at(-1) ?? untitled, BUDGET.title);
  const path = [note, ...headings.slice(0, -1)].filter((text) => text.trim() !== "").join(" › ");
  return `### ${title === "" ? "…" : title}\n${smallText(escapeLineWithin(path, BUDGET.path) || "…")}`;
}
