import type { Notes, NotesState } from "../../answer/notes.js";
import { makeQuestionsInSteps } from "../../quiz/make-questions.js";
import type { QuizQuestion } from "../../quiz/question.js";
import type { PauseOptions } from "../../quiz/steps.js";

export interface NoteQuestionsOptions extends PauseOptions {
  /** Told when those of changed notes cannot be made: the last ones are asked on, and the next call tries again. */
  readonly onFailure: (error: unknown) => void;
}

export interface NoteQuestions {
  /**
   * The questions that the notes yield: the last ones while those of changed notes are being made. The first are
   * waited for.
   *
   * @throws what went wrong, where there are none yet and they cannot be made
   */
  readonly current: () => Promise<readonly QuizQuestion[]>;
  /** Ends the making, and with it the waiting. */
  readonly close: () => void;
}

interface Made {
  readonly state: NotesState;
  readonly questions: readonly QuizQuestion[];
}

interface Making {
  readonly state: NotesState;
  readonly cancel: AbortController;
  readonly result: Promise<readonly QuizQuestion[]>;
}

/** Makes the questions once for each state of the notes, when they are asked for; a newer state ends an older making. */
export function createNoteQuestions(
  notes: Notes,
  { onFailure, ...pauses }: NoteQuestionsOptions,
): NoteQuestions {
  let made: Made | undefined;
  let making: Making | undefined;
  let closed = false;

  function begin(state: NotesState): Making {
    const cancel = new AbortController();
    const result = make(state, cancel.signal, pauses);
    const own: Making = { state, cancel, result };
    result.then(
      (questions) => {
        if (making !== own) return;
        made = { state, questions };
        making = undefined;
      },
      (error: unknown) => {
        if (making !== own) return;
        making = undefined;
        if (made !== undefined) onFailure(error);
      },
    );
    return own;
  }

  return {
    async current() {
      for (;;) {
        if (closed) throw new Error("questions were asked for after the end");
        const state = notes.current();
        if (made?.state === state) return made.questions;
        if (making?.state !== state) {
          making?.cancel.abort();
          making = begin(state);
        }
        if (made !== undefined) return made.questions;
        const awaited = making;
        try {
          return await awaited.result;
        } catch (error) {
          if (!awaited.cancel.signal.aborted) throw error;
        }
      }
    },
    close() {
      closed = true;
      making?.cancel.abort();
      making = undefined;
    },
  };
}

function make(
  { index: { chunks, lexicon } }: NotesState,
  signal: AbortSignal,
  { pause, ...pauses }: PauseOptions,
): Promise<readonly QuizQuestion[]> {
  return makeQuestionsInSteps(chunks, {
    lexicon,
    ...pauses,
    async pause() {
      await pause();
      signal.throwIfAborted();
    },
  });
}
