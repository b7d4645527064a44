/** Words this long may have two slips; shorter ones one. */
const TWO_SLIPS_LENGTH = 7;
/** In shorter words one slip is too often another word (`cat`, `cut`): only changed places or a lost letter count. */
const ONE_SLIP_LENGTH = 4;

/**
 * Damerau-Levenshtein distance (optimal string alignment: no part is edited twice) in UTF-16 code units, or
 * `limit + 1` as soon as it is more than `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last: number[] = [];
  let row: number[] = [];
  for (let j = 0; j <= b.length; j += 1) {
    beforeLast.push(0);
    last.push(j);
    row.push(0);
  }
  for (let i = 1; i <= a.length; i += 1) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, beforeLast[j - 2]! + 1);
      }
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    const free = beforeLast;
    beforeLast = last;
    last = row;
    row = free;
  }
  return Math.min(last[b.length]!, limit + 1);
}

/** A candidate further from the word than so many edits is nothing that it may be a slip of. */
export function mostSlips(word: string): number {
  return word.length >= TWO_SLIPS_LENGTH ? 2 : 1;
}

/**
 * The one candidate that `word` is clearly a slip of: the only nearest within one edit, or two in words of seven
 * letters or more that begin alike. Undefined where it is a candidate itself, where none is near or where two are
 * equally near.
 */
export function correctWord(word: string, candidates: Iterable<string>): string | undefined {
  const limit = mostSlips(word);
  let nearest: string | undefined;
  let least = limit + 1;
  for (const candidate of candidates) {
    if (candidate === word) return undefined;
    const distance = slipDistance(word, candidate, limit);
    if (distance > limit || distance > least) continue;
    nearest = distance === least ? undefined : candidate;
    least = distance;
  }
  return nearest;
}

/** Letters in another case are a slip of no weight: `PS` can only be `ps`. */
function slipDistance(word: string, candidate: string, limit: number): number {
  if (word.length > 1 && candidate.toLowerCase() === word.toLowerCase()) return 0;
  const distance = editDistance(word, candidate, limit);
  if (distance === 1 && word.length < ONE_SLIP_LENGTH) {
    const isClear = isTransposition(word, candidate) || candidate.length > word.length;
    return word.length > 2 && isClear ? 1 : limit + 1;
  }
  if (distance === 2 && !beginsAlike(word, candidate)) return limit + 1;
  return distance;
}

function isTransposition(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join("") === [...b].sort().join("");
}

function beginsAlike(a: string, b: string): boolean {
  return a[0] === b[0] || (a[0] === b[1] && a[1] === b[0]);
}
