import type { Root } from "mdast";
import { remark } from "remark";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import type { Data, Processor } from "unified";

/** What of GitHub's extensions a text may hold: addresses are looked for at each word, tables at each line. */
interface Extensions {
  /** `name@example.org` as it stands in the source. */
  readonly mail: boolean;
  /** `www.` and `http:` as they stand there. */
  readonly web: boolean;
  /** Either, in what the source comes to: with character references resolved. */
  readonly read: boolean;
  readonly tables: boolean;
}

type ConstructRecord = NonNullable<NonNullable<Data["micromarkExtensions"]>[number]["text"]>;
type Parser = (text: string) => Root;

/**
 * Makes a parser of CommonMark with GitHub's extensions. What a text cannot hold is left out of the grammar: what is
 * read is the same.
 *
 * @param options.frontMatter whether YAML or TOML between fences at the top is told from the text
 */
export function markdownParser({ frontMatter }: { readonly frontMatter: boolean }): Parser {
  const parsers = new Map<string, Parser>();
  return (text) => {
    const extensions = {
      mail: text.includes("@"),
      web: /www|http/i.test(text),
      read: /[@&]|www|http/i.test(text),
      tables: /\||:-|-:/.test(text),
    };
    const key = Object.values(extensions).join();
    let parser = parsers.get(key);
    if (parser === undefined) {
      const plain = remark().use(remarkGfm);
      if (frontMatter) plain.use(remarkFrontmatter, ["yaml", "toml"]);
      const processor = plain.use(onlyWith, extensions).freeze();
      parser = (one) => processor.parse(one);
      parsers.set(key, parser);
    }
    return parser(text);
  };
}

/** Constructs of micromark-extension-gfm-autolink-literal and -table, by their names. */
const MAIL = ["emailAutolink"];
const WEB = ["wwwAutolink", "protocolAutolink"];
const TABLES = ["table"];

/** A plugin that comes after remark-gfm and takes out of its grammar what is not wanted. */
function onlyWith(this: Processor, { mail, web, read, tables }: Extensions): void {
  const unwanted = new Set([...(mail ? [] : MAIL), ...(web ? [] : WEB), ...(tables ? [] : TABLES)]);
  const wanted = (map: ConstructRecord = {}): ConstructRecord => {
    const lists = Object.entries(map).map(([code, constructs]) => {
      return [code, [constructs ?? []].flat().filter(({ name = "" }) => !unwanted.has(name))] as const;
    });
    return Object.fromEntries(lists.filter(([, list]) => list.length > 0));
  };
  const data = this.data();
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map((extension) => ({
    ...extension,
    text: wanted(extension.text),
    flow: wanted(extension.flow),
  }));
  if (read) return;
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).map((extensions) =>
    [extensions].flat().map((extension) => ({ ...extension, transforms: [] })),
  );
}
