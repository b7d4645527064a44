import type { Notes, NotesState } from "../../answer/notes.js";
import { makeQuestions } from "../../quiz/make-questions.js";
import type { QuizQuestion } from "../../quiz/question.js";

/** The questions that the notes yield, made once for each state of the notes, when they are first asked for. */
export function createNoteQuestions(notes: Notes): () => readonly QuizQuestion[] {
  let made: { readonly state: NotesState; readonly questions: readonly QuizQuestion[] } | undefined;
  return () => {
    const state = notes.current();
    if (made?.state !== state) {
      const { chunks, lexicon } = state.index;
      made = { state, questions: makeQuestions(chunks, { lexicon }) };
    }
    return made.questions;
  };
}
