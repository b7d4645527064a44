import { useId, useRef, useState } from "preact/hooks";
import type { OptionValue } from "../../page-protocol.js";
import { Icon } from "../icon.js";
import { usePage } from "../page-context.js";
import { type Draft, type DraftProblem, type Entry, fixedChoices, valuesOf } from "./draft.js";
import { DraftField } from "./draft-field.js";
import type { SlashOption } from "./slash-commands.js";
import { type Suggestion, SuggestionList } from "./suggestion-list.js";
import { useBotChoices } from "./use-choices.js";
import { useFieldFocus } from "./use-field-focus.js";
import { useSuggestionKeys } from "./use-suggestions.js";

/** What stands for the list of options that can be added, in the place of an option's name. */
const ADDING = "\0adding";

export interface CommandBoxProps {
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly onSend: (values: Readonly<Record<string, OptionValue>>) => void;
  /** Leaves the command; the text takes its place in the box. */
  readonly onLeave: (text: string) => void;
}

interface Offer extends Suggestion {
  readonly pick: () => void;
}

/** The box while a command is filled in: a field for each option, and the list for the one that is being typed. */
export function CommandBox({ draft, onDraft, onSend, onLeave }: CommandBoxProps) {
  const { snapshot, strings } = usePage();
  const { command, entries } = draft;
  const listId = useId();
  const box = useRef<HTMLFormElement>(null);
  const [focused, setFocused] = useState<string>();
  const [problems, setProblems] = useState<Readonly<Record<string, DraftProblem>>>({});
  const shown = command.options.filter(({ name }) => name in entries);
  const addable = command.options.filter(({ name }) => !(name in entries));
  const firstEmpty = shown.find(({ name }) => entries[name]?.text === "") ?? shown[0];
  const focusOn = useFieldFocus(box, command.name, firstEmpty?.name);
  const set = (name: string, entry: Entry): void => {
    onDraft({ command, entries: { ...entries, [name]: entry } });
    setProblems(({ [name]: _, ...rest }) => rest);
  };
  const remove = (name: string): void => {
    onDraft({
      command,
      entries: Object.fromEntries(Object.entries(entries).filter(([key]) => key !== name)),
    });
    focusOn(shown.findLast((option) => option.name !== name)?.name);
  };
  const add = ({ name }: SlashOption): void => {
    set(name, { text: "" });
    focusOn(name);
  };
  const fill = (option: SlashOption, entry: Entry): void => {
    set(option.name, entry);
    const next = shown.slice(shown.indexOf(option) + 1).find(({ name }) => entries[name]?.text === "");
    focusOn(next?.name ?? option.name);
  };

  const current = shown.find(({ name }) => name === focused);
  const text = current === undefined ? "" : (entries[current.name]?.text ?? "");
  const isPicked = current !== undefined && entries[current.name]?.value !== undefined;
  const fixed = current === undefined ? undefined : fixedChoices(current, snapshot, strings);
  const bot = useBotChoices(draft, current?.name);
  const offers = offersNow();
  const keys = useSuggestionKeys({
    count: offers.length,
    about: `${focused} ${text}`,
    first: focused === ADDING || fixed !== undefined ? 0 : -1,
    onPick: (index) => offers[index]?.pick(),
  });

  function offersNow(): readonly Offer[] {
    if (focused === ADDING) {
      return addable.map((option) => ({
        key: option.name,
        title: option.shown,
        detail: option.description,
        pick: () => add(option),
      }));
    }
    if (current === undefined || isPicked) return [];
    const typed = text.toLocaleLowerCase().trim();
    const choices =
      fixed === undefined
        ? bot.choices
        : fixed.filter(({ name }) => name.toLocaleLowerCase().includes(typed));
    return choices.map(({ name, value }, index) => ({
      key: `${index} ${String(value)}`,
      title: name,
      pick: () => fill(current, { text: name, value }),
    }));
  }

  const submit = (): void => {
    const read = valuesOf(draft, snapshot, strings);
    setProblems(read.problems);
    const [wrong] = Object.keys(read.problems);
    if (wrong === undefined) onSend(read.values);
    else focusOn(wrong);
  };
  const onKey = (event: KeyboardEvent, option: SlashOption | undefined): void => {
    if (keys.takesKey(event) || event.isComposing) return;
    if (event.key === "Escape") {
      event.preventDefault();
      onLeave("");
    } else if (event.key === "Backspace" && option !== undefined && entries[option.name]?.text === "") {
      event.preventDefault();
      const isLast = shown.length === 1 || option.required;
      if (isLast) onLeave(`/${command.shown}`);
      else remove(option.name);
    }
  };
  const isListed = keys.isOpen || bot.loading || (current !== undefined && !isPicked);
  const heading = current === undefined ? strings.commands : `${current.shown}: ${current.description}`;
  const marked = keys.isOpen && keys.active >= 0 ? `${listId}-${keys.active}` : undefined;
  const problem = Object.entries(problems)[0];
  return (
    <>
      {isListed || focused === ADDING ? (
        <SuggestionList
          id={listId}
          heading={focused === ADDING ? `/${command.shown}` : heading}
          suggestions={keys.isOpen ? offers : []}
          active={keys.active}
          onActive={keys.setActive}
          onPick={(index) => offers[index]?.pick()}
        >
          {bot.loading && offers.length === 0 ? <p class="suggestions-empty">{strings.loading}</p> : null}
        </SuggestionList>
      ) : null}
      {problem === undefined ? null : (
        <p class="box-problem" role="alert">
          {problem[1] === "required" ? strings.requiredOption : strings.wrongOption}
        </p>
      )}
      <form
        ref={box}
        class="box command"
        tabIndex={-1}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        onKeyDown={(event) => {
          // The box itself has the focus where the command has no options yet.
          if (event.target !== event.currentTarget) return;
          const acts: Readonly<Record<string, () => void>> = {
            Enter: submit,
            Escape: () => onLeave(""),
            Backspace: () => onLeave(`/${command.shown}`),
          };
          const pressed = acts[event.key];
          if (pressed === undefined) return;
          // The text box that comes in its place would get the key too.
          event.preventDefault();
          pressed();
        }}
      >
        <button
          type="button"
          class="icon-button"
          aria-label={strings.leaveCommand}
          title={strings.leaveCommand}
          onClick={() => onLeave("")}
        >
          <Icon name="close" />
        </button>
        <div class="draft">
          <span class="draft-command">/{command.shown}</span>
          {shown.map((option) => (
            <DraftField
              key={option.name}
              option={option}
              text={entries[option.name]?.text ?? ""}
              isWrong={problems[option.name] !== undefined}
              listId={listId}
              isListOpen={keys.isOpen && focused === option.name}
              marked={focused === option.name ? marked : undefined}
              onText={(typed) => set(option.name, { text: typed })}
              onFocus={() => setFocused(option.name)}
              onBlur={() => setFocused(undefined)}
              onKey={(event) => onKey(event, option)}
              onRemove={() => remove(option.name)}
            />
          ))}
          {addable.length === 0 ? null : (
            <button
              type="button"
              class="draft-more"
              role="combobox"
              // A combobox takes no name from what it shows.
              aria-label={strings.moreOptions(addable.length)}
              aria-haspopup="listbox"
              aria-expanded={focused === ADDING}
              aria-controls={listId}
              aria-activedescendant={focused === ADDING ? marked : undefined}
              onClick={() => setFocused(focused === ADDING ? undefined : ADDING)}
              onBlur={() => setFocused((now) => (now === ADDING ? undefined : now))}
              onKeyDown={(event) => {
                if (focused === ADDING) onKey(event, undefined);
              }}
            >
              {strings.moreOptions(addable.length)}
            </button>
          )}
        </div>
        <button type="submit" class="icon-button send" aria-label={strings.send}>
          <Icon name="send" />
        </button>
      </form>
    </>
  );
}
