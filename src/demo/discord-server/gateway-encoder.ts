import { constants, createDeflate, deflateSync } from "node:zlib";

/** `payload` compresses each message by itself, `zlib-stream` all of a connection's as one stream. */
export type Compression = "none" | "payload" | "zlib-stream";

export interface GatewayEncoder {
  /** The bytes (or, uncompressed, the text) of one message. Calls must not overlap. */
  encode(text: string): Promise<string | Buffer>;
  close(): void;
}

/** Source: https://discord.com/developers/docs/events/gateway#encoding-and-compression */
export function createGatewayEncoder(compression: Compression): GatewayEncoder {
  if (compression === "none") return { encode: async (text) => text, close() {} };
  if (compression === "payload") return { encode: async (text) => deflateSync(text), close() {} };
  const deflate = createDeflate();
  let chunks: Buffer[] = [];
  deflate.on("data", (chunk: Buffer) => chunks.push(chunk));
  return {
    encode(text) {
      return new Promise((resolve) => {
        deflate.write(text);
        deflate.flush(constants.Z_SYNC_FLUSH, () => {
          resolve(Buffer.concat(chunks));
          chunks = [];
        });
      });
    },
    close: () => void deflate.destroy(),
  };
}
