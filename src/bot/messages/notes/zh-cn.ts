import type { NotesMessages } from "../notes-messages.js";

export const zhCN: NotesMessages = {
  title: "笔记",
  noteCount: (count) => `共 ${count} 篇笔记`,
  sectionCount: (count) => `共 ${count} 节`,
  untitled: "开头",
  pageOf: (page, total) => `第 ${page} 页，共 ${total} 页`,
  onlyHeading: "这个标题下没有正文，请看下一节。",
  noteGone: "笔记已更新，这一篇已不在其中。",
};
