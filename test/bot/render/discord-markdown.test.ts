import { describe, expect, it } from "vitest";
import { joinBlocks } from "../../../src/bot/render/blocks.js";
import { type DiscordMarkdownOptions, discordMarkdown } from "../../../src/bot/render/discord-markdown.js";

const render = (markdown: string, options?: DiscordMarkdownOptions): string =>
  joinBlocks(discordMarkdown(markdown, options))
    .map((line) => line.text)
    .join("\n");

describe("lists", () => {
  it("keep the number they start with, and nest what was indented less than CommonMark asks", () => {
    const markdown = [
      "8. `--detach`使得container在后台运行，不接收输入与输出。",
      "  - 重新进入交互模式使用`docker attach`(需要有正在运行的bash)",
      "  - [参考1](https://qiita.com/RyoMa_0923/items/9b5d2c4a97205692a560)",
    ].join("\n");
    expect(render(markdown)).toMatchInlineSnapshot(`
      "8. \`--detach\`使得container在后台运行，不接收输入与输出。
         - 重新进入交互模式使用\`docker attach\`(需要有正在运行的bash)
         - [参考1](https://qiita.com/RyoMa_0923/items/9b5d2c4a97205692a560)"
    `);
  });

  it("nest under tabs and spaces", () => {
    expect(render("- a\n\t- b\n\t\t- c\n- d\n\t1. e\n\t2. f")).toMatchInlineSnapshot(`
      "- a
        - b
          - c
      - d
        1. e
        2. f"
    `);
  });

  it("show task boxes", () => {
    expect(render("- [ ] pull\n- [x] run")).toMatchInlineSnapshot(`
      "- ☐ pull
      - ☑ run"
    `);
  });

  it("end before the paragraph and before the other list that follow", () => {
    expect(render("- a\n\nb\n\n1. c\n\n- d")).toMatchInlineSnapshot(`
      "- a

      b
      1. c

      ​
      - d"
    `);
  });

  it("keep a code block inside of an item inside of it", () => {
    expect(render("1. run\n   ```sh\n   docker ps\n   ```\n2. look")).toMatchInlineSnapshot(`
      "1. run
         \`\`\`sh
         docker ps
         \`\`\`
      2. look"
    `);
  });

  it("keep a line that goes on after an item with that item", () => {
    expect(render("- `docker login`\n\t- 在`./docker/config.json`中存储\n如果想上传")).toMatchInlineSnapshot(`
      "- \`docker login\`
        - 在\`./docker/config.json\`中存储
          如果想上传"
    `);
  });
});

describe("inline markup", () => {
  it("is written as Discord reads it", () => {
    expect(render("**bold** *slanted* ***both*** ~~gone~~ `code` **a `b` c**")).toMatchInlineSnapshot(
      `"**bold** _slanted_ _**both**_ ~~gone~~ \`code\` **a \`b\` c**"`,
    );
  });

  it("falls back where Discord would read it otherwise", () => {
    expect(render("*slanted*word **`a ** b`** `` a`b ``` ` ``")).toMatchInlineSnapshot(
      `"*slanted*word \`a ** b\` \`\` a\`b \`\`\` \` \`\`"`,
    );
  });

  it("is closed before a line break and opened after it", () => {
    expect(render("**one\ntwo**  \nthree")).toMatchInlineSnapshot(`
      "**one**
      **two**
      three"
    `);
  });

  it("is escaped where the text only looks like markup", () => {
    expect(
      render("SOURCE\\_IMAGE a_b_c 2*3*4 \\*x\\* ||s|| ~~ \\`c\\` [a] <missing> a > b : @ -rm"),
    ).toMatchInlineSnapshot(
      `"SOURCE\\_IMAGE a\\_b\\_c 2*3*4 \\*x\\* \\|\\|s\\|\\| \\~\\~ \\\`c\\\` \\[a] \\<missing> a > b : @ -rm"`,
    );
  });

  it("is escaped at the start of a line", () => {
    expect(render("\\# a\n\\> b\n\\- c\n1\\. d\n\\-# e\n--detach f")).toMatchInlineSnapshot(`
      "\\# a
      \\> b
      \\- c
      1\\. d
      \\-# e
      --detach f"
    `);
  });
});

describe("links", () => {
  it("are masked for http and https only", () => {
    expect(
      render(
        "[docs](https://docs.docker.com/a_(b)?c=d*e) [x](javascript:alert(1)) [up](../other.md) <https://a.example/b_c> [](https://e.example)",
      ),
    ).toMatchInlineSnapshot(
      `"[docs](https://docs.docker.com/a_%28b%29?c=d%2Ae) x (javascript\\:alert(1)) up (../other.md) <https://a.example/b_c> <https://e.example>"`,
    );
  });

  it("show the address they open when their text names another", () => {
    expect(
      render(
        "[https://bank.example](https://evil.example) [bank.example](https://evil.example/) [b](https://bank.example@evil.example)",
      ),
    ).toMatchInlineSnapshot(
      `"https\\://bank.example (<https://evil.example/>) bank.example (<https://evil.example/>) b (https\\://bank.example@evil.example)"`,
    );
  });

  it("that are bare stay as they were written, unless they would be read otherwise", () => {
    expect(render("https://a.example/wiki/容器*_(x)")).toBe("<https://a.example/wiki/容器*_(x)>");
    expect(render("<https://A.example/a`b>")).toBe("<https://a.example/a%60b>");
    expect(render("https://b\u0430nk.example")).toBe("<https://xn--bnk-6cd.example/>");
  });

  it("are resolved by definition, and are text without one", () => {
    expect(render("[docs][d] [none][n]\n\n[d]: https://d.example")).toMatchInlineSnapshot(
      `"[docs](https://d.example/) \\[none]\\[n]"`,
    );
  });
});

