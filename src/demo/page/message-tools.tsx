import { useRef, useState } from "preact/hooks";
import type { PageMessage } from "../page-protocol.js";
import { messageCommands } from "./composer/slash-commands.js";
import { Icon } from "./icon.js";
import { usePage } from "./page-context.js";
import { Popup } from "./popup.js";

/** The raw payload, and the applications' commands on a message. */
export function MessageTools({ message }: { message: PageMessage }) {
  const { strings, snapshot, locale, showPayload } = usePage();
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const commands = messageCommands(snapshot.commands, locale);
  const close = (): void => {
    setOpen(false);
    anchor.current?.focus();
  };
  return (
    <div class={`tools ${open ? "open" : ""}`}>
      {commands.length === 0 ? null : (
        <button
          ref={anchor}
          type="button"
          class="icon-button"
          aria-label={strings.messageMenu}
          title={strings.messageMenu}
          aria-haspopup="menu"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <Icon name="more" />
        </button>
      )}
      <button
        type="button"
        class="icon-button"
        aria-label={strings.rawPayload}
        title={strings.rawPayload}
        onClick={() => showPayload(message.payload)}
      >
        <Icon name="braces" />
      </button>
      {open ? (
        <Popup
          anchor={anchor}
          align="end"
          onOutside={() => setOpen(false)}
          onShown={(popup) => popup.querySelector("button")?.focus()}
        >
          <Menu message={message} onClose={close} />
        </Popup>
      ) : null}
    </div>
  );
}

function Menu({ message, onClose }: { message: PageMessage; onClose: () => void }) {
  const { strings, snapshot, locale, send } = usePage();
  const menu = useRef<HTMLDivElement>(null);
  const move = (step: number): void => {
    const items = [...(menu.current?.querySelectorAll("button") ?? [])];
    const now = items.findIndex((item) => item.isSameNode(document.activeElement));
    items[(now + step + items.length) % items.length]?.focus();
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Escape: onClose,
    Tab: onClose,
  };
  return (
    <div
      ref={menu}
      class="menu"
      role="menu"
      tabIndex={-1}
      aria-label={strings.apps}
      onKeyDown={(event) => {
        const act = keys[event.key];
        if (act === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        act();
      }}
    >
      <p class="menu-title">{strings.apps}</p>
      {messageCommands(snapshot.commands, locale).map(({ name, shown }) => (
        <button
          key={name}
          type="button"
          role="menuitem"
          onClick={() => {
            onClose();
            send(shown, "message-command", { name, message: message.id });
          }}
        >
          {shown}
        </button>
      ))}
    </div>
  );
}
