import { z } from "zod";

/** Goes up when an older program could misread what is written. */
export const DATA_FORMAT = 1;

/** The first line: what the file is, and the tables that it was written from, by their last migration. */
export const headerSchema = z.strictObject({
  studybot: z.literal("data"),
  format: z.literal(DATA_FORMAT),
  migration: z.string(),
});

/** Every line between: one row of a table. */
export const rowSchema = z.strictObject({
  table: z.string(),
  row: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});

/** The last line: a file without it was cut. */
export const footerSchema = z.strictObject({ end: z.literal(true), rows: z.int().nonnegative() });

export type DataHeader = z.infer<typeof headerSchema>;
export type DataRow = z.infer<typeof rowSchema>;
export type DataFooter = z.infer<typeof footerSchema>;
