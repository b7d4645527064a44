import { describe, expect, it } from "vitest";
import { blocksOf, outline } from "./support/chunks-of.js";

const codes = (text: string) =>
  blocksOf(text).flatMap((block) => block.codes.map(({ value, line, block: whole }) => [value, line, whole]));

describe("lists", () => {
  it("give each item its own text, apart from its children", () => {
    expect(outline("- a\n  goes on\n  - b\n    - c\n  - d\n- e\n")).toEqual([
      '1-2 list-item d1 "a\\ngoes on"',
      '3 list-item <0 d2 "b"',
      '4 list-item <1 d3 "c"',
      '5 list-item <0 d2 "d"',
      '6 list-item d1 "e"',
    ]);
  });

  it("nest by tabs and by spaces mixed", () => {
    expect(outline("- a\n\t- b\n\t\t- c\n    - d\n\t- e\n  - f\n")).toEqual([
      '1 list-item d1 "a"',
      '2 list-item <0 d2 "b"',
      '3 list-item <1 d3 "c"',
      '4 list-item <0 d2 "d"',
      '5 list-item <0 d2 "e"',
      '6 list-item <0 d2 "f"',
    ]);
  });

  it("hang a list on the item above where it stands further right, though not far enough for CommonMark", () => {
    expect(outline("10. a\n  - b\n  - c\n11. d\n")).toEqual([
      '1 list-item 10. d1 "a"',
      '2 list-item <0 d2 "b"',
      '3 list-item <0 d2 "c"',
      '4 list-item 11. d1 "d"',
    ]);
  });

  it("do not hang a list on one above that stands as far right, or after a blank line or a paragraph", () => {
    const parents = (text: string) => blocksOf(text).map((block) => block.parent);
    expect(parents("1. a\n- b\n")).toEqual([undefined, undefined]);
    expect(parents("1. a\n\n - b\n")).toEqual([undefined, undefined]);
    expect(parents("1. a\n\ntext\n - b\n")).toEqual([undefined, undefined, undefined]);
  });

  it("hang on the nearest item to the left among those that are open", () => {
    expect(outline("1. a\n   - b\n  - c\n")).toEqual([
      '1 list-item 1. d1 "a"',
      '2 list-item <0 d2 "b"',
      '3 list-item <0 d2 "c"',
    ]);
  });

  it("number ordered items from their start", () => {
    expect(outline("7) a\n9) b\n")).toEqual(['1 list-item 7. d1 "a"', '2 list-item 8. d1 "b"']);
  });

  it("say which tasks are done", () => {
    const tasks = blocksOf("- [ ] open\n- [x] done\n- [X] also\n- plain\n");
    expect(tasks.map(({ text, checked }) => [text, checked])).toEqual([
      ["open", false],
      ["done", true],
      ["also", true],
      ["plain", undefined],
    ]);
  });

  it("keep further paragraphs, code, quotes and tables as children of the item", () => {
    const text = "- a\n\n  second\n\n  ```sh\n  ls\n  ```\n\n  > quote\n\n  | x |\n  |---|\n  | y |\n";
    expect(outline(text)).toEqual([
      '1 list-item d1 "a"',
      '3 paragraph <0 d1 "second"',
      '5-7 code <0 d1 "ls"',
      '9 quote <0 d1 "quote"',
      '11 table-row <0 d1 "x"',
      '13 table-row <4 d1 "y"',
    ]);
    expect(codes(text)).toEqual([["ls", 6, true]]);
  });

  it("take code that stands on the marker's own line", () => {
    expect(outline("- ```\n  ls\n  ```\n-     indented\n")).toEqual([
      '1-3 code d1 "ls"',
      '4 code d1 "indented"',
    ]);
    expect(codes("- ```\n  ls\n  ```\n-     indented\n")).toEqual([
      ["ls", 2, true],
      ["indented", 4, true],
    ]);
  });

  it("count the depth of items that begin with an item", () => {
    expect(outline("- - a\n  - b\n- 1. - c\n")).toEqual([
      '1 list-item d2 "a"',
      '2 list-item d2 "b"',
      '3 list-item d3 "c"',
    ]);
  });

  it("pass over empty items and go on with text on the line after the marker", () => {
    expect(outline("-\n- a\n-\n  b\n")).toEqual(['2 list-item d1 "a"', '4 list-item d1 "b"']);
  });

  it("go on after a picture that stands between items", () => {
    expect(outline("- a\n![p](u)\n- b\n\n![q](v)\n\n- c\n")).toEqual([
      '1 list-item d1 "a"',
      '2 image <0 d1 "p"',
      '3 list-item d1 "b"',
      '5 image d0 "q"',
      '7 list-item d1 "c"',
    ]);
  });
});

