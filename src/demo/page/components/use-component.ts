import { createContext } from "preact";
import { useContext } from "preact/hooks";

/** What the controls of one message share. */
export interface MessageControls {
  /** The control that waits for its answer. */
  readonly busy: string | undefined;
  readonly use: (customId: string, values: readonly string[]) => void;
}

const Context = createContext<MessageControls>({ busy: undefined, use: () => {} });

export const ControlsProvider = Context.Provider;

export const useControls = (): MessageControls => useContext(Context);
