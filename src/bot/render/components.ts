import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIButtonComponentWithURL,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIContainerComponent,
  type APIMediaGalleryComponent,
  type APISelectMenuOption,
  type APISeparatorComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
  SeparatorSpacingSize,
} from "discord.js";

/** @param content Discord Markdown, not blank */
export function textDisplay(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

export function container(
  components: readonly APIComponentInContainer[],
  accentColor?: number,
): APIContainerComponent {
  return {
    type: ComponentType.Container,
    components: [...components],
    ...(accentColor === undefined ? {} : { accent_color: accentColor }),
  };
}

export function separator(): APISeparatorComponent {
  return { type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Small };
}

export function mediaGallery(items: APIMediaGalleryComponent["items"]): APIMediaGalleryComponent {
  return { type: ComponentType.MediaGallery, items };
}

/** Discord's small, dimmed text. @param text one line of Discord Markdown */
export function smallText(text: string): string {
  return `-# ${text}`;
}

export interface ButtonOptions {
  readonly customId: string;
  readonly label: string;
  /** @default Secondary */
  readonly style?: ButtonStyle.Primary | ButtonStyle.Secondary | ButtonStyle.Success | ButtonStyle.Danger;
  /** One emoji of Unicode before the label. */
  readonly emoji?: string;
  /** @default false */
  readonly disabled?: boolean;
}

export function button({
  customId,
  label,
  style,
  emoji,
  disabled,
}: ButtonOptions): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: style ?? ButtonStyle.Secondary,
    custom_id: customId,
    label,
    ...(emoji === undefined ? {} : { emoji: { name: emoji } }),
    ...(disabled === true ? { disabled } : {}),
  };
}

/** A button that opens an address. @param url http or https, within `BUTTON_URL_LIMIT` */
export function linkButton(url: string, label: string): APIButtonComponentWithURL {
  return { type: ComponentType.Button, style: ButtonStyle.Link, url, label };
}

/** Buttons side by side; none where there is no button. */
export function buttonRow(
  buttons: readonly (APIButtonComponentWithCustomId | APIButtonComponentWithURL)[],
): readonly APIActionRowComponent<APIComponentInMessageActionRow>[] {
  return buttons.length === 0 ? [] : [{ type: ComponentType.ActionRow, components: [...buttons] }];
}

export interface SelectMenuOptions {
  readonly customId: string;
  readonly placeholder: string;
  /** At least one, at most `SELECT_OPTIONS_LIMIT`. */
  readonly options: readonly APISelectMenuOption[];
}

/** A menu of which one option is picked. */
export function selectMenu({
  customId,
  placeholder,
  options,
}: SelectMenuOptions): APIActionRowComponent<APIComponentInMessageActionRow> {
  return {
    type: ComponentType.ActionRow,
    components: [
      { type: ComponentType.StringSelect, custom_id: customId, placeholder, options: [...options] },
    ],
  };
}
