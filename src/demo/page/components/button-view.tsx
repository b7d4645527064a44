import { type Component, emojiText } from "../component.js";
import { Icon } from "../icon.js";
import { openableUrl } from "../markdown.js";
import { useControls } from "./use-component.js";

/** Source: https://docs.discord.com/developers/components/reference#button-button-styles */
const STYLES: Readonly<Record<number, string>> = {
  1: "primary",
  2: "secondary",
  3: "success",
  4: "danger",
  5: "link",
  6: "primary",
};

export function ButtonView({ component }: { component: Component }) {
  const { busy, use } = useControls();
  const style = STYLES[component.style ?? 2] ?? "secondary";
  const content = (
    <>
      {component.emoji === undefined ? null : <span class="emoji">{emojiText(component.emoji)}</span>}
      {component.label === undefined ? null : <span>{component.label}</span>}
    </>
  );
  const name = component.label ?? (component.emoji === undefined ? undefined : emojiText(component.emoji));
  const href = openableUrl(component.url);
  if (style === "link" && href !== undefined && component.disabled !== true) {
    return (
      <a
        class="button link"
        href={href}
        title={href}
        aria-label={name}
        target="_blank"
        rel="noopener noreferrer"
      >
        {content}
        <Icon name="open" />
      </a>
    );
  }
  const id = component.custom_id ?? "";
  const isBusy = busy === id && style !== "link";
  return (
    <button
      type="button"
      class={`button ${style} ${isBusy ? "busy" : ""}`}
      aria-label={name}
      aria-busy={isBusy}
      disabled={component.disabled === true || style === "link"}
      onClick={() => {
        if (busy === undefined) use(id, []);
      }}
    >
      {content}
      {style === "link" ? <Icon name="open" /> : null}
      {isBusy ? <Dots /> : null}
    </button>
  );
}

export function Dots() {
  return (
    <span class="dots" aria-hidden="true">
      <i />
      <i />
      <i />
    </span>
  );
}
