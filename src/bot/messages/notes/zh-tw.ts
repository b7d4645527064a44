import type { NotesMessages } from "../notes-messages.js";

export const zhTW: NotesMessages = {
  title: "筆記",
  noteCount: (count) => `共 ${count} 篇筆記`,
  sectionCount: (count) => `共 ${count} 節`,
  untitled: "開頭",
  pageOf: (page, total) => `第 ${page} 頁，共 ${total} 頁`,
  onlyHeading: "這個標題下沒有內文，請看下一節。",
  noteGone: "筆記已更新，這一篇已不在其中。",
};
