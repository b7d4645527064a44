import { describe, expect, it } from "vitest";
import { type Excerpt, excerptOf, MAX_EXCERPT_LINES } from "../../src/answer/excerpt.js";
import type { Chunk } from "../../src/index/chunk-note.js";
import { splitLines } from "../../src/index/note-file.js";
import { chunksOf, readDockerNote } from "./support/notes.js";

/** The excerpt for the block that begins at a line, where the lines that hold the word match. */
function excerptAt(chunks: readonly Chunk[], line: number, word = "needle"): Excerpt {
  for (const chunk of chunks) {
    const block = chunk.blocks.find(({ lines }) => lines[0] === line);
    if (block !== undefined) return excerptOf(chunk, block, { matches: (text) => text.includes(word) });
  }
  throw new Error(`no block begins at line ${line}`);
}

const numbered = (count: number, text: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => text(at + 1)).join("\n");

describe("an excerpt of the owner's notes", () => {
  const source = readDockerNote();
  const lines = splitLines(source);
  const chunks = chunksOf(source);

  it.each([
    ["the item with its explanation, without the links below it", 19, [19, 20]],
    ["an item alone", 38, [38, 38]],
    ["an item with all that belongs to it", 57, [57, 60]],
    ["an item with the item that it belongs to", 56, [55, 56]],
    ["an item with the siblings between it and its parent", 43, [41, 43]],
    ["a paragraph alone", 85, [85, 85]],
  ] as const)("is %s", (_, line, expected) => {
    expect(excerptAt(chunks, line).lines).toEqual(expected);
  });

  it("is what stands below a title, for a title", () => {
    const { lines: range, markdown } = excerptAt(chunks, 35);
    expect(range).toEqual([35, 38]);
    expect(markdown).toContain("`docker container stats`");
  });

  it("is the sentence that a list stands under, and the item", () => {
    expect(excerptAt(chunks, 11).lines).toEqual([9, 11]);
  });

  it("goes on with the list that a sentence leads to", () => {
    const { lines: range, markdown } = excerptAt(chunks, 9);
    expect(range[0]).toBe(9);
    expect(markdown).toContain("1. 在本地的image cache中寻找\n2. ");
  });

  it("is the file's own lines, byte for byte, wherever it begins, and holds its block", () => {
    for (const chunk of chunks) {
      for (const block of chunk.blocks) {
        const { lines: range, markdown } = excerptOf(chunk, block, { matches: () => false });
        expect(markdown).toBe(lines.slice(range[0] - 1, range[1]).join("\n"));
        expect(range[0]).toBeLessThanOrEqual(block.lines[0]);
        expect(range[1]).toBeGreaterThanOrEqual(block.lines[1]);
        expect(range[1] - range[0]).toBeLessThan(MAX_EXCERPT_LINES);
      }
    }
  });
});

describe("an excerpt with rivals", () => {
  const chunks = chunksOf(`# title\n\n${numbered(20, (at) => `- item ${at}`)}\n`);
  const [chunk] = chunks;
  const blockAt = (line: number) => chunk?.blocks.find(({ lines }) => lines[0] === line);
  const linesWith = (line: number, rivals: readonly number[]) => {
    const block = blockAt(line);
    if (chunk === undefined || block === undefined) throw new Error(`no block begins at line ${line}`);
    const others = rivals.map(blockAt).filter((one) => one !== undefined);
    return excerptOf(chunk, block, { matches: () => false, rivals: others }).lines;
  };

  it("holds the blocks that answer about as well, and what stands between", () => {
    expect(linesWith(6, [9])).toEqual([6, 9]);
    expect(linesWith(6, [4, 9])).toEqual([4, 9]);
  });

  it("leaves out a rival that would make it longer than eight lines, and keeps the nearer ones", () => {
    expect(linesWith(6, [20])).toEqual([6, 6]);
    expect(linesWith(6, [20, 7])).toEqual([6, 7]);
    expect(linesWith(6, [13, 14])).toEqual([6, 13]);
  });
});

