/** What Discord's client makes of a message's text, as far as the tests ask: an independent reading of its Markdown. */
export interface Piece {
  readonly kind: "text" | "code" | "code block" | "link" | "mention" | "emoji" | "time" | "command";
  readonly text: string;
  /** Where a link leads. */
  readonly target?: string;
  /** Marks and blocks around it, outermost first. */
  readonly marks: readonly string[];
}

interface State {
  readonly marks: readonly string[];
  readonly atLineStart: boolean;
}

interface Hit {
  readonly length: number;
  readonly pieces: readonly Piece[];
}

type Rule = (source: string, state: State) => Hit | undefined;

function pattern(regex: RegExp, make: (match: RegExpExecArray, state: State) => readonly Piece[]): Rule {
  return (source, state) => {
    const match = regex.exec(source);
    return match === null ? undefined : { length: match[0].length, pieces: make(match, state) };
  };
}

const leaf =
  (kind: Piece["kind"], group = 0) =>
  (match: RegExpExecArray, { marks }: State): readonly Piece[] => [{ kind, text: match[group] ?? "", marks }];

const wrapped =
  (name: string, group = 1, atLineStart = false) =>
  (match: RegExpExecArray, { marks }: State): readonly Piece[] =>
    readPieces(match[group] ?? "", { marks: [...marks, name], atLineStart });

const onlyAtLineStart =
  (rule: Rule): Rule =>
  (source, state) =>
    state.atLineStart ? rule(source, state) : undefined;

const LIST = /^( *)(?:[*-]|\d+\.) [\s\S]+?(?:\n{2,}(?! )(?!\1(?:[*-]|\d+\.) )\n*|\s*$)/;

const list: Rule = (source, state) => {
  const match = LIST.exec(source);
  if (match === null) return undefined;
  const bullet = `${match[1]}(?:[*-]|\\d+\\.) +`;
  const items = match[0].split(new RegExp(`^(?=${bullet})`, "m"));
  const pieces = items.flatMap((item) => {
    const prefix = new RegExp(`^${bullet}`).exec(item)?.[0] ?? "";
    const content = item.slice(prefix.length).replace(new RegExp(`^ {1,${prefix.length}}`, "gm"), "");
    const name = /\d/.test(prefix) ? `item ${prefix.trim()}` : "item";
    return readPieces(content, { marks: [...state.marks, name], atLineStart: true });
  });
  return { length: match[0].length, pieces };
};

const quote: Rule = (source, state) => {
  if (state.marks.includes("quote")) return undefined;
  const match = /^ *>>> [\s\S]*|^(?: *> [^\n]*(?:\n|$))+/.exec(source);
  if (match === null) return undefined;
  const content = match[0].replace(/^ *>(?:>> )? ?/gm, "");
  return {
    length: match[0].length,
    pieces: readPieces(content, { marks: [...state.marks, "quote"], atLineStart: true }),
  };
};

/** In the order in which Discord tries them. */
const RULES: readonly Rule[] = [
  onlyAtLineStart(pattern(/^ *#{1,3} +([^\n]+)\n?/, wrapped("heading"))),
  onlyAtLineStart(pattern(/^ *-# +([^\n]+)\n?/, wrapped("small"))),
  onlyAtLineStart(quote),
  onlyAtLineStart(list),
  pattern(/^```(?:[a-z0-9_+\-.#]+?\n)?\n*([^\n][\s\S]*?)\n*```/i, leaf("code block", 1)),
  pattern(/^<a?:\w+:\d+>/, leaf("emoji")),
  pattern(/^\\([^0-9A-Za-z\s])/, leaf("text", 1)),
  pattern(/^<([^: >]+:\/[^ >]+)>/, (match, { marks }) => [
    { kind: "link", text: match[1] ?? "", target: match[1] ?? "", marks },
  ]),
  pattern(/^<[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+>/, leaf("mention")),
  pattern(/^(?:https?|steam):\/\/[^\s<]+[^<.,:;"'\]\s]/, (match, { marks }) => [
    { kind: "link", text: match[0], target: match[0], marks },
  ]),
  pattern(/^\[((?:\[[^\]]*\]|[^[\]])*)\]\(\s*<?((?:\([^)]*\)|[^\s\\])*?)>?\s*\)/, (match, state) => [
    {
      kind: "link",
      text: readPieces(match[1] ?? "", { ...state, atLineStart: false })
        .map((piece) => piece.text)
        .join(""),
      target: match[2] ?? "",
      marks: state.marks,
    },
  ]),
  pattern(/^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/, wrapped("bold")),
  pattern(/^__((?:\\[\s\S]|[^\\])+?)__(?!_)/, wrapped("underlined")),
  pattern(/^_((?:__|\\[\s\S]|[^\\_])+?)_\b(?!_)|^_((?:__|\\[\s\S]|[^\\_])+?)_(?!\w)/, (match, state) =>
    wrapped("slanted")(Object.assign(match, { 1: match[1] ?? match[2] }), state),
  ),
  pattern(
    /^\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/,
    wrapped("slanted"),
  ),
  pattern(/^~~([\s\S]+?)~~(?!_)/, wrapped("struck")),
  pattern(/^(`+)([\s\S]*?[^`])\1(?!`)/, (match, { marks }) => [
    { kind: "code", text: (match[2] ?? "").replace(/^ (?= *`)|(` *) $/g, "$1"), marks },
  ]),
  pattern(/^\|\|([\s\S]+?)\|\|/, wrapped("spoiler")),
  pattern(/^<(?:@[!&]?|#)\d+>|^@(?:everyone|here)|^<id:\w+>/, leaf("mention")),
  pattern(/^<t:-?\d+(?::\w)?>/, leaf("time")),
  pattern(/^<\/[^<>:\n]+:\d+>/, leaf("command")),
  pattern(/^:[^\s:]+?(?:::skin-tone-\d)?:/, leaf("emoji")),
  pattern(/^\n/, leaf("text")),
  pattern(
    /^(?:[^\n](?=[^0-9A-Za-z\s\u00c0-\uffff]|\w+:\S|\n|$)|[^\n][\s\S]*?(?=[^0-9A-Za-z\s\u00c0-\uffff]|\n|\w+:\S|$))/,
    leaf("text"),
  ),
];

/** The pieces of a message's text in order; neighbouring text of the same marks is one piece. */
export function readDiscord(content: string): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of readPieces(content, { marks: [], atLineStart: true })) {
    const last = joined.at(-1);
    const isSame = last?.kind === "text" && piece.kind === "text" && last.marks.join() === piece.marks.join();
    if (isSame) joined.splice(-1, 1, { ...last, text: last.text + piece.text });
    else joined.push(piece);
  }
  return joined;
}

function readPieces(source: string, state: State): readonly Piece[] {
  const pieces: Piece[] = [];
  let rest = source;
  let atLineStart = state.atLineStart;
  while (rest !== "") {
    const hit = firstHit(rest, { marks: state.marks, atLineStart });
    pieces.push(...hit.pieces);
    atLineStart = /\n *$/.test(rest.slice(0, hit.length));
    rest = rest.slice(hit.length);
  }
  return pieces;
}

function firstHit(source: string, state: State): Hit {
  for (const rule of RULES) {
    const hit = rule(source, state);
    if (hit !== undefined && hit.length > 0) return hit;
  }
  throw new Error(`nothing reads ${JSON.stringify(source.slice(0, 40))}`);
}
