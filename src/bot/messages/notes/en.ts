import type { NotesMessages } from "../notes-messages.js";

export const en: NotesMessages = {
  title: "Notes",
  noteCount: (count) => `Notes: ${count}`,
  sectionCount: (count) => `Sections: ${count}`,
  untitled: "Introduction",
  pageOf: (page, total) => `Page ${page} of ${total}`,
  onlyHeading: "Nothing stands under this heading itself; the next section goes on.",
  noteGone: "The notes have changed: that note is no longer among them.",
};
