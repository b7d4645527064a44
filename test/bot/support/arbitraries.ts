import fc from "fast-check";
import type { Answer, Example, SectionAnswer } from "../../../src/answer/answer.js";

/** What has broken renderers before: every construct that Discord or Markdown reads, whole and in halves. */
const FRAGMENTS = [
  "*",
  "**",
  "***",
  "_",
  "__",
  "~~",
  "||",
  "`",
  "``",
  "```",
  "````",
  "```sh\n",
  "\n```\n",
  "~~~\n",
  "[",
  "](",
  ")",
  "<",
  ">",
  "[x](https://a.example)",
  "[x](javascript:alert(1))",
  "![i](https://a.example/i.png)",
  "https://a.example/b_c*d",
  "http:",
  "@everyone",
  "@here",
  "<@123>",
  "<@&1>",
  "<#1>",
  "<t:1:R>",
  "<:a:1>",
  "</ask:1>",
  ":smile:",
  "<id:guide>",
  "@",
  ":",
  "//",
  "# ",
  "## ",
  "-# ",
  "> ",
  ">>> ",
  "- ",
  "* ",
  "+ ",
  "1. ",
  "8. ",
  "  ",
  "\t",
  "\n",
  "\n\n",
  "\\",
  "\\\n",
  "  \n",
  "---\n",
  "| a | b |\n|--|--|\n| c | d |\n",
  "- [ ] ",
  "[^1]",
  "\n[^1]: n\n",
  "<missing>",
  "<br>",
  "<!-- ",
  " -->",
  "<!-- -->",
  "&#64;",
  "&lt;",
  "&#x202E;",
  "\u200B",
  "\u202E",
  "\u2066",
  "\uFEFF",
  "\uD800",
  "\u0000",
  "\u0007",
  "👨‍👩‍👧",
  "容器",
  "にほん",
  "word",
  "-rm",
  "docker ps",
];

/** What no budget holds. Seldom: reading it takes long. */
const HUGE = [
  "`".repeat(10_000),
  "a".repeat(5000),
  "字".repeat(5000),
  "容器 ".repeat(3000),
  "@everyone ".repeat(400),
];

const fragment = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...HUGE) },
  { weight: 100, arbitrary: fc.constantFrom(...FRAGMENTS) },
  { weight: 20, arbitrary: fc.string({ unit: "binary", maxLength: 20 }) },
  { weight: 20, arbitrary: fc.string({ maxLength: 20 }) },
);

/** Any text, with a liking for what is hard. */
export const anyText = fc.array(fragment, { maxLength: 30 }).map((parts) => parts.join(""));

const anyLines = fc
  .tuple(fc.integer({ min: 1, max: 1e9 }), fc.nat(1000))
  .map(([first, more]) => [first, first + more] as const);

const anyExample: fc.Arbitrary<Example> = fc.record(
  {
    command: anyText,
    status: fc.constantFrom("runnable", "template", "corrected"),
    fill: fc.array(anyText, { maxLength: 8 }),
    from: anyText,
    note: anyText,
    lines: anyLines,
  },
  { requiredKeys: ["command", "note", "lines"] },
);

const anySection: fc.Arbitrary<SectionAnswer> = fc.record({
  note: anyText,
  headings: fc.array(anyText, { maxLength: 6 }),
  section: fc.record({ lines: anyLines }),
  excerpt: fc.record(
    { lines: anyLines, markdown: anyText, inCode: fc.constantFrom("", "sh", "`x") },
    { requiredKeys: ["lines", "markdown"] },
  ),
  matched: fc.array(anyText, { maxLength: 3 }),
  examples: fc.array(anyExample, { maxLength: 8 }),
  images: fc.array(
    fc.record({
      url: fc.oneof(
        anyText,
        fc.webUrl(),
        fc.webUrl().map((url) => `${url}?${"x".repeat(3000)}`),
      ),
      alt: anyText,
      lines: anyLines,
    }),
    { maxLength: 14 },
  ),
  links: fc.constant([]),
  words: fc.array(fc.record({ word: anyText, meaning: anyText }), { maxLength: 8 }),
  score: fc.double({ min: 0, max: 1, noNaN: true }),
});

/** Any answer that the type allows. */
export const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
  fc.record({
    question: anyText,
    kind: fc.constant("found" as const),
    answers: fc.array(anySection, { minLength: 1, maxLength: 5 }),
    corrections: fc.array(fc.record({ written: anyText, read: anyText }), { maxLength: 3 }),
  }),
  fc.record({
    question: anyText,
    kind: fc.constant("nothing-found" as const),
    suggestions: fc.array(anyText, { maxLength: 20 }),
  }),
);

export const anyLocale = fc.constantFrom("en-US", "zh-CN", "zh-TW", "ja", "de", "toString");
