import { commandIn } from "../command-names.js";
import type { QuizDailyMessages } from "../quiz-daily-messages.js";

export const ja: QuizDailyMessages = {
  needsManageServer: "「サーバー管理」の権限を持つ人だけが使えます。",
  isSet: (channel, when, relative) => `毎日 ${channel} に問題を出します。最初は ${when}（${relative}）です。`,
  badTime: (time) => `「${time}」は時刻ではありません。09:00 や 21:30 のように入力してください。`,
  badZone: (zone) =>
    `「${zone}」というタイムゾーンはありません。入力中に表示される一覧から選んでください（例：Asia/Tokyo）。`,
  cannotPost: (channel) =>
    `${channel} には出題できません。チャンネルの閲覧、メッセージの送信、メッセージ履歴の閲覧の権限が必要です。`,
  cannotPing: (role) =>
    `${role} への通知は、全員にこのロールのメンションを許可するか、ボットに全ロールのメンションを許可するまで届きません。`,
  everyoneRole: "個別のロールを選んでください。全員への通知はしません。",
  isOff: `今日の一問を停止しました。${commandIn("ja", "quiz daily set")} で再開できます。`,
  notSet: `ここでは今日の一問が設定されていません。${commandIn("ja", "quiz daily set")} で始められます。`,
  skipped: (when, relative) => `次の問題を飛ばします。その次は ${when}（${relative}）です。`,
  nothingToSkip: "飛ばせる問題がありません。停止中か、ちょうど出題しているところです。",
  title: "今日の一問の設定",
  place: (channel, time, zone) => `${channel} に ${time}（${zone}）`,
  next: (when, relative) => `次回：${when}（${relative}）`,
  pings: (role) => `通知先：${role}`,
  pingsNobody: "通知なし",
  language: (language) => `言語：${language}`,
  languageOfNotes: "言語：ノートと同じ",
  lastPosted: (date) => `前回の出題：${date}`,
  passedOver: (date, reason) => `出題なし：${date}（${reason}）`,
  paused: (reason) => `休止中：${reason}`,
  pausedNotice: (channel, reason) =>
    `${channel} の今日の一問を休止しました：${reason}。解決したら ${commandIn("ja", "quiz daily set")} で再開できます。`,
  reasons: {
    skipped: "飛ばすように指定されました",
    late: "6 時間以上出題できませんでした",
    "no-questions": "ノートから作れる問題がありません",
    off: "停止されました",
    "channel-missing": "チャンネルがなくなりました",
    "permission-missing": "チャンネルの閲覧、メッセージの送信、履歴の閲覧のいずれかが許可されていません",
  },
};
