import type { PagePerson } from "../page-protocol.js";

const COLOURS = 6;

/** A round with the first letter of the name, in a colour of the person's own. */
export function Avatar({ person, size = "normal" }: { person: PagePerson; size?: "normal" | "small" }) {
  const last = person.id.charCodeAt(person.id.length - 1);
  const colour = person.isBot ? "bot" : last % COLOURS;
  return (
    <span class={`avatar avatar-${colour} ${size}`} aria-hidden="true">
      {person.isBot ? (
        <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
          <path d="M8 9.5c3-1.2 5.6-.9 8 .9 2.4-1.8 5-2.1 8-.9v13c-3-1.2-5.6-.9-8 .9-2.4-1.8-5-2.1-8-.9zM16 10.5v12.5" />
        </svg>
      ) : (
        [...person.name][0]
      )}
    </span>
  );
}
