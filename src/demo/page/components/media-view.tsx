import type { Component, GalleryItem } from "../component.js";
import { Icon } from "../icon.js";
import { openableUrl } from "../markdown.js";
import { usePage } from "../page-context.js";
import { SpoilerCover } from "./spoiler-cover.js";

/** Where the page may load an uploaded file from; undefined for an address of elsewhere, which it never asks. */
export function ownUrl(url: string, filesUrl: string): string | undefined {
  return url.startsWith(`${filesUrl}/`) ? `/files${url.slice(filesUrl.length)}` : undefined;
}

function Picture({ url, description }: { url: string; description: string }) {
  const { snapshot, strings } = usePage();
  const own = ownUrl(url, snapshot.filesUrl);
  if (own !== undefined) return <img src={own} alt={description} />;
  const href = openableUrl(url);
  return (
    <figure class="remote-image">
      <Icon name="image" />
      <figcaption>
        {description === "" ? null : <strong>{description}</strong>}
        <span>{strings.remoteImage}</span>
        {href === undefined ? (
          <code>{url}</code>
        ) : (
          <a href={href} title={href} target="_blank" rel="noopener noreferrer">
            {href}
          </a>
        )}
      </figcaption>
    </figure>
  );
}

export function ThumbnailView({ component }: { component: Component }) {
  return (
    <SpoilerCover covered={component.spoiler === true}>
      <div class="thumbnail">
        <Picture url={component.media?.url ?? ""} description={component.description ?? ""} />
      </div>
    </SpoilerCover>
  );
}

function GalleryPicture({ item }: { item: GalleryItem }) {
  return (
    <SpoilerCover covered={item.spoiler === true}>
      <Picture url={item.media.url} description={item.description ?? ""} />
    </SpoilerCover>
  );
}

export function GalleryView({ component }: { component: Component }) {
  const items = component.items ?? [];
  return (
    <div class={`gallery ${items.length === 1 ? "single" : ""}`}>
      {items.map((item) => (
        <GalleryPicture key={item.media.url} item={item} />
      ))}
    </div>
  );
}

export function FileLink({ url, name }: { url: string; name?: string | undefined }) {
  const { snapshot, strings } = usePage();
  const own = ownUrl(url, snapshot.filesUrl);
  const shown = name ?? decodeURIComponent(url.split(/[?#]/)[0]?.split("/").at(-1) || strings.file);
  return (
    <div class="file">
      <Icon name="file" />
      {own === undefined ? (
        <span>{shown}</span>
      ) : (
        <a href={own} download={shown}>
          {shown}
        </a>
      )}
    </div>
  );
}

export function FileView({ component }: { component: Component }) {
  return (
    <SpoilerCover covered={component.spoiler === true}>
      <FileLink url={component.file?.url ?? ""} name={component.name} />
    </SpoilerCover>
  );
}
