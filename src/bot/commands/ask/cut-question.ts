import { QUESTION_LIMIT } from "../../render/limits.js";

/** How far back from the limit a question is cut to keep its last word whole, in characters; longer words are halved. */
const LONGEST_WORD = 40;

/** The first `QUESTION_LIMIT` code points at most, without a word that goes on beyond them. */
export function cutQuestion(question: string): string {
  const characters = [...question];
  if (characters.length <= QUESTION_LIMIT) return question;
  // With the character after the limit: when that is white space, the word before it is whole.
  const tail = characters.slice(QUESTION_LIMIT - LONGEST_WORD, QUESTION_LIMIT + 1);
  const space = tail.findLastIndex((character) => /\s/.test(character));
  const end = space === -1 ? QUESTION_LIMIT : QUESTION_LIMIT - LONGEST_WORD + space;
  return characters.slice(0, end).join("").trimEnd();
}
