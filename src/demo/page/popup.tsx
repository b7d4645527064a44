import type { ComponentChildren, RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

/** Between the popup, what it belongs to and the window's edge, in pixels. */
const GAP = 6;
/** The height from which it scrolls, in pixels. */
const HIGHEST = 380;
/** A browser that keeps what is read in its place, when something above it grows, is off by parts of a pixel. */
const HELD_WITHIN = 1;

export interface PopupProps {
  readonly anchor: RefObject<HTMLElement | null>;
  /** Called when somebody clicks elsewhere or the anchor moves. */
  readonly onOutside: () => void;
  /** @default "start": as wide as the anchor and in line with its start */
  readonly align?: "start" | "end";
  /** Called once it is there and can take the focus. */
  readonly onShown?: (popup: HTMLElement) => void;
  readonly children: ComponentChildren;
}

/** Something above the page, beside its anchor: below where there is room, above where there is more. */
export function Popup({ anchor, onOutside, align = "start", onShown, children }: PopupProps) {
  const box = useRef<HTMLDivElement>(null);
  const top = useRef(0);
  useLayoutEffect(() => {
    const element = box.current;
    const at = anchor.current?.getBoundingClientRect();
    if (element === null || at === undefined) return;
    top.current = at.top;
    element.showPopover();
    if (align === "start") element.style.width = `${at.width}px`;
    const below = innerHeight - at.bottom - 2 * GAP;
    const above = at.top - 2 * GAP;
    const isBelow = below >= Math.min(HIGHEST, element.offsetHeight) || below >= above;
    element.style.maxHeight = `${Math.min(HIGHEST, isBelow ? below : above)}px`;
    const left = align === "start" ? at.left : at.right - element.offsetWidth;
    element.style.left = `${Math.max(GAP, Math.min(left, innerWidth - element.offsetWidth - GAP))}px`;
    element.style.top = `${isBelow ? at.bottom + GAP : at.top - GAP - element.offsetHeight}px`;
    onShown?.(element);
    // Shown once: what it is given later changes nothing.
  }, []);
  useEffect(() => {
    const outside = (event: Event): void => {
      const target = event.target as Node;
      if (box.current?.contains(target) !== true && anchor.current?.contains(target) !== true) onOutside();
    };
    // Scrolling that was under way may be told of only now.
    const moved = (): void => {
      const at = anchor.current?.getBoundingClientRect().top ?? Number.NaN;
      if (!(Math.abs(at - top.current) <= HELD_WITHIN)) onOutside();
    };
    addEventListener("pointerdown", outside, true);
    addEventListener("scroll", moved, true);
    addEventListener("resize", moved);
    return () => {
      removeEventListener("pointerdown", outside, true);
      removeEventListener("scroll", moved, true);
      removeEventListener("resize", moved);
    };
  });
  return (
    <div ref={box} class="popup" popover="manual">
      {children}
    </div>
  );
}