describe("an excerpt", () => {
  it("leaves out children that would make it longer than twelve lines, whole ones only", () => {
    const note = `- needle\n${numbered(7, (at) => `  - child ${at}\n    goes on`)}`;
    expect(excerptAt(chunksOf(note), 1).lines).toEqual([1, 11]);
  });

  it("keeps the links of an item that says something beside them", () => {
    const note =
      "- needle\n  - see [the manual](https://example.com) for more\n  - [link](https://example.com)";
    expect(excerptAt(chunksOf(note), 1).lines).toEqual([1, 2]);
  });

  it("does not end with a picture", () => {
    const note = "- needle\n  - it is so\n\n    ![picture](https://example.com/a.png)";
    expect(excerptAt(chunksOf(note), 1).lines).toEqual([1, 2]);
  });

  it("leaves out a parent that stands far above", () => {
    const note = `- parent\n${numbered(6, (at) => `  - child ${at}`)}\n  - needle`;
    expect(excerptAt(chunksOf(note), 8).lines).toEqual([8, 8]);
  });

  it("leaves out a parent with which it would be longer than twelve lines", () => {
    const note = `- parent\n  - needle\n${numbered(10, (at) => `    - child ${at}`)}`;
    expect(excerptAt(chunksOf(note), 2).lines).toEqual([1, 12]);
    expect(excerptAt(chunksOf(`${note}\n    - child 11`), 2).lines).toEqual([2, 13]);
  });

  it("does not reach into the next section", () => {
    const note = "# One\nneedle\n# Two\nother";
    expect(excerptAt(chunksOf(note), 1).lines).toEqual([1, 2]);
    expect(excerptAt(chunksOf(note), 2).lines).toEqual([2, 2]);
  });

  it("is a title alone where nothing stands below it", () => {
    expect(excerptAt(chunksOf("# One\n\n# Two\ntext"), 1)).toEqual({ lines: [1, 1], markdown: "# One" });
  });

  it("of a short code block has its fences, and the sentence that it stands under", () => {
    const note = "Run this needle:\n\n```sh\ndocker ps\n```";
    expect(excerptAt(chunksOf(note), 3)).toEqual({ lines: [1, 5], markdown: note });
    expect(excerptAt(chunksOf(note), 1)).toEqual({ lines: [1, 5], markdown: note });
  });

  it("of a long code block is twelve lines round the match, and says that they are code of which language", () => {
    const note = `\`\`\`sh\n${numbered(40, (at) => (at === 30 ? "echo needle" : `echo ${at}`))}\n\`\`\``;
    const { lines, markdown, inCode } = excerptAt(chunksOf(note), 1);
    expect(lines[1] - lines[0] + 1).toBe(MAX_EXCERPT_LINES);
    expect(lines[0]).toBeLessThan(31);
    expect(lines[1]).toBeGreaterThan(31);
    expect(markdown.split("\n")[31 - lines[0]]).toBe("echo needle");
    expect(markdown).not.toContain("```");
    expect(inCode).toBe("sh");
  });

  it("of a long code block without a language says so with an empty one", () => {
    const note = `\`\`\`\n${numbered(40, (at) => (at === 20 ? "needle" : `line ${at}`))}\n\`\`\``;
    expect(excerptAt(chunksOf(note), 1).inCode).toBe("");
  });

  it("of a long code block never has its fences, also at its end", () => {
    const note = `\`\`\`sh\n${numbered(40, (at) => (at === 40 ? "needle" : `echo ${at}`))}\n\`\`\``;
    const { lines, markdown, inCode } = excerptAt(chunksOf(note), 1);
    expect({ lines, inCode }).toEqual({ lines: [30, 41], inCode: "sh" });
    expect(markdown).not.toContain("```");
  });

  it("of a title has the beginning of what stands below it, however long that is", () => {
    const note = `# Needle\n\n${numbered(40, (at) => `line ${at}`)}`;
    expect(excerptAt(chunksOf(note), 1).markdown).toContain("line 1");
  });

  it("of a long paragraph is twelve lines round the match", () => {
    const note = numbered(40, (at) => (at === 25 ? "with a needle in it" : `line ${at}`));
    const { lines, markdown, inCode } = excerptAt(chunksOf(note), 1);
    expect(lines[1] - lines[0] + 1).toBe(MAX_EXCERPT_LINES);
    expect(markdown).toContain("needle");
    expect(markdown).toContain("line 24");
    expect(inCode).toBeUndefined();
  });

  it("of a long paragraph is where most of its lines match", () => {
    const note = numbered(60, (at) => (at === 2 || (at >= 40 && at <= 44) ? "needle" : `line ${at}`));
    const { lines } = excerptAt(chunksOf(note), 1);
    expect(lines[0]).toBeLessThanOrEqual(40);
    expect(lines[1]).toBeGreaterThanOrEqual(44);
  });

  it("of a long block without a match is its beginning", () => {
    expect(excerptAt(chunksOf(numbered(40, (at) => `line ${at}`)), 1).lines).toEqual([1, 12]);
  });

  it("of a table row has the titles of the columns", () => {
    const note = "| flag | does |\n| --- | --- |\n| -d | runs behind |\n| -p | opens |";
    expect(excerptAt(chunksOf(note), 4).lines).toEqual([1, 4]);
    expect(excerptAt(chunksOf(note), 3).markdown).toBe(
      "| flag | does |\n| --- | --- |\n| -d | runs behind |",
    );
  });

  it("of a row far down a table is at most twelve lines", () => {
    const note = `| a | b |\n| --- | --- |\n${numbered(30, (at) => `| ${at} | x |`)}`;
    expect(excerptAt(chunksOf(note), 20).lines).toEqual([20, 20]);
  });

  it("keeps indentation by tabs and spaces as it stands", () => {
    expect(excerptAt(chunksOf("- a\n\t- needle \n\t  - b"), 2).markdown).toBe("- a\n\t- needle \n\t  - b");
  });

  it("of a note with CRLF has the lines joined by LF", () => {
    expect(excerptAt(chunksOf("- needle\r\n  - child\r\n"), 1).markdown).toBe("- needle\n  - child");
  });
});
