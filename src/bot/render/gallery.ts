import type { APIMediaGalleryComponent } from "discord.js";
import type { Image } from "../../answer/answer.js";
import { mediaGallery } from "./components.js";
import { GALLERY_ITEMS_LIMIT, MEDIA_DESCRIPTION_LIMIT, MEDIA_URL_LIMIT } from "./limits.js";
import { neutralLine } from "./neutralise.js";
import { safeUrl } from "./safe-url.js";

/** The images that a gallery can show: http or https, each once, at most ten, with their alternative text. */
export function galleryItems(images: readonly Image[]): APIMediaGalleryComponent["items"] {
  const byUrl = new Map<string, APIMediaGalleryComponent["items"][number]>();
  for (const image of images) {
    const url = safeUrl(image.url);
    if (url === undefined || url.length > MEDIA_URL_LIMIT || byUrl.has(url)) continue;
    const alt = neutralLine(image.alt);
    const description = alt.slice(0, MEDIA_DESCRIPTION_LIMIT).replace(/[\uD800-\uDBFF]$/, "");
    byUrl.set(url, { media: { url }, ...(description === "" ? {} : { description }) });
  }
  return [...byUrl.values()].slice(0, GALLERY_ITEMS_LIMIT);
}

/** A gallery of the images, none when there is nothing to show. */
export function gallery(images: readonly Image[]): readonly APIMediaGalleryComponent[] {
  const items = galleryItems(images);
  return items.length === 0 ? [] : [mediaGallery(items)];
}
