import type { APIAttachment } from "discord.js";
import { isObject, listOf, numberOf } from "./json.js";

/** Gives each component the `id` that Discord gives to those that come without one. */
export function withIds(components: readonly unknown[]): unknown[] {
  const taken = new Set<number>();
  const collect = (value: unknown): void => {
    if (!isObject(value)) return;
    const id = numberOf(value.id);
    if (id !== undefined && id > 0) taken.add(id);
    listOf(value.components).forEach(collect);
    collect(value.accessory);
  };
  components.forEach(collect);
  let next = 1;
  const number = (value: unknown): unknown => {
    if (!isObject(value)) return value;
    let id = numberOf(value.id) ?? 0;
    if (id === 0) {
      while (taken.has(next)) next += 1;
      id = next;
      taken.add(id);
    }
    return {
      ...value,
      id,
      ...(Array.isArray(value.components) ? { components: value.components.map(number) } : {}),
      ...(isObject(value.accessory) ? { accessory: number(value.accessory) } : {}),
    };
  };
  return components.map(number);
}

/** Puts the real address in the place of `attachment://name`, at any depth. */
export function resolveAttachments(value: unknown, attachments: readonly APIAttachment[]): unknown {
  if (Array.isArray(value)) return value.map((item) => resolveAttachments(item, attachments));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, item]) => {
    const name = key === "url" && typeof item === "string" && /^attachment:\/\/(.+)$/.exec(item)?.[1];
    const found = attachments.find((attachment) => attachment.filename === name);
    return [key, found === undefined ? resolveAttachments(item, attachments) : found.url];
  });
  return Object.fromEntries(entries);
}
