import { refusal } from "./api-error.js";
import { checkMessageComponents } from "./check-components.js";
import { checkEmbeds } from "./check-embeds.js";
import { newComponentCheck } from "./component-check.js";
import { checkBoolean, checkInteger, checkList, checkObject, checkString } from "./field-check.js";
import { type FieldPath, FormErrors } from "./form-errors.js";
import { isObject, type JsonObject, listOf, numberOf, stringOf } from "./json.js";
import { MESSAGE_FLAG } from "./message-flags.js";

/** Source: https://discord.com/developers/docs/resources/message#create-message */
const CONTENT_LIMIT = 2000;
const ATTACHMENT_LIMIT = 10;
const NONCE_LIMIT = 25;
const MENTION_LIST_LIMIT = 100;
const MAX_FLAGS = 2 ** 31 - 1;

const SETTABLE_FLAGS =
  MESSAGE_FLAG.SUPPRESS_EMBEDS |
  MESSAGE_FLAG.SUPPRESS_NOTIFICATIONS |
  MESSAGE_FLAG.IS_VOICE_MESSAGE |
  MESSAGE_FLAG.IS_COMPONENTS_V2;

export interface MessageCheck {
  /** Where the message stands in the body: `["data"]` in an interaction callback. */
  readonly path: FieldPath;
  /** May the message be seen by one person only? True for answers to interactions. */
  readonly mayBeEphemeral: boolean;
  /** Names of the files that came along. */
  readonly files: readonly string[];
  /** What an edit changes; absent for a new message. */
  readonly existing?: { readonly flags: number; readonly fields: JsonObject };
}

const isFilled = (value: unknown) => (Array.isArray(value) ? value.length > 0 : (value ?? "") !== "");

function checkMentions(errors: FormErrors, path: FieldPath, value: unknown): void {
  if (value === undefined || value === null) return;
  const allowed = checkObject(errors, path, value);
  if (allowed === undefined) return;
  const parse = checkList(errors, [...path, "parse"], allowed.parse, { max: 3 });
  for (const [index, kind] of parse.entries()) {
    if (kind !== "users" && kind !== "roles" && kind !== "everyone") {
      errors.add(
        [...path, "parse", index],
        "BASE_TYPE_CHOICES",
        "Value must be one of {'everyone', 'roles', 'users'}.",
      );
    }
  }
  for (const kind of ["users", "roles"]) {
    const ids = checkList(errors, [...path, kind], allowed[kind], { max: MENTION_LIST_LIMIT });
    if (ids.length > 0 && parse.includes(kind)) {
      const message = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
      errors.add(path, "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", message);
    }
  }
}

function attachmentNames(
  errors: FormErrors,
  path: FieldPath,
  body: JsonObject,
  files: readonly string[],
): Set<string> {
  const names = new Set(files);
  for (const [index, item] of checkList(errors, path, body.attachments, {
    max: ATTACHMENT_LIMIT,
  }).entries()) {
    const attachment = checkObject(errors, [...path, index], item);
    if (attachment === undefined) continue;
    const filename = checkString(errors, [...path, index, "filename"], attachment.filename, { max: 1024 });
    checkString(errors, [...path, index, "description"], attachment.description, { max: 1024 });
    if (filename !== undefined) names.add(filename);
  }
  return names;
}

/** The flags that a body sets; an edit keeps those that cannot be set. */
function checkFlags(errors: FormErrors, body: JsonObject, check: MessageCheck): number {
  const flags = checkInteger(errors, [...check.path, "flags"], body.flags, { max: MAX_FLAGS }) ?? 0;
  const settable = check.mayBeEphemeral ? SETTABLE_FLAGS | MESSAGE_FLAG.EPHEMERAL : SETTABLE_FLAGS;
  if (check.existing === undefined && (flags & ~settable) !== 0) {
    errors.add([...check.path, "flags"], "MESSAGE_FLAGS_INVALID", "A flag was set that cannot be set here");
  }
  return flags;
}

/** A message made of components stays one: an edit of what it shows has to set the flag again. */
function checkFlagIsKept(errors: FormErrors, body: JsonObject, check: MessageCheck): void {
  const was = ((check.existing?.flags ?? 0) & MESSAGE_FLAG.IS_COMPONENTS_V2) !== 0;
  const is = ((numberOf(body.flags) ?? 0) & MESSAGE_FLAG.IS_COMPONENTS_V2) !== 0;
  const shows = ["flags", "content", "embeds", "components"].some((field) => (body[field] ?? null) !== null);
  if (!was || is || !shows || errors.count > 0) return;
  const message = "The IS_COMPONENTS_V2 flag cannot be removed from a message";
  errors.add([...check.path, "flags"], "MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG", message);
}

/** Fields that a message made of components does not take. */
const LEGACY_FIELDS = ["content", "embeds", "poll", "sticker_ids"] as const;

/**
 * Holds a message body against Discord's rules: a new message, or an edit of one.
 * Throws an ApiError: `50035` with every field at fault, or `50006` when nothing would be shown.
 */
export function checkMessage(body: JsonObject, check: MessageCheck): void {
  const errors = new FormErrors();
  const { path, existing } = check;
  const flags = checkFlags(errors, body, check);
  const setsV2 = (flags & MESSAGE_FLAG.IS_COMPONENTS_V2) !== 0;
  const wasV2 = ((existing?.flags ?? 0) & MESSAGE_FLAG.IS_COMPONENTS_V2) !== 0;
  const isV2 = setsV2 || (wasV2 && !isFilled(body.components));
  const merged = { ...existing?.fields, ...body };
  checkString(errors, [...path, "content"], body.content, { max: CONTENT_LIMIT });
  checkBoolean(errors, [...path, "tts"], body.tts);
  checkEmbeds(errors, [...path, "embeds"], body.embeds);
  checkMentions(errors, [...path, "allowed_mentions"], body.allowed_mentions);
  if (typeof body.nonce !== "number")
    checkString(errors, [...path, "nonce"], body.nonce, { max: NONCE_LIMIT });
  const known = listOf(existing?.fields.attachments).flatMap((item) =>
    isObject(item) ? (stringOf(item.filename) ?? []) : [],
  );
  const names = attachmentNames(errors, [...path, "attachments"], body, [...check.files, ...known]);
  const components = newComponentCheck(errors, names);
  checkMessageComponents(components, [...path, "components"], merged.components, isV2);
  if (setsV2) {
    for (const field of LEGACY_FIELDS) {
      if (!isFilled(merged[field])) continue;
      const message = `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`;
      errors.add([...path, field], "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", message);
    }
  }
  checkFlagIsKept(errors, body, check);
  errors.throwIfAny();
  const shown = isV2 ? ["components"] : [...LEGACY_FIELDS, "components", "attachments"];
  const bringsFiles = !isV2 && check.files.length > 0;
  if (!bringsFiles && !shown.some((field) => isFilled(merged[field]))) throw refusal("emptyMessage");
}

/** Holds the data of a deferral against Discord's rules: it may set flags. Throws `50035`. */
export function checkDeferral(data: JsonObject, path: FieldPath): void {
  const errors = new FormErrors();
  checkFlags(errors, data, { path, mayBeEphemeral: true, files: [] });
  errors.throwIfAny();
}

/** The flags that a checked body sets, ephemerality included. */
export function flagsOf(body: JsonObject): number {
  return (numberOf(body.flags) ?? 0) & (SETTABLE_FLAGS | MESSAGE_FLAG.EPHEMERAL);
}
