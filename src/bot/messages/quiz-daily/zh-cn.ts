import { commandIn } from "../command-names.js";
import type { QuizDailyMessages } from "../quiz-daily-messages.js";

export const zhCN: QuizDailyMessages = {
  needsManageServer: "只有拥有“管理服务器”权限的人才能这样做。",
  isSet: (channel, when, relative) => `每天会在 ${channel} 出一道题。第一题：${when}，${relative}。`,
  badTime: (time) => `“${time}”不是时间，请写成 09:00 或 21:30 的形式。`,
  badZone: (zone) => `没有时区“${zone}”，请从输入时出现的列表中选择，例如 Asia/Shanghai。`,
  cannotPost: (channel) => `我不能在 ${channel} 出题：需要查看频道、发送消息和读取消息历史的权限。`,
  cannotPing: (role) => `在允许所有人提及 ${role}，或允许我提及所有身份组之前，不会提醒该身份组。`,
  everyoneRole: "请选择一个单独的身份组：不会提醒所有人。",
  isOff: `每日一题已关闭。用 ${commandIn("zh-CN", "quiz daily set")} 可以重新开启。`,
  notSet: `这里还没有每日一题。用 ${commandIn("zh-CN", "quiz daily set")} 可以开始。`,
  skipped: (when, relative) => `下一题已跳过。再下一题：${when}，${relative}。`,
  nothingToSkip: "没有可以跳过的题：每日一题已关闭，或者正在发布。",
  title: "每日一题设置",
  place: (channel, time, zone) => `频道 ${channel}，时间 ${time}（${zone}）`,
  next: (when, relative) => `下一题：${when}，${relative}`,
  pings: (role) => `提醒 ${role}`,
  pingsNobody: "不提醒任何人",
  language: (language) => `语言：${language}`,
  languageOfNotes: "语言：与笔记相同",
  lastPosted: (date) => `最近一题：${date}`,
  passedOver: (date, reason) => `未出题：${date}，${reason}`,
  paused: (reason) => `已暂停：${reason}`,
  pausedNotice: (channel, reason) =>
    `${channel} 的每日一题已暂停：${reason}。解决之后，用 ${commandIn("zh-CN", "quiz daily set")} 可以重新开启。`,
  reasons: {
    skipped: "有人跳过了这一天",
    late: "超过六小时无法发布",
    "no-questions": "笔记里出不了题",
    off: "有人关闭了它",
    "channel-missing": "频道已不存在",
    "permission-missing": "我没有查看频道、发送消息或读取消息历史的权限",
  },
};