describe("code", () => {
  it("keeps language, text and the line on which the code itself begins", () => {
    const [block] = blocksOf('text\n\n```Shell-Session title="x"\n$ ls\n\n  pwd\n```\n').slice(1);
    expect(block).toMatchObject({ kind: "code", lines: [3, 7], text: "$ ls\n\n  pwd" });
    expect(block?.codes).toEqual([
      { value: "$ ls\n\n  pwd", line: 4, block: true, language: "shell-session" },
    ]);
  });

  it("begins on its first line where it is indented, and one further down where it is fenced", () => {
    expect(codes("    a\n    b\n")).toEqual([["a\nb", 1, true]]);
    expect(codes("~~~~\na\n~~~~\n")).toEqual([["a", 2, true]]);
    expect(codes("> ```\n> a\n> ```\n")).toEqual([["a", 2, true]]);
    expect(codes("   ```\n   a\n   ```\n")).toEqual([["a", 2, true]]);
  });

  it("ends with the note where its fence is never closed", () => {
    expect(outline("```\na\n\nb")).toEqual(['1-4 code d0 "a\\n\\nb"']);
  });

  it("is no block where it is empty", () => {
    expect(outline("```\n```\n\n```sh\n\n```\n")).toEqual([]);
  });

  it("keeps inline spans with their lines, in order", () => {
    expect(codes("`a` and ``b`c``\nthen `d`\n\n- `e`\n")).toEqual([
      ["a", 1, false],
      ["b`c", 1, false],
      ["d", 2, false],
      ["e", 4, false],
    ]);
  });
});

describe("tables", () => {
  it("make each row a block, the header the parent of the rest", () => {
    expect(outline("| flag | `-d` |\n|:--|--:|\n| a \\| b | **c** |\n| only |\n\nafter\n")).toEqual([
      '1 table-row d0 "flag | -d"',
      '3 table-row <0 d0 "a | b | c"',
      '4 table-row <0 d0 "only"',
      '6 paragraph d0 "after"',
    ]);
  });
});

describe("quotes, footnotes and what other programs write", () => {
  it("reads quotes at any depth, and what stands in them", () => {
    expect(outline("> a\n> > b\n>\n> - c\n>   - d\n>\n> # e\nlazy\n")).toEqual([
      '1 quote d0 "a"',
      '2 quote d0 "b"',
      '4 list-item d1 "c"',
      '5 list-item <2 d2 "d"',
      '7 heading d0 "e"',
      '8 paragraph d0 "lazy"',
    ]);
  });

  it("keeps the text of callouts, their marks included", () => {
    expect(outline("> [!warning]- Look out\n> the body\n")).toEqual([
      '1-2 quote d0 "[!warning]- Look out\\nthe body"',
    ]);
  });

  it("keeps wikilinks, embeds, block references, tags and shortcodes as they are written", () => {
    const text =
      '[[Note#Part|shown]] ![[pic.png|100]] #tag ==mark== %%note%% ^ref\n\n{{< ref "a.md" >}} {{% notice %}}x{{% /notice %}}\n';
    expect(blocksOf(text).map((block) => block.text)).toEqual(text.trim().split("\n\n"));
  });

  it("reads footnotes where they are defined, and their further paragraphs", () => {
    expect(outline("a[^1] and[^long name].\n\n[^1]: the *first*\n    goes on\n\n    second\n")).toEqual([
      '1 paragraph d0 "a and[^long name]."',
      '3-4 paragraph d0 "the first\\ngoes on"',
      '6 paragraph d0 "second"',
    ]);
  });

  it("has no block for rules and for definitions of links", () => {
    expect(outline("a\n\n***\n\n[x]: http://x 'title'\n\n___\n\nb\n")).toEqual([
      '1 paragraph d0 "a"',
      '9 paragraph d0 "b"',
    ]);
  });

  it("keeps headings' own lines, setext ones with their underline", () => {
    expect(outline("## a ##\n\nb\nc\n---\n")).toEqual(['1 heading d0 "a"', '3-5 heading d0 "b\\nc"']);
  });
});

