/** SHA-256 of bytes, in hexadecimal. The module is loaded when it is first needed: an answer from a snapshot does not. */
export function contentHash(bytes: Uint8Array): string {
  return process.getBuiltinModule("node:crypto").createHash("sha256").update(bytes).digest("hex");
}
