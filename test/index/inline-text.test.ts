import { describe, expect, it } from "vitest";
import { visibleHtml } from "../../src/index/inline-text.js";
import { blocksOf } from "./support/chunks-of.js";

const text = (markdown: string) => blocksOf(markdown)[0]?.text;

describe("what a reader sees of inline Markdown", () => {
  it.each([
    ["*a* __b__ ***c*** ~~d~~", "a b c d"],
    ["`code` and ``a`b``", "code and a`b"],
    ["[label](http://x 'title') and <https://y.example>", "label and https://y.example"],
    ["![alt *text*](http://x) after", "alt text after"],
    ["SOURCE\\_IMAGE \\* \\# \\\\", "SOURCE_IMAGE * # \\"],
    ["&lt;name&gt; &amp; &#23481;&#x5668;", "<name> & 容器"],
    ["ID都为<missing>, <名字> x", "ID都为<missing>, <名字> x"],
    ["a <container> <b>c</b> <name-of-it>", "a <container> c <name-of-it>"],
    ["a <!-- hidden -->", "a"],
    ["a[^1]\n\n[^1]: note", "a"],
    ["[not defined][x] and [y]", "[not defined][x] and [y]"],
    ["2 * 3 * 4 snake_case_name", "2 * 3 * 4 snake_case_name"],
    ["soft\nbreak", "soft\nbreak"],
    ["hard\\\nbreak  \nagain", "hard\nbreak\nagain"],
  ])("%j is %j", (markdown, visible) => {
    expect(text(markdown)).toBe(visible);
  });
});

describe("links and images", () => {
  it("are kept with their words, address and line", () => {
    const [block] = blocksOf("see\n[the **docs**](http://d) and [ref][r], [r]\n\n[r]: http://r\n");
    expect(block?.links).toEqual([
      { url: "http://d", text: "the docs", line: 2 },
      { url: "http://r", text: "ref", line: 2 },
      { url: "http://r", text: "r", line: 2 },
    ]);
  });

  it("find addresses by label wherever they are defined, the first one where there are two", () => {
    const [block] = blocksOf(
      "![pic][P] [b]\n\n# later\n> [p]: http://p\n\n- [b]: http://b\n\n[p]: http://other\n",
    );
    expect(block?.images).toEqual([{ url: "http://p", alt: "pic", line: 1 }]);
    expect(block?.links).toEqual([{ url: "http://b", text: "b", line: 1 }]);
  });

  it("read bare addresses as links", () => {
    const [block] = blocksOf("go to https://x.example/a_b or www.y.example\n");
    expect(block?.links.map(({ url }) => url)).toEqual(["https://x.example/a_b", "http://www.y.example"]);
  });

  it("take an image within a link as both", () => {
    const [block] = blocksOf("[![alt](http://i)](http://l)\n");
    expect(block).toMatchObject({
      kind: "image",
      text: "alt",
      images: [{ url: "http://i", alt: "alt", line: 1 }],
      links: [{ url: "http://l", text: "alt", line: 1 }],
    });
  });

  it("keep an image without a description", () => {
    expect(blocksOf("![](http://i)\n")).toMatchObject([{ kind: "image", text: "", images: [{ alt: "" }] }]);
  });
});

describe("visibleHtml", () => {
  it("drops comments, also unclosed ones, and the tags of HTML in any case", () => {
    expect(visibleHtml("a<!-- b -->c<BR/>d<a href='x'>e</a>").replace(/\s+/g, " ")).toBe("a c de");
    expect(visibleHtml("a<!-- b").trim()).toBe("a");
  });

  it("keeps what only looks like a tag", () => {
    const placeholders = "<missing> <container> <list of container> </container> 1 < 2 > 0 <>";
    expect(visibleHtml(placeholders)).toBe(placeholders);
  });
});

it.each(["<image>", "<command>", "<source>", "<data>", "<label>"])(
  "keeps %s as the placeholder that it is",
  (placeholder) => {
    expect(blocksOf(`give the ${placeholder} a name\n`)[0]?.text).toBe(`give the ${placeholder} a name`);
  },
);

it("drops a tag whose attribute holds a greater-than sign", () => {
  expect(blocksOf('see <a title="x > y">shown</a>\n')[0]?.text).toMatch(/^see\s+shown$/);
});
