import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatWarning, splitLines } from "../../src/index/note-file.js";

describe("formatWarning", () => {
  it("names file and line, as editors look for them", () => {
    expect(formatWarning({ note: "a/b.md", line: 3, message: "odd" })).toBe("a/b.md:3: odd");
  });

  it("leaves the line out where the trouble has none", () => {
    expect(formatWarning({ note: "a b.md", message: "odd" })).toBe("a b.md: odd");
  });
});

describe("splitLines", () => {
  it("ends lines at LF, CR and CRLF, each once", () => {
    expect(splitLines("a\nb\r\nc\rd")).toEqual(["a", "b", "c", "d"]);
    expect(splitLines("a\r\n\r\nb\n\rc")).toEqual(["a", "", "b", "", "c"]);
  });

  it("gives an empty last line where the text ends with a line end, and one line for no text", () => {
    expect(splitLines("a\n")).toEqual(["a", ""]);
    expect(splitLines("")).toEqual([""]);
  });

  it("joins back to the text it came from, whatever ends its lines", () => {
    const line = fc.string({ unit: fc.constantFrom("a", " ", "容", "\u2028", "\v", "\f", "\u0085") });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), fc.constantFrom("\n", "\r\n", "\r"), (lines, end) => {
        expect(splitLines(lines.join(end))).toEqual(lines);
      }),
    );
  });
});
