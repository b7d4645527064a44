import { type GuildSeed, MEMBER_PERMISSIONS, PERMISSION, type UserSeed } from "./discord-server/world.js";
import type { PageTry } from "./page-protocol.js";

/** A person of the demo, with the language that their client starts with. */
export interface DemoPerson extends UserSeed {
  readonly id: string;
  readonly locale: string;
}

/**
 * Who is in the demo's server. The ids stay the same from one run to the next, so that what is kept about a person in a
 * data folder is found again.
 */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  {
    id: "700000000000000001",
    username: "ada",
    globalName: "Ada",
    locale: "en-US",
    permissions: MEMBER_PERMISSIONS | PERMISSION.MANAGE_GUILD,
  },
  { id: "700000000000000002", username: "xiaolin", globalName: "小林", locale: "zh-CN" },
  { id: "700000000000000003", username: "yijun", globalName: "怡君", locale: "zh-TW" },
  { id: "700000000000000004", username: "yuki", globalName: "ゆき", locale: "ja" },
];

export const DEMO_BOT = { id: "700000000000000010", username: "Studybot" } as const satisfies UserSeed;

export const DEMO_CHANNEL = { id: "700000000000000031", name: "study-notes" } as const;

export const DEMO_GUILD = {
  id: "700000000000000020",
  name: "Study group",
  roles: [
    { id: "700000000000000021", name: "beginners", mentionable: true },
    { id: "700000000000000022", name: "note keepers", mentionable: true },
  ],
  channels: [DEMO_CHANNEL, { id: "700000000000000032", name: "general" }],
} as const satisfies GuildSeed;

/** What somebody wrote before the page opened: a message to look up from its menu. */
export const DEMO_FIRST_MESSAGE = {
  user: "700000000000000002",
  content: "docker attach 和 docker exec 有什么区别？",
} as const;

const ask = (locale: string, value: string): PageTry => ({
  command: "ask",
  filled: { option: "question", value, locale },
});

/** Questions that the notes of this repository answer, in their languages, and one that they do not. */
const OWN_QUESTIONS: readonly PageTry[] = [
  ask("en-US", "what does --detach do"),
  ask("zh-CN", "怎么进入正在运行的容器？"),
  ask("ja", "ポートを公開するには"),
  ask("en-US", "how do I cook rice"),
];

/** What goes with any notes. */
const COMMANDS: readonly PageTry[] = [{ command: "quiz now" }, { command: "notes" }];

/** What the page offers to try. @param isOwnNotes whether the notes are those of this repository */
export function demoTries({ isOwnNotes }: { readonly isOwnNotes: boolean }): readonly PageTry[] {
  return [...(isOwnNotes ? OWN_QUESTIONS : []), ...COMMANDS];
}
