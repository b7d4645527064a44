import { LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import type { Concept } from "./concepts.js";
import type { NoteFile, NoteWarning } from "./note-file.js";

const words = z.array(z.string().trim().min(1)).optional();
const concept = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "lower case letters, digits and hyphens expected"),
  en: words,
  zh: words,
  ja: words,
  near: words,
});

export interface OwnConcepts {
  readonly concepts: readonly Concept[];
  readonly warnings: readonly NoteWarning[];
}

/**
 * Reads the concepts that a notes folder brings (`concepts.yml`): a list of entries such as
 * `{ id: roux, en: [roux], zh: [油面酱], ja: [ルー] }`. An entry that is not of this form is named in a warning and
 * passed over; an entry with the id of one of the program's adds to it.
 */
export function readOwnConcepts(file: NoteFile): OwnConcepts {
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines, logLevel: "silent" });
  const error = document.errors[0];
  if (error !== undefined) {
    const line = error.linePos?.[0].line ?? 1;
    return nothing(file, line, `not YAML, and passed over: ${error.message.split("\n")[0]}`);
  }
  const list: unknown = document.toJS({ maxAliasCount: 100 });
  if (!Array.isArray(list)) return nothing(file, 1, "a list of concepts expected; passed over");
  const concepts: Concept[] = [];
  const warnings: NoteWarning[] = [];
  list.forEach((entry: unknown, at) => {
    const parsed = concept.safeParse(entry);
    if (parsed.success) concepts.push(withoutAbsent(parsed.data));
    else {
      const node = document.getIn([at], true) as { readonly range?: readonly number[] } | undefined;
      const line = lines.linePos(node?.range?.[0] ?? 0).line;
      const [issue] = parsed.error.issues;
      const where = issue?.path.join(".") ?? "";
      warnings.push({
        note: file.path,
        line,
        message: `concept passed over: ${where} ${issue?.message ?? ""}`,
      });
    }
  });
  return { concepts, warnings };
}

function nothing(file: NoteFile, line: number, message: string): OwnConcepts {
  return { concepts: [], warnings: [{ note: file.path, line, message }] };
}

function withoutAbsent({ id, en, zh, ja, near }: z.infer<typeof concept>): Concept {
  return {
    id,
    ...(en === undefined ? {} : { en }),
    ...(zh === undefined ? {} : { zh }),
    ...(ja === undefined ? {} : { ja }),
    ...(near === undefined ? {} : { near }),
  };
}
