import type { Block } from "../../index/block.js";
import { leadOf } from "../../index/block-document.js";
import { correctedText } from "../corrected-block.js";
import type { Draft } from "../draft.js";
import { shuffled } from "../draw.js";
import { isBalanced } from "../facts/clean-about.js";
import type { Material } from "../material.js";
import type { Spot } from "../spot.js";
import { textWidth } from "../text-width.js";

const LEAST_STEPS = 3;
/** More are not put in order on a phone; a longer list is asked in parts. */
const MOST_STEPS = 5;
/** In columns; Discord's longest label of a choice is 100 characters. */
const WIDEST_STEP = 96;
/** What announces steps rather than things that have numbers. */
const ANNOUNCED =
  /步|流程|过程|過程|顺序|順序|先后|之后|之後|发生|發生|次(?:握手|挥手)|怎么做|如何|手順|流れ|順番|段階|やり方|作り方|\bsteps?\b|\bhow to\b|\border\b|\bprocess\b|\bprocedure\b|\bworkflow\b|\brecipe\b|\bmethod\b|\bhappens?\b|\bthen\b|\bsequence\b|握手|挥手/iu;
/** What one step says of the one before it. */
const FOLLOWS =
  /^(?:再|然后|然後|接着|最后|最後|之后|则|次に|最後に|それから|then\b|finally\b|next\b|afterwards\b)/iu;
/** What tells the place of a step. */
const PLACE =
  /^(?:首先|先(?![后後进進生前天])|然后|然後|接着|接著|再(?![次生现現])|最后|最後|まず(?!い)|次に|最後に|それから|(?:first(?:ly| of all)?|then|next|afterwards|finally|lastly)\b(?! [a-z]+ing))[,，、:：]?\s*/iu;
/** In columns: less is no step. */
const NARROWEST_STEP = 4;
/** What only explains a flag is no step. */
const NO_STEP = /^[-–—]{1,2}[A-Za-z]/;

/** Put these steps in order: made from ordered lists that tell steps. */
export function* order(material: Material): Iterable<Draft | undefined> {
  for (const chunk of material.chunks) {
    yield;
    for (const list of orderedLists(chunk.blocks)) {
      const first = list[0];
      if (first === undefined) continue;
      const spot = material.spotOf(first);
      if (spot === undefined || !tellsSteps(list, spot)) continue;
      yield* orderOf(list, spot, material);
    }
  }
}

/** Items that stand in one list, in their order. */
function orderedLists(blocks: readonly Block[]): Block[][] {
  const lists: Block[][] = [];
  const open = new Map<string, Block[]>();
  for (const block of blocks) {
    if (block.kind !== "list-item" || block.number === undefined) continue;
    const under = `${block.parent ?? ""}.${block.depth}`;
    const list = open.get(under);
    if (list !== undefined && block.number === (list.at(-1)?.number ?? 0) + 1) list.push(block);
    else {
      const begun = [block];
      lists.push(begun);
      open.set(under, begun);
    }
  }
  return lists;
}

function tellsSteps(list: readonly Block[], { chunk }: Spot): boolean {
  const lead = leadOf(chunk, list[0]!);
  const above = list[0]?.parent === undefined ? undefined : chunk.blocks[list[0].parent];
  const said = [chunk.headings.at(-1) ?? "", lead?.text ?? "", above?.text ?? ""].join("\n");
  if (ANNOUNCED.test(said)) return true;
  const withCode = list.filter(({ codes }) => codes.length > 0).length;
  return withCode * 2 >= list.length || list.some(({ text }) => FOLLOWS.test(text));
}

function* orderOf(list: readonly Block[], spot: Spot, material: Material): Iterable<Draft> {
  const end = list.findIndex(({ text }) => NO_STEP.test(text));
  const steps = (end < 0 ? list : list.slice(0, end)).map((block) => ({
    block,
    written: stepText(correctedText({ chunk: spot.chunk, block }, material.corrections)),
  }));
  const parts = Math.ceil(steps.length / MOST_STEPS);
  const size = Math.ceil(steps.length / Math.max(1, parts));
  for (let from = 0; from < steps.length; from += size) {
    // The last part is filled up with steps of the part before it.
    const start = Math.max(0, Math.min(from, steps.length - Math.max(size, LEAST_STEPS)));
    const part = steps.slice(start, start + size);
    const written = part.map((step) => step.written);
    const texts = written.map(withoutPlace);
    if (texts.length < LEAST_STEPS || new Set(texts).size < texts.length) continue;
    if (texts.some((text) => text === "" || textWidth(text) > WIDEST_STEP)) continue;
    const [first, last] = [part[0]!.block, part.at(-1)!.block];
    const title = titleOf(list, spot);
    if (title === undefined) continue;
    yield {
      kind: "order",
      spot,
      lines: [first.lines[0], last.lines[1]],
      prompt:
        parts === 1
          ? { wording: "order", parts: { title } }
          : {
              wording: "order-part",
              parts: { title, from: String(first.number ?? 1), to: String(last.number ?? texts.length) },
            },
      options: outOfOrder(texts, `${material.seed} order ${written.join("\n")}`),
      answer: texts,
      subject: written,
      remembered: written,
    };
  }
}

/** What the steps are of: the sentence that leads to them, or the heading. */
function titleOf(list: readonly Block[], { chunk }: Spot): string | undefined {
  const title = chunk.headings.at(-1);
  if (title !== undefined && title !== "") return title;
  return list[0] === undefined ? undefined : leadOf(chunk, list[0])?.text;
}

/** The first sentence of an item, without what hangs in brackets behind it where it is long. */
function stepText(text: string): string {
  const line = (text.split("\n")[0] ?? "").replace(/==/g, "").trim();
  const short = textWidth(line) <= WIDEST_STEP ? line : (line.split(/(?<=[。；;])/u)[0] ?? line);
  const bare = short.replace(/[。.；;:：]+$/u, "").trim();
  return isBalanced(bare) ? bare : "";
}

/** Without the word that tells which step it is: `first`, `finally`. */
function withoutPlace(step: string): string {
  const bare = step.replace(PLACE, "");
  return textWidth(bare) < NARROWEST_STEP ? step : bare;
}

/** Never the right order: the draw goes on until it is another one. */
function outOfOrder(texts: readonly string[], seed: string): readonly string[] {
  for (let turn = 0; ; turn++) {
    const drawnOrder = shuffled(texts, `${seed} ${turn}`);
    if (drawnOrder.some((text, at) => text !== texts[at])) return drawnOrder;
    // Two texts at least differ, so a rotation is another order.
    if (turn > 20) return [...texts.slice(1), texts[0]!];
  }
}
