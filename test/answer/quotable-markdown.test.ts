import { describe, expect, it } from "vitest";
import { quotableMarkdown } from "../../src/answer/quotable-markdown.js";

const quote = (markdown: string, inCode?: string): string =>
  quotableMarkdown({ lines: [1, 1], markdown, ...(inCode === undefined ? {} : { inCode }) });

describe("an excerpt that stands by itself", () => {
  it("is without the indentation that would make it a code block", () => {
    expect(quote("\t- a\n\t\t- b")).toBe("- a\n\t- b");
  });

  it("has fences round the inside of a code block, with its language", () => {
    expect(quote("  docker ps\n    --all", "sh")).toBe("```sh\ndocker ps\n  --all\n```");
    expect(quote("text", "")).toBe("```\ntext\n```");
  });

  it("has fences longer than any run of backticks within", () => {
    expect(quote("a\n````\nb", "md")).toBe("`````md\na\n````\nb\n`````");
  });
});
