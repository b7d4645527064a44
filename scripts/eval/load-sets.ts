import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

export const KINDS = ["flag", "command", "concept", "how-to", "slip", "unanswerable"] as const;
export type Kind = (typeof KINDS)[number];

export const LANGUAGES = ["en", "zh", "zh-Hant", "ja"] as const;
export type Language = (typeof LANGUAGES)[number];

/** One half is worked with; the other is looked at only as a figure. */
export const HALVES = ["worked-with", "looked-at"] as const;
export type Half = (typeof HALVES)[number];

const lineRange = z.tuple([z.int().min(1), z.int().min(1)]).refine(([first, last]) => first <= last);
const place = z.strictObject({ note: z.string().min(1), lines: z.array(lineRange).min(1) });

/** A line of `questions.jsonl`: one place as `note` and `lines`, several as `places`, none where nothing answers. */
const questionLine = z.strictObject({
  q: z.string().min(1),
  lang: z.enum(LANGUAGES),
  kind: z.enum(KINDS),
  note: place.shape.note.optional(),
  lines: place.shape.lines.optional(),
  places: z.array(place).min(1).optional(),
});

/** Lines of a note that answer; 1-based and inclusive. */
export type AnsweringPlace = z.infer<typeof place>;

export interface Question {
  readonly set: string;
  readonly q: string;
  readonly lang: Language;
  readonly kind: Kind;
  /** Any of them is right; empty where the notes do not answer. */
  readonly places: readonly AnsweringPlace[];
  readonly half: Half;
}

export interface LabelledSet {
  readonly name: string;
  /** The folder of its notes, from the working directory. */
  readonly notes: string;
  readonly questions: readonly Question[];
}

/** The half that a question belongs to: by a hash of its words, so that nobody chose. */
export function halfOf(question: string): Half {
  const first = createHash("sha256").update(question).digest()[0] ?? 0;
  return first % 2 === 0 ? "worked-with" : "looked-at";
}

/**
 * The labelled sets below a folder, by name.
 *
 * @throws Error where a set's file is not as expected, with the file and the line
 */
export function loadSets(folder = "test/eval"): LabelledSet[] {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  return names.map((name) => {
    const set = z.strictObject({ notes: z.string() }).parse(readJson(join(folder, name, "set.json")));
    const path = join(folder, name, "questions.jsonl");
    const lines = readFileSync(path, "utf8").trimEnd().split("\n");
    const questions = lines.map((line, at) => readLine(line, { set: name, where: `${path}:${at + 1}` }));
    return { name, notes: join(folder, name, set.notes), questions };
  });
}

function readLine(line: string, { set, where }: { readonly set: string; readonly where: string }): Question {
  try {
    const { q, lang, kind, note, lines, places = [] } = questionLine.parse(JSON.parse(line));
    const one = note === undefined || lines === undefined ? [] : [{ note, lines }];
    if ((note === undefined) !== (lines === undefined)) throw new Error("expected note and lines together");
    return { set, q, lang, kind, places: [...one, ...places], half: halfOf(q) };
  } catch (error) {
    throw new Error(`${where}: not a question`, { cause: error });
  }
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}
