import { Icon } from "../icon.js";
import { usePage } from "../page-context.js";
import { OPTION, type SlashOption } from "./slash-commands.js";

/** The longest that Discord takes for an option. */
const VALUE_LIMIT = 6000;

export interface DraftFieldProps {
  readonly option: SlashOption;
  readonly text: string;
  readonly isWrong: boolean;
  readonly listId: string;
  readonly isListOpen: boolean;
  /** The id of what is marked in the list. */
  readonly marked: string | undefined;
  readonly onText: (text: string) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onRemove: () => void;
}

/** The field of one option. */
export function DraftField(props: DraftFieldProps) {
  const { option, text, isWrong, listId, isListOpen, marked } = props;
  const { strings } = usePage();
  const isWide = option.type === OPTION.STRING && option.choices.length === 0;
  return (
    <label class={`draft-option ${isWrong ? "wrong" : ""} ${isWide ? "wide" : ""}`}>
      <span class="draft-name">{option.shown}</span>
      <input
        name={option.name}
        value={text}
        maxLength={option.maxLength ?? VALUE_LIMIT}
        autocomplete="off"
        spellcheck={false}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isListOpen}
        aria-controls={listId}
        aria-required={option.required}
        aria-invalid={isWrong}
        aria-description={option.description}
        aria-activedescendant={marked}
        onInput={(event) => props.onText(event.currentTarget.value)}
        onFocus={props.onFocus}
        onBlur={props.onBlur}
        onKeyDown={props.onKey}
      />
      {option.required ? null : (
        <button
          type="button"
          class="icon-button small"
          aria-label={strings.removeOption(option.shown)}
          onClick={props.onRemove}
        >
          <Icon name="close" />
        </button>
      )}
    </label>
  );
}
