/** What the page and its server say to each other. The page's own code imports nothing else from outside its folder. */

/** Any JSON object, such as a payload of Discord's. */
export type JsonObject = Readonly<Record<string, unknown>>;

export interface PagePerson {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly isBot: boolean;
  /** Whether the person has Manage Server. */
  readonly canManage: boolean;
  /** The language that the person's client starts with; absent for the bot. */
  readonly locale?: string;
}

export interface PageRole {
  readonly id: string;
  readonly name: string;
}

export interface PageChannel {
  readonly id: string;
  readonly name: string;
}

/** What somebody typed to get a message: a command with the values of its options. */
export interface PageAsked {
  readonly userId: string;
  /** Without the slash, with sub-commands; for a command of a message's menu its name. */
  readonly command: string;
  readonly isSlash: boolean;
  readonly values: readonly { readonly name: string; readonly value: string }[];
}

export interface PageMessage {
  readonly id: string;
  /** As Discord would send it. */
  readonly payload: JsonObject;
  /** "… is thinking": the answer has not come yet. */
  readonly thinking: boolean;
  /** The time for the answer has passed. */
  readonly failed: boolean;
  /** Nobody else sees it. */
  readonly onlyYou: boolean;
  readonly asked?: PageAsked;
}

/** Something to try, offered where the channel is empty. */
export interface PageTry {
  readonly command: string;
  /** What is filled in, and its language. @default nothing */
  readonly filled?: { readonly option: string; readonly value: string; readonly locale: string };
}

/** All that one person sees when the page opens, or opens again. */
export interface PageSnapshot {
  /** The id of who looks. */
  readonly me: string;
  readonly guild: string;
  readonly channel: PageChannel;
  readonly channels: readonly PageChannel[];
  readonly roles: readonly PageRole[];
  readonly people: readonly PagePerson[];
  /** The bot's application commands that the person may use, as Discord lists them. */
  readonly commands: readonly JsonObject[];
  readonly messages: readonly PageMessage[];
  readonly tries: readonly PageTry[];
  /** Addresses of uploaded files begin with this; the page asks for them under `/files` of its own server. */
  readonly filesUrl: string;
}

/** One server-sent event of `GET /api/events?user=ID`, or `?locale=LOCALE` for somebody of that language; the first is a snapshot. */
export type PageEvent =
  | { readonly type: "snapshot"; readonly snapshot: PageSnapshot }
  | { readonly type: "message"; readonly message: PageMessage }
  | { readonly type: "deleted"; readonly id: string }
  | { readonly type: "commands"; readonly commands: readonly JsonObject[] };

export type OptionValue = string | number | boolean;

interface ByPerson {
  readonly user: string;
  readonly locale: string;
}

/** Bodies of `POST /api/NAME`, by name. */
export interface PageActs {
  readonly say: ByPerson & { readonly text: string };
  readonly command: ByPerson & {
    readonly name: string;
    readonly options: Readonly<Record<string, OptionValue>>;
  };
  readonly autocomplete: PageActs["command"] & { readonly focused: string };
  readonly component: ByPerson & {
    readonly message: string;
    readonly customId: string;
    readonly values: readonly string[];
  };
  readonly "message-command": ByPerson & { readonly name: string; readonly message: string };
  readonly form: {
    readonly interaction: string;
    readonly values: Readonly<Record<string, string | readonly string[]>>;
  };
}

export interface PageChoice {
  readonly name: string;
  readonly value: string | number;
}

/** What comes of an act, at the latest when the bot's time to answer has run out. Messages come as events. */
export type ActResult =
  | { readonly outcome: "done" }
  | { readonly outcome: "choices"; readonly choices: readonly PageChoice[] }
  | { readonly outcome: "form"; readonly interaction: string; readonly form: JsonObject }
  | { readonly outcome: "no-answer" }
  /** Discord's own client would not have let the person do it. */
  | { readonly outcome: "refused"; readonly reason: string };
