/**
 * Lines of a byte stream, without their ends, as soon as each is whole. A line ends with LF or CRLF and nothing else,
 * so that every line of input gets its line of output. Bytes that are not UTF-8 come as U+FFFD.
 */
export async function* readLines(input: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const bytes of input) {
    rest += typeof bytes === "string" ? bytes : decoder.decode(bytes, { stream: true });
    const lines = rest.split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield line.replace(/\r$/, "");
  }
  rest += decoder.decode();
  if (rest !== "") yield rest.replace(/\r$/, "");
}