describe("HTML", () => {
  it("keeps the words between tags and drops tags and comments", () => {
    expect(
      outline("<details>\n<summary>More</summary>\n\ninner <b>bold</b>\n\n</details>\n\n<!-- no\nno -->\n"),
    ).toEqual(['1-2 paragraph d0 "More"', '4 paragraph d0 "inner bold"']);
  });

  it("keeps text that follows a comment in its block", () => {
    expect(blocksOf("<!-- no --> yes\n").map((block) => block.text)).toEqual(["yes"]);
  });
});

describe("lines", () => {
  it("are the same with LF and CRLF", () => {
    const text =
      "# a\n\npara\nmore\n![p](u)\n\n- x\n  y\n\t- z\n\n```sh\nls\n\npwd\n```\n\n| h |\n|---|\n| r |\n\n> q\n";
    const places = (source: string) =>
      blocksOf(source).map(({ kind, lines, depth, parent, codes: spans, images }) => ({
        kind,
        lines,
        depth,
        parent,
        code: spans.map(({ line }) => line),
        images: images.map(({ line }) => line),
      }));
    expect(places(text.replaceAll("\n", "\r\n"))).toEqual(places(text));
    expect(places(text).map(({ lines }) => lines[0])).toEqual([1, 3, 5, 7, 9, 11, 17, 19, 21]);
  });

  it("of Markdown are the source as it stands, marks and indentation included", () => {
    expect(blocksOf("- a\n\t- **b**  \n\t  c\n").map((block) => block.markdown)).toEqual([
      "- a",
      "\t- **b**  \n\t  c",
    ]);
  });
});

it("keeps the order and the lines of a paragraph in which a bare address stands in brackets", () => {
  expect(outline("# h\n\nfirst\nmail a@b.example\n[https://x.example] and `code`\n")).toEqual([
    '1 heading d0 "h"',
    '3-5 paragraph d0 "first\\nmail a@b.example\\n[https://x.example] and code"',
  ]);
  expect(outline("# h\n\n- 参考[https://y.example]\n")[1]).toBe('3 list-item d1 "参考[https://y.example]"');
});

it("ends code whose fence is not closed within its list item", () => {
  expect(outline("1. ```\n   ls\n2. b\n")).toEqual(['1-2 code d1 "ls"', '3 list-item 2. d1 "b"']);
});

it("splits lines at a carriage return alone", () => {
  expect(outline("a\r![p](u)\rb\r")).toEqual(['1 paragraph d0 "a"', '2 image d0 "p"', '3 paragraph d0 "b"']);
});

it("gives the first line of fenced code wherever its fence stands", () => {
  const lines = (text: string) => blocksOf(text).flatMap((block) => block.codes.map(({ line }) => line));
  expect(lines("- > ```sh\n  > ls\n  > ```\n")).toEqual([2]);
  expect(lines("a[^1]\n\n[^1]: ```sh\n    pwd\n    ```\n")).toEqual([4]);
});
