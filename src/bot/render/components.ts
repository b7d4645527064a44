import {
  type APIComponentInContainer,
  type APIContainerComponent,
  type APIMediaGalleryComponent,
  type APISeparatorComponent,
  type APITextDisplayComponent,
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
