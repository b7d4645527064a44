export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

const KEY = "theme";

/** The colours that were chosen in this browser. */
export function readTheme(storage: Pick<Storage, "getItem">): Theme {
  const kept = storage.getItem(KEY);
  return THEMES.find((theme) => theme === kept) ?? "system";
}

export function keepTheme(theme: Theme, storage: Pick<Storage, "setItem">): void {
  storage.setItem(KEY, theme);
}
