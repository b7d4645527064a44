import type { IncomingMessage } from "node:http";
import { refusal } from "./api-error.js";
import type { UploadedFile } from "./message-store.js";

/** A form with ten files of 10 MiB each, the most that an application without boosts may send. */
const MAX_BODY_BYTES = 105 * 1024 * 1024;

export interface RequestBody {
  /** The JSON; undefined when there is no body. */
  readonly json: unknown;
  readonly files: readonly UploadedFile[];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusal("invalidJson");
  }
}

async function readForm(bytes: Buffer, contentType: string): Promise<RequestBody> {
  let form: FormData;
  try {
    form = await new Response(new Uint8Array(bytes), { headers: { "content-type": contentType } }).formData();
  } catch {
    throw refusal("invalidJson");
  }
  const files: UploadedFile[] = [];
  for (const [key, value] of form.entries()) {
    const index = /^files?\[(\d+)\]$/.exec(key)?.[1];
    if (typeof value === "string" || index === undefined) continue;
    files.push({
      index: Number(index),
      name: value.name,
      contentType: value.type,
      bytes: new Uint8Array(await value.arrayBuffer()),
    });
  }
  const payload = form.get("payload_json");
  return { json: typeof payload === "string" ? parseJson(payload) : {}, files };
}

/** Reads a request's body, as JSON or as a form with `payload_json` and `files[n]`. Throws 50109 or 40005. */
export async function readBody(request: IncomingMessage): Promise<RequestBody> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MAX_BODY_BYTES) throw refusal("tooLarge");
    chunks.push(bytes);
  }
  if (size === 0) return { json: undefined, files: [] };
  const bytes = Buffer.concat(chunks);
  const contentType = request.headers["content-type"] ?? "";
  if (contentType.startsWith("multipart/form-data")) return readForm(bytes, contentType);
  return { json: parseJson(bytes.toString("utf8")), files: [] };
}
