import type { ComponentChildren } from "preact";

export interface Suggestion {
  readonly key: string;
  readonly title: string;
  readonly detail?: string;
  readonly aside?: string;
}

export interface SuggestionListProps {
  readonly id: string;
  readonly heading: string;
  readonly suggestions: readonly Suggestion[];
  /** -1 for none. */
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly onPick: (index: number) => void;
  /** What is said where there is nothing to pick. */
  readonly children?: ComponentChildren;
}

/** The list above the box; the box itself keeps the focus. */
export function SuggestionList(props: SuggestionListProps) {
  const { id, heading, suggestions, active, onActive, onPick, children } = props;
  return (
    <div class="suggestions">
      <p class="suggestions-heading" aria-hidden="true">
        {heading}
      </p>
      <div id={id} class="options" role="listbox" aria-label={heading}>
        {suggestions.map(({ key, title, detail, aside }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the box
          <div
            key={key}
            id={`${id}-${index}`}
            class={`option ${index === active ? "active" : ""}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onPointerMove={() => onActive(index)}
            // The box would lose the focus before the click.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onPick(index)}
            ref={(element) => {
              if (index === active) element?.scrollIntoView({ block: "nearest" });
            }}
          >
            <span class="option-text">
              <span>{title}</span>
              {detail === undefined || detail === "" ? null : <small>{detail}</small>}
            </span>
            {aside === undefined ? null : <span class="option-aside">{aside}</span>}
          </div>
        ))}
      </div>
      {children}
    </div>
  );
}
