import type { NotesMessages } from "../notes-messages.js";

export const ja: NotesMessages = {
  title: "ノート",
  noteCount: (count) => `ノート ${count} 件`,
  sectionCount: (count) => `全 ${count} 節`,
  untitled: "はじめに",
  pageOf: (page, total) => `${page} / ${total} ページ`,
  onlyHeading: "この見出しの直下に本文はありません。次の節に続きます。",
  noteGone: "ノートが更新され、このノートはなくなりました。",
};
