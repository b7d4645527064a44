/** Source: https://docs.discord.com/developers/components/reference#component-object-component-types */
export const COMPONENT = {
  ROW: 1,
  BUTTON: 2,
  STRING_SELECT: 3,
  TEXT_INPUT: 4,
  USER_SELECT: 5,
  ROLE_SELECT: 6,
  MENTIONABLE_SELECT: 7,
  CHANNEL_SELECT: 8,
  SECTION: 9,
  TEXT: 10,
  THUMBNAIL: 11,
  GALLERY: 12,
  FILE: 13,
  SEPARATOR: 14,
  CONTAINER: 17,
  LABEL: 18,
} as const;

export interface Emoji {
  readonly id?: string | null;
  readonly name?: string | null;
}

export interface SelectOption {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
  readonly emoji?: Emoji;
  readonly default?: boolean;
}

export interface Media {
  readonly url: string;
}

export interface GalleryItem {
  readonly media: Media;
  readonly description?: string | null;
  readonly spoiler?: boolean;
}

/** Any component, of a message or of a form, with every field that is drawn. */
export interface Component {
  readonly type: number;
  readonly id?: number;
  readonly custom_id?: string;
  readonly components?: readonly Component[];
  readonly component?: Component;
  readonly accessory?: Component;
  readonly content?: string;
  readonly style?: number;
  readonly label?: string;
  readonly description?: string | null;
  readonly emoji?: Emoji;
  readonly url?: string;
  readonly disabled?: boolean;
  readonly placeholder?: string;
  readonly options?: readonly SelectOption[];
  readonly default_values?: readonly { readonly id: string }[];
  readonly min_values?: number;
  readonly max_values?: number;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly required?: boolean;
  readonly value?: string;
  readonly media?: Media;
  readonly items?: readonly GalleryItem[];
  readonly file?: Media;
  readonly name?: string;
  readonly size?: number;
  readonly divider?: boolean;
  readonly spacing?: number;
  readonly accent_color?: number | null;
  readonly spoiler?: boolean;
}

/** The components of a payload, those that are none left out. */
export function componentsOf(payload: Readonly<Record<string, unknown>>): readonly Component[] {
  const list = Array.isArray(payload.components) ? (payload.components as unknown[]) : [];
  return list.filter((item): item is Component => typeof item === "object" && item !== null);
}

/** How an emoji is drawn: as itself, or by the name of one that only Discord could load. */
export function emojiText({ id, name }: Emoji): string {
  return id === undefined || id === null ? (name ?? "") : `:${name ?? ""}:`;
}
