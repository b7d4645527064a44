import { loadNotes } from "../../src/answer/load-notes.js";
import { makeQuestions } from "../../src/quiz/make-questions.js";
import { promptText } from "../../src/quiz/prompt-text.js";

/** Text without what Markdown makes of it: code without its delimiters, any white space as one blank. */
const plain = (text: string): string => text.replaceAll("`", "").replace(/\s+/g, " ");

/**
 * Which of the options of a question in English is right, from 0.
 *
 * @param shown the text of the message that asks it
 * @throws Error where the notes yield no such question
 */
export async function rightPlace(shown: string): Promise<number> {
  const { current } = await loadNotes({ notes: "notes", now: Date.now, onWarning: () => {} });
  const { chunks, lexicon } = current().index;
  const text = plain(shown);
  for (const { prompt, options, answer } of makeQuestions(chunks, { lexicon })) {
    const asks = plain(promptText(prompt, "en", { quote: (part) => part }));
    if (options === undefined || typeof answer !== "string" || !text.includes(asks)) continue;
    if (options.every((option) => text.includes(plain(option)))) return options.indexOf(answer);
  }
  throw new Error(`the notes yield no question like this one: ${shown}`);
}
