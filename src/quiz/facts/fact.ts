import type { LineRange } from "../../index/note-file.js";
import type { CommandUse } from "../command-use.js";
import type { Spot } from "../spot.js";

/** Something that the notes say of a command, of a flag or of a word. */
export interface Fact {
  readonly spot: Spot;
  /** Of what is quoted for it. */
  readonly lines: LineRange;
  /** `command` and `flag` have a use. */
  readonly kind: "command" | "flag" | "term";
  /** Of what it speaks, as it is shown: in its corrected form. */
  readonly term: string;
  readonly use?: CommandUse;
  /** What it says, in the notes' own words. */
  readonly about: string;
  /** The title of the table's column that says it. */
  readonly column?: string;
  /** The title of the column that the term stands in, where it stands behind what is said: `mess | way out`. */
  readonly rowTitle?: string;
  /** The same for facts of one list or table. */
  readonly group: string;
}
