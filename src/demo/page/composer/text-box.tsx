import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { Icon } from "../icon.js";
import { usePage } from "../page-context.js";
import { slashCommands } from "./slash-commands.js";
import { SuggestionList } from "./suggestion-list.js";
import { useSuggestionKeys } from "./use-suggestions.js";

export interface TextBoxProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onSend: () => void;
  /** Changes when the box is to have the focus. */
  readonly focusKey: number;
}

/** The box before a command is chosen: a message, or the beginning of a command with the list of them. */
export function TextBox({ text, onText, onSend, focusKey }: TextBoxProps) {
  const { snapshot, locale, strings } = usePage();
  const listId = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (focusKey > 0) box.current?.focus();
  }, [focusKey]);
  const isCommand = text.startsWith("/");
  const typed = text.slice(1).toLocaleLowerCase().trim();
  const found = isCommand
    ? slashCommands(snapshot.commands, locale).filter((command) =>
        [command.name, command.shown].some((name) => name.toLocaleLowerCase().includes(typed)),
      )
    : [];
  const pick = (index: number): void => {
    const command = found[index];
    if (command !== undefined) onText(`/${command.shown} `);
  };
  const keys = useSuggestionKeys({ count: found.length, about: text, first: 0, onPick: pick });
  return (
    <>
      {isCommand && (keys.isOpen || found.length === 0) ? (
        <SuggestionList
          id={listId}
          heading={strings.commands}
          active={keys.active}
          onActive={keys.setActive}
          onPick={pick}
          suggestions={found.map(({ name, shown, description, options }) => ({
            key: name,
            title: `/${shown}`,
            detail: description,
            aside: options.map((option) => option.shown).join(" "),
          }))}
        >
          {found.length === 0 ? <p class="suggestions-empty">{strings.noCommand}</p> : null}
        </SuggestionList>
      ) : null}
      <form
        class="box"
        onSubmit={(event) => {
          event.preventDefault();
          onSend();
        }}
      >
        <button
          type="button"
          class="icon-button"
          aria-label={strings.commands}
          title={strings.commands}
          onClick={() => {
            onText("/");
            box.current?.focus();
          }}
        >
          <Icon name="slash" />
        </button>
        <textarea
          ref={box}
          rows={1}
          value={text}
          placeholder={strings.messageTo(snapshot.channel.name)}
          aria-label={strings.messageTo(snapshot.channel.name)}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls={listId}
          aria-activedescendant={keys.isOpen ? `${listId}-${keys.active}` : undefined}
          autocomplete="off"
          maxLength={2000}
          onInput={(event) => onText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (keys.takesKey(event) || event.isComposing) return;
            if (event.key === "Enter" && !event.shiftKey) {
              event.preventDefault();
              onSend();
            }
          }}
        />
        <button
          type="submit"
          class="icon-button send"
          aria-label={strings.send}
          disabled={text.trim() === ""}
        >
          <Icon name="send" />
        </button>
      </form>
    </>
  );
}
