import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { ActResult, PageActs, PagePerson, PageSnapshot } from "../page-protocol.js";
import type { Strings } from "./strings.js";

/** An act without who does it: that is filled in. */
export type OwnAct<Name extends keyof PageActs> = Omit<PageActs[Name], "user" | "locale">;

/** What every part of the page may use. */
export interface PageContext {
  readonly snapshot: PageSnapshot;
  readonly me: PagePerson;
  readonly locale: string;
  readonly strings: Strings;
  readonly act: <Name extends keyof PageActs>(name: Name, act: OwnAct<Name>) => Promise<ActResult>;
  /** Runs a command, showing that it is sent; what comes of it shows itself. */
  readonly send: (
    shown: string,
    name: "command" | "message-command",
    act: OwnAct<"command"> | OwnAct<"message-command">,
  ) => void;
  readonly dismiss: (messageId: string) => void;
  readonly showPayload: (payload: unknown) => void;
  /** Puts a command, as it would be typed, into the box. */
  readonly fill: (typed: string) => void;
}

const Context = createContext<PageContext | undefined>(undefined);

export const PageProvider = Context.Provider;

export function usePage(): PageContext {
  const context = useContext(Context);
  if (context === undefined) throw new Error("outside of the page");
  return context;
}

/** The person of an id; somebody unknown is named by the id. */
export function personOf({ people }: PageSnapshot, id: string): PagePerson {
  const known = people.find((person) => person.id === id);
  return known ?? { id, name: id, username: id, isBot: false, canManage: false };
}
