import type { APIMessageTopLevelComponent } from "discord.js";
import { labelsFor } from "../../messages/control-labels.js";
import { button, buttonRow } from "../../render/components.js";
import { SELECT_OPTIONS_LIMIT } from "../../render/limits.js";

export interface Page<T> {
  /** From 0. */
  readonly page: number;
  /** At least 1. */
  readonly pages: number;
  readonly items: readonly T[];
}

/** The items of a page that one menu can hold; the last page where there are fewer. @param wanted from 0 */
export function pageOf<T>(items: readonly T[], wanted: number): Page<T> {
  const pages = Math.max(1, Math.ceil(items.length / SELECT_OPTIONS_LIMIT));
  const page = Math.min(Math.max(0, wanted), pages - 1);
  const start = page * SELECT_OPTIONS_LIMIT;
  return { page, pages, items: items.slice(start, start + SELECT_OPTIONS_LIMIT) };
}

export interface PageButtons {
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly locale: string;
  /** The custom id that leads to a page; of pages that are not there too, on a button that is off. */
  readonly idOf: (page: string) => string;
}

/** Back and on; none where there is one page. */
export function pageButtons({
  page,
  pages,
  locale,
  idOf,
}: PageButtons): readonly APIMessageTopLevelComponent[] {
  if (pages < 2) return [];
  const labels = labelsFor(locale);
  return buttonRow([
    button({
      customId: idOf(String(page - 1)),
      label: labels.previousPage,
      emoji: "◀️",
      disabled: page === 0,
    }),
    button({
      customId: idOf(String(page + 1)),
      label: labels.nextPage,
      emoji: "▶️",
      disabled: page === pages - 1,
    }),
  ]);
}
