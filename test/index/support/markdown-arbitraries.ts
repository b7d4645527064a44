import fc from "fast-check";

/** What has broken Markdown readers before: every construct, whole and in halves. */
const FRAGMENTS = [
  "#",
  "# ",
  "## h\n",
  "###### ",
  "\n===\n",
  "\n---\n",
  "---\n",
  "+++\n",
  "***",
  "- ",
  "* ",
  "1. ",
  "10) ",
  "- [ ] ",
  "- [x] ",
  "- - ",
  "  ",
  "    ",
  "\t",
  " ",
  "\n",
  "\n\n",
  "\r\n",
  "https://a.example",
  "\r",
  "> ",
  ">",
  "> [!note] ",
  "`",
  "``",
  "```\n",
  "```sh\n",
  "\n~~~\n",
  "| a | b |\n|---|---|\n",
  "|",
  "| c |\n",
  "[",
  "](",
  ")",
  "![",
  "[a](u)",
  "![p](u)",
  "\n![p](u)\n",
  "[r]: u\n",
  "[r]",
  "[^1]",
  "[^1]: ",
  "[[w|x]]",
  "{{< s >}}",
  "<",
  "<b>",
  "</div>",
  "<div>\n",
  "<missing>",
  "<!--",
  "-->",
  "<pre>",
  "<?",
  "*",
  "**",
  "_",
  "~~",
  "\\",
  "&amp;",
  "&#0;",
  "\u0000",
  "\uFEFF",
  "\u00A0",
  "\uD83D",
  "😀",
  "e\u0301",
  "容器",
  "ドッカー",
  "docker run",
  "--detach",
  "word",
] as const;

/** Any text, and texts that are mostly Markdown's own marks. */
export const markdownish = fc.oneof(
  { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
  {
    weight: 5,
    arbitrary: fc
      .array(fc.constantFrom(...FRAGMENTS), { maxLength: 40 })
      .map((fragments) => fragments.join("")),
  },
);

/** A word that the reader of a note sees, or one that only the source holds; each number once a document. */
export const SEEN = /s\d+q/g;
export const HIDDEN = /h\d+q/g;

/** Lines that hold S for a word that is seen and H for one that is not, to be numbered when they are put together. */
type Lines = readonly string[];

/** Inline content that may follow a word on its line. */
const inline = fc.constantFrom(
  "S",
  "容器S的",
  "*S* **S**",
  "__S__ ~~S~~",
  "`S`",
  "`` S`S ``",
  "[S](http://H.example 'H')",
  "[S *S*][ref]",
  "[S]",
  "![S](http://H.example/H.png)",
  "<https://S.example>",
  "[https://S.example]",
  "<S>",
  "<b>S</b>",
  "S <!-- H --> S",
  "S\\_S",
  "S&amp;S",
  "[[S|S]]",
  "{{< figure S >}}",
  "S[^note]",
  "#S",
  "--S",
);

/** A line of a paragraph: it begins with a word, so that no mark at its beginning makes it something else. */
const textLine = fc.array(inline, { maxLength: 3 }).map((parts) => ["S", ...parts].join(" "));
const picture = fc.constant("![S](http://H.example/H.png)");
const paragraph = fc
  .tuple(
    textLine,
    fc.array(fc.oneof({ weight: 4, arbitrary: textLine }, { weight: 1, arbitrary: picture }), {
      maxLength: 2,
    }),
  )
  .map(([first, rest]): Lines => [first, ...rest]);
const codeLine = fc.constantFrom("S", "S --S | S", "", "  S", "# S", "- S", "<b>S</b>", "[S](S)");

const leaf: fc.Arbitrary<Lines> = fc.oneof(
  { weight: 3, arbitrary: paragraph },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.integer({ min: 1, max: 6 }), textLine)
      .map(([level, text]) => [`${"#".repeat(level)} ${text}`]),
  },
  fc.tuple(textLine, fc.constantFrom("===", "---")).map((lines): Lines => lines),
  fc.constantFrom<Lines>(["##"], ["***"], ["<!-- H", "H -->"], ["![S](H)", "![S](H)"]),
  fc
    .tuple(
      fc.constantFrom("```", "~~~~"),
      fc.constantFrom("", "sh", "H=1"),
      fc.array(codeLine, { minLength: 1, maxLength: 4 }),
    )
    .map(([fence, info, lines]): Lines => [fence + info, ...lines, fence]),
  fc.array(fc.constantFrom("    S", "    S S", "\tS"), { minLength: 1, maxLength: 3 }),
  fc
    .array(fc.constantFrom("| S | *S* |", "| `S` | [S](H) |", "| S \\| S | |", "| S |"), {
      minLength: 1,
      maxLength: 3,
    })
    .map((rows): Lines => ["| S | S |", "|---|:-:|", ...rows]),
  fc.constantFrom<Lines>(
    ["<div class='H'>", "S <b>S</b>", "</div>"],
    ["<details><summary>S</summary>"],
    ["<pre>", "S", "", "S", "</pre>"],
  ),
);

const indent = (lines: Lines, first: string, rest: string): Lines =>
  lines.map((line, i) => (line === "" ? "" : (i === 0 ? first : rest) + line));

const quoted = (lines: Lines): Lines => lines.map((line) => `> ${line}`.trimEnd());

/** Blocks of Markdown in one another, with a blank line between neighbours. */
const construct = fc.letrec<{ any: Lines; list: Lines; quote: Lines; many: Lines }>((tie) => ({
  any: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    { weight: 4, arbitrary: leaf },
    tie("list"),
    tie("quote"),
  ),
  many: fc.array(tie("any"), { minLength: 1, maxLength: 3 }).map(withBlankLines),
  quote: fc
    .tuple(fc.constantFrom<Lines>([], ["[!tip] S"]), tie("many"))
    .map(([title, lines]): Lines => quoted(title.length === 0 ? lines : [...title, "", ...lines])),
  list: fc
    .array(
      fc.tuple(
        fc.constantFrom("- ", "* ", "1. ", "- [ ] ", "-\t"),
        textLine,
        fc.option(tie("any")),
        fc.constantFrom("    ", "\t"),
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map(
      (items): Lines =>
        items.flatMap(([marker, text, child, step]) => [
          marker + text,
          ...(child === null ? [] : ["", ...indent(child, step, step)]),
        ]),
    ),
})).many;

function withBlankLines(parts: readonly Lines[]): Lines {
  return parts.flatMap((lines, i) => (i === 0 ? lines : ["", ...lines]));
}

const FOOT = ["", "[ref]: http://H.example 'H'", "", "[^note]: S and", "    S", "", "    S"];

export interface WordDocument {
  readonly text: string;
  readonly seen: readonly string[];
  readonly hidden: readonly string[];
}

/** A note of known constructs, each of whose words is in it once. */
export const wordDocument: fc.Arbitrary<WordDocument> = fc
  .record({
    front: fc.constantFrom<Lines>([], ["---", "title: H", "---"], ["+++", 'tags = ["H"]', "+++"]),
    body: construct,
    end: fc.constantFrom("\n", "\r\n", "\r"),
    last: fc.boolean(),
  })
  .map(({ front, body, end, last }) => {
    let count = 0;
    const numbered = [...front, "", ...body, ...FOOT]
      .join(end)
      .replace(/(?<![A-Za-z])[SH](?![A-Za-z])/g, (mark) => `${mark === "S" ? "s" : "h"}${count++}q`);
    const text = last ? numbered + end : numbered;
    return { text, seen: text.match(SEEN) ?? [], hidden: text.match(HIDDEN) ?? [] };
  });
