import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readLines } from "../../src/cli/read-lines.js";

async function* pieces(...parts: readonly (Uint8Array | string)[]): AsyncGenerator<Uint8Array | string> {
  yield* parts;
}

async function linesOf(...parts: readonly (Uint8Array | string)[]): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of readLines(pieces(...parts))) lines.push(line);
  return lines;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("lines of a stream", () => {
  it.each([
    ["end with LF", "a\nb\n", ["a", "b"]],
    ["end with CRLF", "a\r\nb\r\n", ["a", "b"]],
    ["need no end at the end", "a\nb", ["a", "b"]],
    ["may be empty", "\n\na\n\n", ["", "", "a", ""]],
    ["are none in an empty stream", "", []],
    [
      "do not end with U+2028, form feed, next line or a lone CR",
      "a\u2028b\fc\u0085d\re\n",
      ["a\u2028b\fc\u0085d\re"],
    ],
    ["keep their white space", " a \t\n", [" a \t"]],
  ])("%s", async (_, text, expected) => {
    expect(await linesOf(encode(text))).toEqual(expected);
    expect(await linesOf(text)).toEqual(expected);
  });

  it("have U+FFFD for bytes that are not UTF-8", async () => {
    expect(await linesOf(Uint8Array.of(0x61, 0xff, 0x62, 0x0a, 0x63, 0x0a))).toEqual(["a\uFFFDb", "c"]);
  });

  it("have U+FFFD for a character that the end of the stream cuts", async () => {
    expect(await linesOf(encode("好").subarray(0, 2))).toEqual(["\uFFFD"]);
  });

  it("come as soon as each is whole", async () => {
    const seen: string[] = [];
    async function* typing(): AsyncGenerator<string> {
      yield "first\nsec";
      expect(seen).toEqual(["first"]);
      yield "ond\n";
    }
    for await (const line of readLines(typing())) seen.push(line);
    expect(seen).toEqual(["first", "second"]);
  });

  it("are the same wherever the bytes are cut", async () => {
    const text = fc
      .array(
        fc.oneof(fc.constantFrom("\n", "\r\n", "\r", "容器", "😀", "\u2028"), fc.string({ maxLength: 4 })),
      )
      .map((parts) => parts.join(""));
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.nat(60)), async (whole, cuts) => {
        const bytes = encode(whole);
        const at = [...new Set([0, ...cuts.filter((cut) => cut < bytes.length), bytes.length])].sort(
          (a, b) => a - b,
        );
        const parts = at.slice(1).map((end, i) => bytes.subarray(at[i], end));
        const expected = whole.split("\n").map((line) => line.replace(/\r$/, ""));
        if (whole === "" || whole.endsWith("\n")) expected.pop();
        expect(await linesOf(...parts)).toEqual(expected);
      }),
    );
  });
});
