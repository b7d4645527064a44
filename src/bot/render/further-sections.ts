import type { APIComponentInContainer } from "discord.js";
import type { SectionAnswer } from "../../answer/answer.js";
import { quotableMarkdown } from "../../answer/quotable-markdown.js";
import type { Messages } from "../messages/answer-messages.js";
import { fitBlocks } from "./blocks.js";
import { separator, smallText, textDisplay } from "./components.js";
import { mark } from "./discord-rules.js";
import type { DrawMarkdown } from "./draw-markdown.js";
import { escapeLineWithin } from "./escape-text.js";
import { sourceLine } from "./source-line.js";

/** What one further section may take of a message, in UTF-16 code units. */
export const FURTHER_BUDGET = 420;

/** Shares of `FURTHER_BUDGET`; the rest is the source line's. */
const FURTHER_TITLE = 120;
const FURTHER_EXCERPT = 120;

/** Source that is read for a further section: well over what it can show, for reading takes most of the time. */
const FURTHER_SOURCE = 400;

/** What else answers, in short. */
export function furtherSections(
  sections: readonly SectionAnswer[],
  { messages, draw }: { readonly messages: Messages; readonly draw: DrawMarkdown },
): readonly APIComponentInContainer[] {
  const parts = sections.flatMap((section) => furtherSection(section, draw));
  return [textDisplay(smallText(messages.alsoIn)), ...parts];
}

function furtherSection(section: SectionAnswer, draw: DrawMarkdown): readonly APIComponentInContainer[] {
  const heading = section.headings.findLast((text) => text.trim() !== "") ?? section.note;
  const name = escapeLineWithin(heading, FURTHER_TITLE);
  // Marks round nothing would open what a mark of the excerpt closes.
  const title = name === "" ? "" : mark("strong", name, "\n");
  const source = startOf(quotableMarkdown(section.excerpt));
  const blocks = draw(source.text, "all");
  const fitted = fitBlocks(blocks, FURTHER_EXCERPT);
  const excerpt = { ...fitted, cut: fitted.cut || source.cut };
  const place = sourceLine(section.note, section.excerpt.lines);
  const text = [title, excerpt.text].filter((part) => part !== "").join("\n");
  return [
    separator(),
    ...(text === "" ? [] : [textDisplay(text)]),
    textDisplay(smallText(excerpt.cut ? `… ${place}` : place)),
  ];
}

/** The first lines, as far as a further section can show them. */
function startOf(markdown: string): { readonly text: string; readonly cut: boolean } {
  const end = markdown.indexOf("\n", FURTHER_SOURCE);
  return end === -1 ? { text: markdown, cut: false } : { text: markdown.slice(0, end), cut: true };
}
