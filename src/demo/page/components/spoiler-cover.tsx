import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { usePage } from "../page-context.js";

/** Hides what is in it until it is clicked. */
export function SpoilerCover({ covered, children }: { covered: boolean; children: ComponentChildren }) {
  const { strings } = usePage();
  const [open, setOpen] = useState(false);
  if (!covered || open) return <>{children}</>;
  return (
    <div class="spoiler-cover">
      <div inert aria-hidden="true">
        {children}
      </div>
      <button type="button" onClick={() => setOpen(true)}>
        {strings.spoiler}
      </button>
    </div>
  );
}
