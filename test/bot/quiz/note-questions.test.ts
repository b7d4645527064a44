import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { NotesState } from "../../../src/answer/notes.js";
import { createNoteQuestions, type NoteQuestions } from "../../../src/bot/quiz/note-questions.js";
import { chunkNote } from "../../../src/index/chunk-note.js";
import { loadLexicon } from "../../../src/index/load-lexicon.js";
import type { NoteIndex } from "../../../src/index/note-index.js";
import { parseNote } from "../../../src/index/parse-note.js";
import { makeQuestions } from "../../../src/quiz/make-questions.js";
import { found } from "../support/answers.js";

const THINGS = ["router", "kernel", "mirror", "socket", "buffer", "packet", "branch", "cipher", "volume"];

const lexicon = loadLexicon();

/** A state of notes that hold one table; only questions are made of it. */
function notesOf(place: string): NotesState {
  const rows = THINGS.map((thing, at) => `| name${at} | ${thing} of ${place} ${at} |`);
  const text = ["# Halls", "", "| Name | Place |", "| --- | --- |", ...rows].join("\n");
  const index = { chunks: chunkNote(parseNote({ path: "halls.md", text })), lexicon };
  return {
    index: index as Pick<NoteIndex, "lexicon"> as NoteIndex,
    ask: (question) => found(question),
    readAt: 0,
  };
}

const made = ({ index: { chunks } }: NotesState) => makeQuestions(chunks, { lexicon });

interface Setup {
  readonly questions: NoteQuestions;
  readonly failures: readonly unknown[];
  /** Puts other notes in the place of these. */
  readonly change: (state: NotesState) => void;
  /** Pauses go on from now on. */
  readonly goOn: () => void;
  /** How many pauses were made. */
  readonly paused: () => number;
  /** Every pause from now on goes wrong. */
  readonly fail: (error: Error | undefined) => void;
}

/** Every step is followed by a pause, which waits until `goOn`. */
function setUp(first: NotesState, { held = true } = {}): Setup {
  let state = first;
  let time = 0;
  const later = (): number => {
    time += 10;
    return time;
  };
  let paused = 0;
  let failure: Error | undefined;
  const failures: unknown[] = [];
  let release = (): void => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  if (!held) release();
  const questions = createNoteQuestions(
    { current: () => state },
    {
      now: later,
      async pause() {
        paused += 1;
        await gate;
        if (failure !== undefined) throw failure;
      },
      onFailure: (error) => failures.push(error),
    },
  );
  return {
    questions,
    failures,
    change(next) {
      state = next;
    },
    goOn: () => release(),
    paused: () => paused,
    fail(error) {
      failure = error;
    },
  };
}

async function settle(): Promise<void> {
  for (let each = 0; each < 5; each++) await turn();
}

describe("the questions of the notes", () => {
  it("are made in steps, and whoever asks for the first ones waits for them", async () => {
    const state = notesOf("one");
    expect(made(state).length).toBeGreaterThan(3);
    const { questions, goOn, paused } = setUp(state);
    let come = false;
    const first = questions.current().finally(() => {
      come = true;
    });
    await settle();
    expect([paused(), come]).toEqual([1, false]);
    goOn();
    expect(await first).toEqual(made(state));
    expect(paused()).toBeGreaterThan(5);
  });

  it("are made once, however many ask for them meanwhile and later", async () => {
    const { questions, paused } = setUp(notesOf("one"), { held: false });
    const [one, two] = await Promise.all([questions.current(), questions.current()]);
    const before = paused();
    expect(two).toBe(one);
    expect(await questions.current()).toBe(one);
    expect(paused()).toBe(before);
  });

  it("stay the last ones while those of changed notes are being made", async () => {
    const [one, two] = [notesOf("one"), notesOf("two")];
    const { questions, change } = setUp(one, { held: false });
    const old = await questions.current();
    change(two);
    expect(await questions.current()).toBe(old);
    await expect.poll(() => questions.current()).toEqual(made(two));
  });

  it("are no longer made of notes that changed once more", async () => {
    const [one, two] = [notesOf("one"), notesOf("two")];
    const { questions, change, goOn, paused, failures } = setUp(one);
    const waiting = questions.current();
    change(two);
    const newer = questions.current();
    goOn();
    expect(await waiting).toEqual(made(two));
    expect(await newer).toEqual(made(two));
    const of = setUp(two, { held: false });
    await of.questions.current();
    // One pause of the first, in which it was ended.
    expect(paused()).toBe(of.paused() + 1);
    expect(failures).toEqual([]);
  });

  it("that cannot be made are tried again; the last ones are asked on meanwhile", async () => {
    const { questions, change, fail, failures } = setUp(notesOf("one"), { held: false });
    const error = new Error("out of order");
    fail(error);
    await expect(questions.current()).rejects.toBe(error);
    fail(undefined);
    const old = await questions.current();
    const two = notesOf("two");
    change(two);
    fail(error);
    expect(await questions.current()).toBe(old);
    await settle();
    expect(failures).toEqual([error]);
    fail(undefined);
    await expect.poll(() => questions.current()).toEqual(made(two));
  });

  it("are waited for no longer when the bot has stopped", async () => {
    const { questions, goOn, paused } = setUp(notesOf("one"));
    const waiting = questions.current();
    questions.close();
    goOn();
    await expect(waiting).rejects.toThrow("after the end");
    await settle();
    expect(paused()).toBe(1);
  });
});
