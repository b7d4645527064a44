import { describe, expect, it } from "vitest";
import { type Chunk, chunkNote } from "../../src/index/chunk-note.js";
import { loadLexicon } from "../../src/index/load-lexicon.js";
import { parseNote } from "../../src/index/parse-note.js";
import { makeQuestions, makeQuestionsInSteps } from "../../src/quiz/make-questions.js";

const NOUNS = ["router", "kernel", "mirror", "socket", "buffer", "packet", "branch", "cipher", "volume"];
const VERBS = ["copies", "guards", "splits", "merges", "queues", "signs", "trims"];

/** Lines that explain words, no two alike. */
function terms(count: number, from = 0): string {
  return Array.from({ length: count }, (_, at) => {
    const n = from + at;
    const [noun, verb] = [NOUNS[n % NOUNS.length], VERBS[n % VERBS.length]];
    return `- **Term${n}**: ${verb} the ${noun} of station w${n}x before the ${NOUNS[(n * 5 + 2) % NOUNS.length]} sleeps`;
  }).join("\n");
}

function table(rows: number): string {
  const lines = Array.from({ length: rows }, (_, at) => `| name${at} | ${NOUNS[at % 9]} of hall ${at} |`);
  return ["| Name | Place |", "| --- | --- |", ...lines].join("\n");
}

function chunksOf(notes: readonly string[]): Chunk[] {
  return notes.flatMap((text, at) => chunkNote(parseNote({ path: `${at}.md`, text })));
}

const lexicon = loadLexicon();

/** How often something was looked up while the questions were made, and how many questions there are. */
function work(notes: readonly string[]): { readonly lookUps: number; readonly questions: number } {
  const chunks = chunksOf(notes);
  const { get } = Map.prototype;
  let lookUps = 0;
  Map.prototype.get = function (this: Map<unknown, unknown>, key: unknown) {
    lookUps++;
    return get.call(this, key);
  };
  try {
    return { questions: makeQuestions(chunks, { lexicon }).length, lookUps };
  } finally {
    Map.prototype.get = get;
  }
}

/** Twice as much takes twice the work, and some more where more lies near. */
const MOST_GROWTH = 2.4;

describe("the work of making questions", () => {
  it.each([
    ["notes", (size: number) => Array.from({ length: size }, (_, at) => `# N${at}\n\n${terms(6, at * 6)}`)],
    ["explained words in one note", (size: number) => [`# Words\n\n${terms(size * 6)}`]],
    ["rows in one table", (size: number) => [`# Halls\n\n${table(size * 8)}`]],
  ])("grows as the number of %s does", (_, notes) => {
    const [less, more] = [work(notes(60)), work(notes(120))];
    expect(more.questions).toBeGreaterThan(less.questions);
    expect(more.lookUps / less.lookUps).toBeLessThan(MOST_GROWTH);
  });
});

describe("questions made with pauses", () => {
  const chunks = chunksOf([`# Words\n\n${terms(40)}`, `# Halls\n\n${table(30)}`]);

  it("are the same, with a pause after each stretch of work", async () => {
    let clock = 0;
    let began = 0;
    const stretches: number[] = [];
    const made = await makeQuestionsInSteps(chunks, {
      lexicon,
      now: () => clock++,
      everyMs: 5,
      pause: async () => {
        stretches.push(clock - began);
        began = clock;
      },
    });
    expect(made).toEqual(makeQuestions(chunks, { lexicon }));
    expect(stretches.length).toBeGreaterThan(chunks.flatMap(({ blocks }) => blocks).length / 5);
    expect(Math.max(...stretches)).toBeLessThan(10);
  });

  it("are given up by what a pause throws", async () => {
    const made = makeQuestionsInSteps(chunks, {
      lexicon,
      now: () => 0,
      everyMs: 0,
      pause: () => Promise.reject(new Error("the notes have changed")),
    });
    await expect(made).rejects.toThrow("the notes have changed");
  });
});
