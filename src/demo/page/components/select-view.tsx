import { useEffect, useId, useRef, useState } from "preact/hooks";
import { type Component, emojiText, type SelectOption } from "../component.js";
import { Icon } from "../icon.js";
import { usePage } from "../page-context.js";
import { Popup } from "../popup.js";
import { Dots } from "./button-view.js";

export interface SelectViewProps {
  readonly component: Component;
  readonly options: readonly SelectOption[];
  readonly label: string;
  readonly disabled: boolean;
  readonly busy: boolean;
  /** What was picked is forgotten when this changes. @default never */
  readonly revision?: unknown;
  /** Called with the values when something was picked: at once for one value, when the list closes for several. */
  readonly onPick: (values: readonly string[]) => void;
}

const defaultsOf = (options: readonly SelectOption[]): readonly string[] =>
  options.filter((option) => option.default === true).map(({ value }) => value);

/** A select menu, as a combobox with a list of its own. */
export function SelectView({ component, options, label, disabled, busy, revision, onPick }: SelectViewProps) {
  const { strings } = usePage();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const [picked, setPicked] = useState(() => defaultsOf(options));
  const most = component.max_values ?? 1;
  const least = component.min_values ?? 1;
  // An edit of the message brings its own defaults, and shows them even where they are the same.
  const defaults = defaultsOf(options).join("\n");
  useEffect(() => setPicked(defaults === "" ? [] : defaults.split("\n")), [defaults, revision]);

  const close = (values = picked): void => {
    setOpen(false);
    button.current?.focus();
    const isChanged = values.join("\n") !== defaults;
    if (most > 1 && isChanged && values.length >= least) onPick(values);
  };
  const pick = ({ value }: SelectOption): void => {
    if (most > 1) {
      if (picked.includes(value)) setPicked(picked.filter((each) => each !== value));
      else if (picked.length < most) setPicked([...picked, value]);
      return;
    }
    const isPicked = picked[0] === value;
    const next = isPicked && least === 0 ? [] : [value];
    setPicked(next);
    setOpen(false);
    button.current?.focus();
    // Discord's clients send nothing for what is picked already: https://github.com/discord/discord-api-docs/issues/4801
    if (!isPicked || least === 0) onPick(next);
  };
  const show = (): void => {
    setActive(
      Math.max(
        0,
        options.findIndex(({ value }) => picked.includes(value)),
      ),
    );
    setOpen(true);
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => (open ? setActive((active + 1) % options.length) : show()),
    ArrowUp: () => (open ? setActive((active + options.length - 1) % options.length) : show()),
    Home: () => setActive(0),
    End: () => setActive(options.length - 1),
    Enter: () => choose(),
    " ": () => choose(),
    Escape: () => close(),
    Tab: () => close(),
  };
  const choose = (): void => {
    const option = options[active];
    if (!open) show();
    else if (option !== undefined) pick(option);
  };
  const shown = options.filter(({ value }) => picked.includes(value));
  const name = label || strings.choose;
  return (
    <div class="select">
      <button
        ref={button}
        type="button"
        class={`select-button ${shown.length === 0 ? "empty" : ""}`}
        role="combobox"
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-activedescendant={open ? `${id}-${active}` : undefined}
        aria-label={name}
        aria-busy={busy}
        disabled={disabled}
        onClick={() => (open ? close() : show())}
        onKeyDown={(event) => {
          const act = keys[event.key];
          if (act === undefined || (!open && ["Escape", "Tab", "Home", "End"].includes(event.key))) return;
          if (event.key !== "Tab") event.preventDefault();
          event.stopPropagation();
          act();
        }}
      >
        <span class="select-shown">
          {shown.length === 0 ? name : shown.map((option) => option.label).join(", ")}
        </span>
        {busy ? <Dots /> : <Icon name="down" />}
      </button>
      {open ? (
        <Popup anchor={button} onOutside={() => close()}>
          <div
            id={`${id}-list`}
            class="options"
            role="listbox"
            aria-label={name}
            aria-multiselectable={most > 1}
          >
            {options.map((option, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the combobox
              <div
                key={option.value}
                id={`${id}-${index}`}
                class={`option ${index === active ? "active" : ""}`}
                role="option"
                tabIndex={-1}
                aria-selected={picked.includes(option.value)}
                onPointerMove={() => setActive(index)}
                onClick={() => pick(option)}
                ref={(element) => {
                  if (index === active) element?.scrollIntoView({ block: "nearest" });
                }}
              >
                {option.emoji === undefined ? null : <span class="emoji">{emojiText(option.emoji)}</span>}
                <span class="option-text">
                  <span>{option.label}</span>
                  {option.description ? <small>{option.description}</small> : null}
                </span>
                {picked.includes(option.value) ? <Icon name="check" /> : null}
              </div>
            ))}
          </div>
        </Popup>
      ) : null}
    </div>
  );
}
