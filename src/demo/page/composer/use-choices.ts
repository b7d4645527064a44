import { useEffect, useState } from "preact/hooks";
import type { OptionValue, PageChoice } from "../../page-protocol.js";
import { usePage } from "../page-context.js";
import type { Draft } from "./draft.js";
import { valuesOf } from "./draft.js";

/** How long typing has to pause before the bot is asked, in ms. */
const PAUSE_MS = 120;

export interface BotChoices {
  readonly choices: readonly PageChoice[];
  readonly loading: boolean;
}

/** What the bot offers for the option that is being typed; nothing for options without autocomplete. */
export function useBotChoices(draft: Draft, focused: string | undefined): BotChoices {
  const { act, snapshot, strings, locale } = usePage();
  const [state, setState] = useState<BotChoices>({ choices: [], loading: false });
  const option = draft.command.options.find(({ name }) => name === focused);
  const isAsked = option?.autocomplete === true;
  const text = focused === undefined ? "" : (draft.entries[focused]?.text ?? "");
  // Asked again when what is typed changes, not at each drawing.
  useEffect(() => {
    if (!isAsked || focused === undefined) return setState({ choices: [], loading: false });
    let isCurrent = true;
    setState(({ choices }) => ({ choices, loading: true }));
    const { values } = valuesOf(draft, snapshot, strings);
    const options: Record<string, OptionValue> = { ...values, [focused]: text };
    const timer = setTimeout(() => {
      void act("autocomplete", { name: draft.command.name, options, focused }).then((result) => {
        if (isCurrent)
          setState({ choices: result.outcome === "choices" ? result.choices : [], loading: false });
      });
    }, PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [isAsked, focused, text, draft.command.name, locale]);
  return state;
}