describe("images", () => {
  it("are links, unless they are shown elsewhere", () => {
    const markdown = "![例图](https://i.example/a.png)\n![](https://i.example/b.png) ![local](pics/c.png)";
    expect(render(markdown)).toMatchInlineSnapshot(`
      "🖼 [例图](https://i.example/a.png)
      🖼 [image](https://i.example/b.png) 🖼 local (pics/c.png)"
    `);
    expect(render(markdown, { omitImage: (url) => url.startsWith("https:") })).toMatchInlineSnapshot(
      `"🖼 local (pics/c.png)"`,
    );
  });
});

describe("blocks", () => {
  it("of code keep their language and cannot be left", () => {
    expect(render("~~~md\na\n```\n@everyone\n````\n~~~")).toMatchInlineSnapshot(`
      "\`\`\`md
      a
      \`​\`\`
      @everyone
      \`​\`​\`\`
      \`\`\`"
    `);
  });

  it("of code that is blank are left out", () => {
    expect(render("a\n\n```\n\n```")).toBe("a");
  });

  it("that are tables are aligned, Chinese two columns wide", () => {
    expect(
      render("| 选项 | meaning | n |\n|:--|:-:|--:|\n| `-d` | 后台 | 1 |\n| `--publish` | x | 20 |"),
    ).toMatchInlineSnapshot(`
      "\`\`\`
      选项       meaning   n
      ─────────  ───────  ──
      -d          后台     1
      --publish     x     20
      \`\`\`"
    `);
  });

  it("that are quotes are quoted once, also when nested and with code", () => {
    expect(render("> a\n> > b\n>\n> ```sh\n> ls\n> ```\n> - c")).toMatchInlineSnapshot(`
      "> a
      > b
      > \`\`\`sh
      > ls
      > \`\`\`
      > - c"
    `);
  });

  it("that are headings are bold", () => {
    expect(render("## A **b** `c`\ntext\n\nSetext\n===")).toMatchInlineSnapshot(`
      "**A b \`c\`**
      text

      **Setext**"
    `);
  });

  it("of HTML, footnotes and rules keep their text", () => {
    expect(
      render("<div>x</div>\n\na<br>b <!-- hidden -->[^1]\n\n---\n\n[^1]: note *one*"),
    ).toMatchInlineSnapshot(`
      "\\<div>x\\</div>

      a
      b \\[1]
      ───
      \\[1] note _one_"
    `);
  });
});

describe("text that nobody writes", () => {
  it.each([
    ["quotes", "> ".repeat(4000)],
    ["list items", "- ".repeat(4000)],
    ["asterisks", `${"*".repeat(4000)}x${"*".repeat(4000)}`],
    ["emphasis", `${"*a ".repeat(2000)}${" b*".repeat(2000)}`],
    ["brackets", `${"[".repeat(4000)}x${"](y)".repeat(4000)}`],
    ["backticks", "` ".repeat(3000)],
    ["columns", `${"|a".repeat(4000)}\n${"|-".repeat(4000)}\n${"|b".repeat(4000)}`],
  ])("is shown as it is, in no time: thousands of %s", (_, markdown) => {
    const lines = render(markdown).split("\n");
    expect(lines.at(0)?.startsWith("\\")).toBe(true);
    expect(lines.length).toBeLessThanOrEqual(3);
  });

  it("ends after a whole line when it is longer than any message", () => {
    const line = `${"容器".repeat(50)}\n`;
    expect(render(line.repeat(1000))).toBe(`${line.repeat(79)}…`);
  });
});

describe("what would act", () => {
  it("is drawn as text: mentions, times, emoji, commands", () => {
    expect(
      render(
        "<@123> <@!123> <@&1> <#1> @everyone @here <t:1:R> <:a:1> <a:b:2> </ask:1> :smile: <id:guide> a@b.c\n\n<!-- -->@*everyone*",
      ),
    ).toMatchInlineSnapshot(`
      "\\<@​123> \\<@​!123> \\<@​&1> \\<#​1> @​everyone @​here \\<t\\:1\\:R> \\<\\:a\\:1> \\<a\\:b\\:2> \\</ask\\:1> \\:smile: id\\:guide a@b.c

      \\<!-- -->@\\*everyone\\*"
    `);
  });

  it("is taken out: zero-width and direction characters, also as entities", () => {
    expect(render("a\u200Bb\u202Ec&#x202E;d\u2066e\uFEFFf\u00ADg `h\u202Ei`")).toBe("abcdefg `hi`");
  });

  it("stays where it has a meaning: emoji sequences, Persian joiners", () => {
    expect(render("👨‍👩‍👧 می‌خواهم ❤️")).toBe("👨‍👩‍👧 می‌خواهم ❤️");
  });
});
