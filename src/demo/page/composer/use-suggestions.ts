import { useEffect, useState } from "preact/hooks";

export interface SuggestionKeys {
  readonly active: number;
  readonly setActive: (index: number) => void;
  readonly isOpen: boolean;
  /** Puts the list away until the text changes. */
  readonly hide: () => void;
  /** Whether the key was the list's: arrows, Tab and Enter pick, Escape puts it away. */
  readonly takesKey: (event: KeyboardEvent) => boolean;
}

export interface SuggestionKeysOptions {
  readonly count: number;
  /** What the list is about: when that changes, it opens again. */
  readonly about: string;
  /** Which is marked at first; -1 for none, so that Enter sends what was typed. */
  readonly first: number;
  readonly onPick: (index: number) => void;
}

/** The keyboard of a list above a text box. */
export function useSuggestionKeys(options: SuggestionKeysOptions): SuggestionKeys {
  const { count, about, first, onPick } = options;
  const [active, setActive] = useState(first);
  const [hidden, setHidden] = useState(false);
  // A new subject opens the list again.
  useEffect(() => {
    setActive(first);
    setHidden(false);
  }, [about, first]);
  const isOpen = !hidden && count > 0;
  const at = Math.min(active, count - 1);
  const actions: Readonly<Record<string, () => boolean>> = {
    ArrowDown: () => {
      setActive((at + 1) % count);
      return true;
    },
    ArrowUp: () => {
      setActive((Math.max(at, 0) + count - 1) % count);
      return true;
    },
    Tab: () => {
      onPick(Math.max(at, 0));
      return true;
    },
    Enter: () => {
      if (at < 0) return false;
      onPick(at);
      return true;
    },
    Escape: () => {
      setHidden(true);
      return true;
    },
  };
  return {
    active: at,
    setActive,
    isOpen,
    hide: () => setHidden(true),
    takesKey(event) {
      // A key that ends the composition of a Chinese or Japanese word is not the list's.
      if (!isOpen || event.isComposing || event.shiftKey) return false;
      const isTaken = actions[event.key]?.() ?? false;
      if (isTaken) event.preventDefault();
      return isTaken;
    },
  };
}
