import { en } from "./strings/en.js";
import { ja } from "./strings/ja.js";
import { zhCn } from "./strings/zh-cn.js";
import { zhTw } from "./strings/zh-tw.js";

/** The words of the page itself, in one language; what the bot says comes from the bot. */
export interface Strings {
  /** The language's own name. */
  readonly language: string;
  readonly preview: string;
  readonly previewMore: string;
  readonly viewAs: string;
  readonly languageLabel: string;
  readonly manager: string;
  readonly member: string;
  readonly theme: string;
  readonly themes: { readonly system: string; readonly light: string; readonly dark: string };
  readonly openMenu: string;
  readonly close: string;
  readonly textChannels: string;
  readonly channelLog: (channel: string) => string;
  readonly welcome: (channel: string) => string;
  readonly welcomeMore: string;
  readonly tryThese: string;
  readonly app: string;
  readonly used: (command: string) => string;
  readonly thinking: (bot: string) => string;
  readonly onlyYou: string;
  readonly dismiss: string;
  readonly edited: string;
  readonly noAnswer: string;
  readonly failed: string;
  readonly sending: string;
  readonly rawPayload: string;
  readonly messageMenu: string;
  readonly apps: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyCode: string;
  readonly messageTo: (channel: string) => string;
  readonly send: string;
  readonly commands: string;
  readonly noCommand: string;
  readonly matching: (option: string) => string;
  readonly loading: string;
  readonly moreOptions: (count: number) => string;
  readonly removeOption: (option: string) => string;
  readonly leaveCommand: string;
  readonly requiredOption: string;
  readonly wrongOption: string;
  readonly yes: string;
  readonly no: string;
  readonly choose: string;
  readonly chosen: (count: number) => string;
  readonly done: string;
  readonly submit: string;
  readonly cancel: string;
  readonly required: string;
  readonly spoiler: string;
  readonly remoteImage: string;
  readonly file: string;
  readonly unknownComponent: (type: string) => string;
  readonly stopped: string;
  readonly jumpDown: string;
}

const STRINGS: Readonly<Record<string, Strings>> = { "en-US": en, "zh-CN": zhCn, "zh-TW": zhTw, ja };

/** The locales that the page can be seen in, as Discord names them. */
export const LOCALES: readonly string[] = Object.keys(STRINGS);

export function stringsFor(locale: string): Strings {
  return STRINGS[locale] ?? en;
}
