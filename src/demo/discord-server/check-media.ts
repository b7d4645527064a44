import { type Check, COMPONENT_LIMIT, type ComponentCheck } from "./component-check.js";
import { checkList, checkObject, checkString, checkUrl } from "./field-check.js";
import type { FieldPath } from "./form-errors.js";

function checkMedia(check: ComponentCheck, path: FieldPath, value: unknown, attachmentOnly = false): void {
  const media = checkObject(check.errors, path, value);
  if (media === undefined) return;
  const schemes = attachmentOnly ? ["attachment"] : ["http", "https", "attachment"];
  const url = checkUrl(check.errors, [...path, "url"], media.url, schemes);
  const file = url?.startsWith("attachment://") === true ? url.slice("attachment://".length) : undefined;
  if (file !== undefined && !check.attachments.has(file)) {
    check.errors.add(
      [...path, "url"],
      "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
      `No attachment ${file}`,
    );
  }
}

export const checkThumbnail: Check = (check, path, component) => {
  checkMedia(check, [...path, "media"], component.media);
  checkString(check.errors, [...path, "description"], component.description, {
    max: COMPONENT_LIMIT.mediaDescription,
  });
};

export const checkGallery: Check = (check, path, component) => {
  const items = checkList(check.errors, [...path, "items"], component.items, {
    min: 1,
    max: COMPONENT_LIMIT.galleryItems,
    required: true,
  });
  for (const [index, item] of items.entries()) {
    const at = [...path, "items", index];
    const media = checkObject(check.errors, at, item);
    if (media !== undefined) checkThumbnail(check, at, media);
  }
};

export const checkFile: Check = (check, path, component) => {
  checkMedia(check, [...path, "file"], component.file, true);
};
