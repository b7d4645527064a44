import { z } from "zod";

const lines = z
  .tuple([z.int().min(1), z.int().min(1)])
  .refine(([first, last]) => first <= last, "the last line stands before the first");

const example = z
  .strictObject({
    command: z.string().min(1),
    status: z.enum(["runnable", "template", "corrected"]).optional(),
    fill: z.array(z.string().min(1)).min(1).optional(),
    from: z.string().min(1).optional(),
    note: z.string().min(1),
    lines,
  })
  .refine(({ status, from }) => (status === "corrected") === (from !== undefined), "from goes with corrected")
  .refine(
    ({ status, fill }) =>
      status === "template" ? fill !== undefined : status === "corrected" || fill === undefined,
    "fill goes with template, and may go with corrected",
  )
  .refine(
    ({ command, fill }) => fill?.every((gap) => command.includes(gap)) ?? true,
    "fill stands in command",
  )
  .refine(({ command, from }) => command !== from, "a correction changes something");

const excerpt = z
  .strictObject({ lines, markdown: z.string().min(1), inCode: z.string().optional() })
  .refine(({ lines: [first, last] }) => last - first < 12, "at most 12 lines")
  .refine(
    ({ lines: [first, last], markdown }) => markdown.split("\n").length === last - first + 1,
    "as many lines as it says",
  );

const sectionAnswer = z
  .strictObject({
    note: z.string().min(1),
    headings: z.array(z.string()),
    section: z.strictObject({ lines }),
    excerpt,
    matched: z.array(z.string().min(1)),
    examples: z.array(example),
    images: z.array(z.strictObject({ url: z.string(), alt: z.string(), lines })),
    links: z.array(z.strictObject({ url: z.string(), text: z.string(), lines })),
    words: z
      .array(z.strictObject({ word: z.string().min(1), meaning: z.string().min(1) }))
      .min(1)
      .max(8)
      .optional(),
    score: z.number().min(0).max(1),
  })
  .refine(
    ({ section, excerpt: { lines: quoted } }) =>
      section.lines[0] <= quoted[0] && quoted[1] <= section.lines[1],
    "the excerpt lies in its section",
  )
  .refine(
    ({ matched, excerpt: { markdown } }) => matched.every((word) => markdown.includes(word)),
    "matched words stand in the excerpt",
  );

/** The JSON of an answer, key by key, as other programs rely on it; unknown keys are refused. */
export const answerSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    question: z.string(),
    kind: z.literal("found"),
    answers: z.array(sectionAnswer).min(1),
    corrections: z
      .array(z.strictObject({ written: z.string().min(1), read: z.string().min(1) }))
      .min(1)
      .optional(),
  }),
  z.strictObject({
    question: z.string(),
    kind: z.literal("nothing-found"),
    suggestions: z.array(z.string().min(1)).max(5),
  }),
]);
