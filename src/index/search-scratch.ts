/** Room for scoring the documents of one segment, kept from question to question. All zeros between them. */
export class SearchScratch {
  /** By place: the sum over the units so far, and how much of the question's weight they cover. */
  scores = new Float64Array(0);
  covered = new Float64Array(0);
  /** By place: the best alternative of the unit at hand. */
  unitScores = new Float64Array(0);
  unitQualities = new Float64Array(0);
  /** By place: whether the document waits to be scored, was scored, or matched (see `SegmentScorer`). */
  marks = new Uint8Array(0);
  /** Places that wait to be scored. */
  gathered = new Uint16Array(0);
  /** Places that the unit at hand matched. */
  matched = new Uint16Array(0);

  makeRoom(size: number): void {
    if (this.marks.length >= size) return;
    this.scores = new Float64Array(size);
    this.covered = new Float64Array(size);
    this.unitScores = new Float64Array(size);
    this.unitQualities = new Float64Array(size);
    this.marks = new Uint8Array(size);
    this.gathered = new Uint16Array(size);
    this.matched = new Uint16Array(size);
  }
}
