import { createContext } from "preact";
import { useContext } from "preact/hooks";

/** What the controls of one message share. */
export interface MessageControls {
  /** The control that waits for its answer. */
  readonly busy: string | undefined;
  /** Another one each time that Discord's clients forget what was picked: when the message was edited or gave no answer. */
  readonly revision: unknown;
  readonly use: (customId: string, values: readonly string[]) => void;
}

const Context = createContext<MessageControls>({ busy: undefined, revision: undefined, use: () => {} });

export const ControlsProvider = Context.Provider;

export const useControls = (): MessageControls => useContext(Context);
