import type { NoteFile } from "./note-file.js";

/** UTF-16 units of the notes that one share takes, about: few enough that all workers are busy to the end. */
const SHARE_UNITS = 256 * 1024;

/** Cuts notes into shares of about one size, which depend on the notes alone. */
export function cutShares(files: readonly NoteFile[]): NoteFile[][] {
  const shares: NoteFile[][] = [];
  let units = SHARE_UNITS;
  for (const file of files) {
    if (units >= SHARE_UNITS) {
      shares.push([]);
      units = 0;
    }
    shares.at(-1)?.push(file);
    units += file.text.length;
  }
  return shares;
}
