import type { PrivacyMessages } from "../privacy-messages.js";

export const zhTW: PrivacyMessages = {
  title: "關於你儲存了什麼",
  whatIsKept:
    "每次提問會儲存：你的 Discord ID、問題、語言、伺服器、時間，以及你對回答的評價。用於讓按鈕繼續可用，並了解筆記還缺什麼。",
  questions: (count) => `你的提問：${count} 個`,
  verdicts: (count) => `你評價過的回答：${count} 個`,
  latest: "最近的提問",
  nothingKept: "沒有儲存關於你的任何資料。",
  confirm: "要刪除關於你的全部資料嗎？此操作無法復原，你以往回答上的按鈕也會失效。",
  deleted: "關於你的資料已全部刪除。",
  kept: "沒有刪除任何資料。",
};
