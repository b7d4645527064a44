import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

/**
 * Moves the focus between the fields of a form, also to one that is only about to be drawn.
 *
 * @param subject another subject takes the focus to `first`
 * @returns gives the focus to the field of that name, or to the first, or to a form without fields
 */
export function useFieldFocus(
  form: RefObject<HTMLFormElement | null>,
  subject: string,
  first: string | undefined,
): (name: string | undefined) => void {
  const wanted = useRef<{ readonly name: string | undefined } | undefined>(undefined);
  const known = useRef<string | undefined>(undefined);
  const [, draw] = useState({});
  if (known.current !== subject) {
    known.current = subject;
    wanted.current = { name: first };
  }
  useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    const { name } = wanted.current;
    wanted.current = undefined;
    const fields = [...(form.current?.querySelectorAll("input") ?? [])];
    (fields.find((field) => field.name === name) ?? fields[0] ?? form.current)?.focus();
  });
  return (name) => {
    wanted.current = { name };
    draw({});
  };
}
