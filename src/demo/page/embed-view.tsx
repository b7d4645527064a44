import { GalleryView } from "./components/media-view.js";
import { openableUrl } from "./markdown.js";
import { MarkdownView } from "./markdown-view.js";

interface Embed {
  readonly title?: string;
  readonly url?: string;
  readonly description?: string;
  readonly color?: number;
  readonly author?: { readonly name: string };
  readonly footer?: { readonly text: string };
  readonly fields?: readonly { readonly name: string; readonly value: string; readonly inline?: boolean }[];
  readonly image?: { readonly url: string };
  readonly thumbnail?: { readonly url: string };
}

/** An embed of a message without Components V2. */
export function EmbedView({ embed }: { embed: Embed }) {
  const colour =
    embed.color === undefined
      ? {}
      : { borderInlineStartColor: `#${embed.color.toString(16).padStart(6, "0")}` };
  const href = openableUrl(embed.url);
  const images = [embed.image, embed.thumbnail].flatMap((media) => (media === undefined ? [] : [{ media }]));
  return (
    <div class="container embed" style={colour}>
      {embed.author === undefined ? null : <p class="embed-small">{embed.author.name}</p>}
      {embed.title === undefined ? null : (
        <p class="embed-title">
          {href === undefined ? (
            embed.title
          ) : (
            <a href={href} target="_blank" rel="noopener noreferrer">
              {embed.title}
            </a>
          )}
        </p>
      )}
      {embed.description === undefined ? null : <MarkdownView source={embed.description} />}
      {embed.fields === undefined ? null : (
        <dl class="embed-fields">
          {embed.fields.map(({ name, value, inline }) => (
            <div key={name} class={inline === true ? "inline" : ""}>
              <dt>{name}</dt>
              <dd>
                <MarkdownView source={value} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {images.length === 0 ? null : <GalleryView component={{ type: 12, items: images }} />}
      {embed.footer === undefined ? null : <p class="embed-small">{embed.footer.text}</p>}
    </div>
  );
}
